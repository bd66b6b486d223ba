import { Worker } from 'node:worker_threads';
import type { SentFile } from '../../interview/input.ts';
import { errorFacts, type Log } from '../../log.ts';
import { pictureSize } from '../../picture-size.ts';

/** Milliseconds for one photo; a common one takes a fifth of a second. */
const LONGEST = 10_000;
/** Photos from Telegram have less than one megabyte. */
const MOST_BYTES = 10_000_000;
/** Each pixel takes some bytes of memory while it is looked at. */
const MOST_PIXELS = 25_000_000;

/** Reads what the barcode or QR code in a photo says. */
export interface CodeReader {
  /** @returns `undefined` if there is none, or several that say different things, or the photo cannot be had now */
  read(photo: SentFile): Promise<string | undefined>;
}

/** Fetches the photo, and reads it in a thread of its own: other chats go on meanwhile. The photo is kept nowhere. */
export function codeReader(
  source: { fetch(file: { readonly file: string }): Promise<Uint8Array> },
  log: Log,
): CodeReader {
  return {
    async read({ id, size = 0 }) {
      if (size > MOST_BYTES) return undefined;
      try {
        return await codeIn(await source.fetch({ file: id }));
      } catch (error) {
        log.warn('A photo of a code cannot be read.', errorFacts(error));
        return undefined;
      }
    },
  };
}

/**
 * What the code in a picture says. The thread ends after each picture, and with it all memory that WebAssembly has taken.
 *
 * @throws when that takes too long
 */
export async function codeIn(picture: Uint8Array): Promise<string | undefined> {
  const { width, height } = pictureSize(picture) ?? { width: 0, height: 0 };
  // The size that is declared: so a picture of few bytes cannot take gigabytes once it is unpacked.
  if (width * height === 0 || width * height > MOST_PIXELS || picture.length > MOST_BYTES) return undefined;
  const worker = new Worker(new URL('./read-code.ts', import.meta.url), {
    workerData: picture,
    execArgv: [],
  });
  try {
    const texts = await new Promise<readonly string[]>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('Reading a code took too long.')), LONGEST);
      timer.unref();
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => {
        clearTimeout(timer);
        reject(new Error('The thread that reads codes has ended.'));
      });
    });
    const [text, ...others] = new Set(texts);
    return others.length === 0 ? text : undefined;
  } finally {
    await worker.terminate();
  }
}
