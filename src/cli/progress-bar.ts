import type { Writable } from 'node:stream';

const LENGTH = 20;
/** Milliseconds between two drawings. */
const PAUSE = 100;

/** A bar in a line that is drawn again and again; nothing unless the stream is a terminal. */
export class ProgressBar {
  readonly #stream: Writable & { readonly isTTY?: boolean };
  #drawn = Number.NEGATIVE_INFINITY;

  constructor(stream: Writable & { readonly isTTY?: boolean }) {
    this.#stream = stream;
  }

  /** @param unit - follows the numbers */
  show(done: number, all: number, unit = ''): void {
    if (!this.#stream.isTTY) return;
    const now = performance.now();
    if (now - this.#drawn < PAUSE) return;
    this.#drawn = now;
    const share = all === 0 ? 1 : Math.min(1, done / all);
    const full = Math.floor(share * LENGTH);
    const bar = `[${'#'.repeat(full)}${'.'.repeat(LENGTH - full)}]`;
    this.#stream.write(`\r\u001b[K${bar} ${[done, 'of', all, unit].join(' ').trim()}`);
  }

  /** Leaves an empty line. */
  clear(): void {
    if (this.#stream.isTTY) this.#stream.write('\r\u001b[K');
  }
}
