import { Eraser } from './eraser.ts';

const PADDING = 1;
/** What describes the sound: STREAMINFO and SEEKTABLE. */
const KEPT = new Set([0, 3]);

/** A FLAC without tags and pictures: they become padding. Source: RFC 9639, 8. */
export function stripFlac(flac: Uint8Array): Uint8Array {
  const eraser = new Eraser(Buffer.from(flac));
  const { bytes } = eraser;
  for (let at = 4; at + 4 <= bytes.length; ) {
    const head = bytes[at] ?? 0;
    const end = at + 4 + bytes.readUIntBE(at + 1, 3);
    if (!KEPT.has(head & 0x7f)) {
      bytes[at] = (head & 0x80) | PADDING;
      eraser.erase(at + 4, end);
    }
    if ((head & 0x80) !== 0) break;
    at = end;
  }
  return bytes;
}
