/** Of so many sessions it is remembered what was sealed last: about 1 KB each. */
const MOST_REMEMBERED = 1000;

interface Sealed {
  readonly bytes: Buffer;
  readonly value: unknown;
}

/**
 * What this process sealed last in one field of each session. It is read back at every event, and need not be opened
 * where the store gives the very same bytes. Never for answers: those stay sealed until they are read.
 */
export class OwnSeals {
  readonly #sealed = new Map<string, Sealed>();

  /** @param value - plain JSON that nobody changes any more */
  keep(session: string, bytes: Buffer, value: unknown): void {
    this.#sealed.set(session, { bytes, value });
    if (this.#sealed.size <= MOST_REMEMBERED) return;
    const [oldest] = this.#sealed.keys();
    if (oldest !== undefined) this.#sealed.delete(oldest);
  }

  /** @returns what the bytes say, where they are those that were sealed here last */
  read(session: string, bytes: Buffer | undefined): Sealed | undefined {
    const sealed = this.#sealed.get(session);
    if (sealed === undefined || sealed.bytes === bytes) return sealed;
    // Another process has gone on: what was true here is not to stay in memory.
    this.#sealed.delete(session);
    return undefined;
  }
}
