/** What was configured cannot work, however long one waits. The message names what, where, and the cure, and no secret. */
export class Misconfigured extends Error {
  override readonly name = 'Misconfigured';
}
