const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const EXIF = 0xe1;
const COMMENT = 0xfe;
/** What is kept of the application segments, by marker: JFIF, the colour profile, and how Adobe coded the colours. */
const KEPT: ReadonlyMap<number, string> = new Map([
  [0xe0, 'JFIF\0'],
  [0xe2, 'ICC_PROFILE\0'],
  [0xee, 'Adobe'],
]);

export interface JpegSegment {
  /** From its marker. A scan has the compressed picture behind it. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'picture' | 'exif' | 'metadata';
}

/**
 * A JPEG's segments from its second marker to its end, also those between scans. What follows the end (a film, a second
 * picture with metadata of its own) is not among them, nor what no decoder reads.
 *
 * Source: ITU-T T.81, B.1.1.
 *
 * @param from - where the picture begins: its SOI marker
 */
export function* jpegSegments(bytes: Uint8Array, from = 0, to = bytes.length): Generator<JpegSegment> {
  let at = from + 2;
  while (at + 2 <= to) {
    const marker = bytes[at + 1] ?? 0;
    // Decoders pass over filling bytes, and over whatever is no marker.
    if (bytes[at] !== 0xff || marker === 0xff || marker === 0) {
      at += 1;
      continue;
    }
    const isBare = (marker >= 0xd0 && marker <= END_OF_IMAGE) || marker === 0x01;
    const length = isBare ? 0 : ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    let end = Math.min(to, at + 2 + length);
    if (marker === START_OF_SCAN) end = endOfScan(bytes, end, to);
    yield { from: at, to: end, kind: kindOf(bytes, marker, at + 4, end) };
    if (marker === END_OF_IMAGE) return;
    at = end;
  }
}

function kindOf(bytes: Uint8Array, marker: number, content: number, to: number): JpegSegment['kind'] {
  const says = (word: string) =>
    Buffer.from(bytes.subarray(content, Math.min(to, content + word.length))).toString('latin1') === word;
  if (marker === EXIF && says('Exif')) return 'exif';
  if (marker < 0xe0 || (marker > 0xef && marker !== COMMENT)) return 'picture';
  const name = KEPT.get(marker);
  return name !== undefined && says(name) ? 'picture' : 'metadata';
}

/** Compressed data goes on to the next marker; restarts and escaped bytes belong to it. */
function endOfScan(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at + 1 < to; at++) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return to;
}
