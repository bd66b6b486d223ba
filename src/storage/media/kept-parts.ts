/**
 * What is kept of a file, one part after another, in a single buffer: a forged file of millions of tiny parts takes no
 * more memory than its own length.
 */
export class KeptParts {
  readonly #buffer: Buffer;
  #length = 0;

  /** @param most - bytes of all parts together */
  constructor(most: number) {
    this.#buffer = Buffer.alloc(most);
  }

  keep(part: Uint8Array): void {
    this.#buffer.set(part, this.#length);
    this.#length += part.length;
  }

  get bytes(): Buffer {
    return this.#buffer.subarray(0, this.#length);
  }
}
