import { KeptParts } from './kept-parts.ts';

/** Application extensions that are part of the picture: how often it is repeated, and its colours. */
const KEPT = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']);
const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const COMMENT = 0xfe;
const APPLICATION = 0xff;

/** A GIF without comments, XMP, and without what is appended to it. Source: GIF89a specification, 15 to 27. */
export function stripGif(bytes: Uint8Array): Uint8Array {
  const afterTable = (at: number, flags: number) =>
    at + ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  let at = afterTable(13, bytes[10] ?? 0);
  const kept = new KeptParts(bytes.length + 1);
  kept.keep(bytes.subarray(0, at));
  while (at < bytes.length) {
    const type = bytes[at];
    const label = bytes[at + 1];
    let data: number;
    if (type === EXTENSION) data = at + 2;
    else if (type === IMAGE) data = afterTable(at + 10, bytes[at + 9] ?? 0) + 1;
    else break;
    const end = afterBlocks(bytes, data);
    const name = Buffer.from(bytes.subarray(at + 3, at + 14)).toString('latin1');
    const isMetadata =
      type === EXTENSION && (label === COMMENT || (label === APPLICATION && !KEPT.has(name)));
    if (!isMetadata) kept.keep(bytes.subarray(at, end));
    at = end;
  }
  kept.keep(Buffer.from([TRAILER]));
  return kept.bytes;
}

function afterBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let length = bytes[at]; length !== undefined && length > 0; length = bytes[at]) at += 1 + length;
  return Math.min(bytes.length, at + 1);
}
