/** What becomes of a response whose files cannot be had, or not now. */
import { expect, test } from '@jest/globals';
import { createLog } from '../../src/log.ts';
import { FileKeeper, type FileSource } from '../../src/responses/file-keeper.ts';
import type { NewFile } from '../../src/storage/contract/response-files.ts';

const RESPONSE = { formId: 'house', id: 'a', day: '2026-11-23' };
const PICTURE = { name: 'picture.jpg', file: 'p' };
const VOICE = { name: 'voice.ogg', file: 'v' };
const log = createLog('silent');

class Final extends Error {}

/** A keeper with a folder that takes everything, except what cannot be stripped. */
function keeper(fetch: FileSource['fetch'], pause: () => Promise<void> = async () => {}) {
  const kept: string[] = [];
  const files = {
    async keep(_: unknown, incoming: AsyncIterable<NewFile>) {
      kept.length = 0;
      const leftOut: string[] = [];
      for await (const { name, bytes } of incoming) (bytes.length > 0 ? kept : leftOut).push(name);
      return leftOut;
    },
  };
  const source = { fetch, isFinal: (error: unknown) => error instanceof Final };
  return { kept, files: new FileKeeper(files, source, log, pause) };
}

const ONE = new Uint8Array([1]);

test('what cannot be fetched now is tried again', async () => {
  let failures = 3;
  const { kept, files } = keeper(async () => {
    if (failures-- > 0) throw new Error('Telegram is away.');
    return ONE;
  });
  expect(await files.keep(RESPONSE, [PICTURE, VOICE])).toEqual([]);
  expect(kept).toEqual(['picture.jpg', 'voice.ogg']);
});

test('what Telegram will never give is left out at once, and so is what cannot be stripped', async () => {
  let asked = 0;
  const { kept, files } = keeper(async ({ file }) => {
    asked++;
    if (file === 'p') throw new Final();
    return file === 'v' ? ONE : new Uint8Array();
  });
  const odd = { name: 'odd.jpg', file: 'o' };
  expect(await files.keep(RESPONSE, [PICTURE, VOICE, odd])).toEqual(['picture.jpg', 'odd.jpg']);
  expect(kept).toEqual(['voice.ogg']);
  expect(asked).toBe(3);
});

test('what stays away is left out in the end', async () => {
  const { kept, files } = keeper(async ({ file }) => {
    if (file === 'p') throw new Error('Telegram is away.');
    return ONE;
  });
  expect(await files.keep(RESPONSE, [PICTURE, VOICE])).toEqual(['picture.jpg']);
  expect(kept).toEqual(['voice.ogg']);
});

test('asking again joins the work; another file replaces it', async () => {
  const first = Promise.withResolvers<void>();
  const fetched: string[] = [];
  const { files } = keeper(async ({ file }) => {
    fetched.push(file);
    if (file === 'p') await first.promise;
    return ONE;
  });
  expect(await files.keep(RESPONSE, [PICTURE])).toBeUndefined();
  const again = files.keep(RESPONSE, [PICTURE]);
  first.resolve();
  expect(await again).toEqual([]);
  expect(await files.keep(RESPONSE, [VOICE])).toEqual([]);
  expect(fetched).toEqual(['p', 'v']);
});
