import { Worker } from 'node:worker_threads';
import type { Drawn, Wanted } from './drawing-thread.ts';
import type { Order, Sheet } from './sheet.ts';

/** The families of the fonts, in the order in which a character is looked for. */
export const FAMILIES = ['Noto Sans', 'Noto Sans Arabic'];

/** Milliseconds after which a thread that draws nothing ends, and gives back 50 MB. */
const IDLE = 60_000;

/** @returns an SVG document; letters are shapes in it, so that no fonts are needed to show it */
export async function svgOf(sheet: Sheet): Promise<string> {
  return (await drawn(sheet, { as: 'svg' })).toString('utf8');
}

/** @param width - pixels */
export async function pngOf(sheet: Sheet, width: number): Promise<Buffer> {
  return await drawn(sheet, { as: 'png', width });
}

/**
 * A PDF with tags for screen readers. It claims PDF/UA-1 (ISO 14289-1), unless the engine finds something in it that the standard
 * forbids, such as a character that no font has: then it has the same tags, and makes no claim.
 *
 * @param createdAt - epoch milliseconds: written into the file where the sheet says `date: auto`
 */
export async function pdfOf(sheet: Sheet, { createdAt }: { readonly createdAt: number }): Promise<Buffer> {
  return await drawn(sheet, { as: 'pdf', createdAt });
}

let thread: DrawingThread | undefined;

/** The thread begins when something is drawn. Where the engine is not installed, nothing else fails. */
async function drawn(sheet: Sheet, order: Order): Promise<Buffer> {
  if (thread === undefined || thread.hasEnded) thread = new DrawingThread();
  return await thread.draw(sheet, order);
}

interface Waiting {
  resolve(bytes: Buffer): void;
  reject(error: Error): void;
}

class DrawingThread {
  readonly #worker = new Worker(new URL('./drawing-thread.ts', import.meta.url), { execArgv: [] });
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #idle: NodeJS.Timeout | undefined;
  hasEnded = false;

  constructor() {
    this.#worker.on('message', (message: Drawn) => this.#take(message));
    this.#worker.once('error', (error) => this.#end(error));
    this.#worker.once('exit', () => this.#end(new Error('The thread that draws has ended.')));
  }

  draw(sheet: Sheet, order: Order): Promise<Buffer> {
    clearTimeout(this.#idle);
    // A command ends when its work is done, not before.
    this.#worker.ref();
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      const wanted: Wanted = { id, sheet, order };
      this.#worker.postMessage(wanted);
    });
  }

  #take(message: Drawn): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if ('bytes' in message) waiting?.resolve(asBuffer(message.bytes));
    else waiting?.reject(new Error(`It could not be drawn: ${message.reason}`));
    if (this.#waiting.size > 0) return;
    this.#worker.unref();
    this.#idle = setTimeout(() => {
      this.hasEnded = true;
      void this.#worker.terminate();
    }, IDLE).unref();
  }

  #end(error: Error): void {
    this.hasEnded = true;
    clearTimeout(this.#idle);
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

/** A buffer loses its class on the way between threads. */
function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
