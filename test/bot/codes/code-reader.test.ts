import { expect, test } from '@jest/globals';
import { codeIn, codeReader } from '../../../src/bot/codes/code-reader.ts';
import type { SentFile } from '../../../src/interview/input.ts';
import { createLog } from '../../../src/log.ts';
import { codePicture } from '../../support/code-picture.ts';
import { png } from '../../support/png.ts';

/** A picture that declares more pixels than it has bytes for. */
function declaring(width: number, height: number): Buffer {
  const picture = png(8, 8);
  picture.writeUInt32BE(width, 16);
  picture.writeUInt32BE(height, 20);
  return picture;
}

test.each<[name: string, picture: () => Promise<Uint8Array> | Uint8Array, text: string | undefined]>([
  ['a QR code', () => codePicture('https://example.org/مرحبا'), 'https://example.org/مرحبا'],
  ['a barcode of a product', () => codePicture('4006381333931', 'EAN13'), '4006381333931'],
  ['a picture without a code', () => png(64, 64), undefined],
  ['a picture that declares gigabytes', () => declaring(60_000, 60_000), undefined],
  ['half a picture', async () => (await codePicture('A-1')).subarray(0, 100), undefined],
  ['no picture', () => Buffer.from('%PDF'), undefined],
])('%s', async (_, picture, text) => {
  expect(await codeIn(await picture())).toBe(text);
});

test('a photo that cannot be had is one in which nothing can be read', async () => {
  const photo: SentFile = { id: 'x', kind: 'image', ending: 'jpg', size: 1000, duration: undefined };
  const reader = codeReader({ fetch: () => Promise.reject(new Error('gone')) }, createLog('silent'));
  expect(await reader.read(photo)).toBeUndefined();
  expect(await reader.read({ ...photo, size: 50_000_000 })).toBeUndefined();
});
