import { stripBoxes } from './strip-boxes.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';
import { stripRiff } from './strip-riff.ts';

/**
 * The same picture, recording or film without what was written into it besides: where and when it was made, by which
 * device, under whose name. Formats are told by their first bytes, whatever the name says.
 *
 * JPEG, PNG, WebP and the MP4 family (MP4, MOV, M4A) are known. Other files come back as they are; so does what is
 * damaged, up to the damage.
 */
export function stripMetadata(bytes: Uint8Array): Uint8Array {
  const starts = (at: number, ...wanted: readonly number[]) =>
    wanted.every((byte, index) => bytes[at + index] === byte);
  const says = (at: number, word: string) => starts(at, ...Buffer.from(word, 'latin1'));
  if (starts(0, 0xff, 0xd8)) return stripJpeg(bytes);
  if (starts(0, 0x89) && says(1, 'PNG')) return stripPng(bytes);
  if (says(0, 'RIFF') && says(8, 'WEBP')) return stripRiff(bytes);
  if (says(4, 'ftyp')) return stripBoxes(bytes);
  return bytes;
}
