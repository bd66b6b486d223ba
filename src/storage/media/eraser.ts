/** What looking at a few bytes costs, in bytes: many of them take their time, too. */
const LEAST = 32;

/** An XMP packet that says nothing. */
export const NO_XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"/>';

/**
 * Overwrites parts of a file in place, so that everything else keeps its offset. What it overwrites in all is bounded: a
 * forged file that names the same bytes again and again costs no more time than an honest one of its size.
 */
export class Eraser {
  readonly bytes: Buffer;
  #left: number;

  /** @param bytes - its own copy, which changes */
  constructor(bytes: Buffer) {
    this.bytes = bytes;
    this.#left = bytes.length * 4 + 65_536;
  }

  /** No more is done: the file names more than it can have. */
  get isSpent(): boolean {
    return this.#left === 0;
  }

  /** Whether so many more bytes may be looked at. */
  affords(length: number): boolean {
    this.#left = Math.max(0, this.#left - Math.max(LEAST, length));
    return this.#left > 0;
  }

  /** Fills a range; what lies outside of the file is left out. */
  erase(from: number, to: number, fill: 0 | 0x20 = 0): void {
    const start = Math.max(0, from);
    const end = Math.min(this.bytes.length, to);
    if (end > start && this.affords(end - start)) this.bytes.fill(fill, start, end);
  }

  /** Writes a text of one byte a character, as far as it fits the range, and fills the rest. */
  replace(from: number, to: number, text: string, fill: 0 | 0x20 = 0): void {
    this.erase(from, to, fill);
    if (from >= 0 && to <= this.bytes.length && text.length <= to - from) {
      this.bytes.write(text, from, 'latin1');
    }
  }
}
