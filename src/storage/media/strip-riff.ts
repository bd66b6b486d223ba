import { Eraser } from './eraser.ts';
import { KeptParts } from './kept-parts.ts';

/** Bits of a VP8X chunk that promise Exif and XMP. */
const EXIF_AND_XMP = 0x08 | 0x04;
const WEBP = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

interface Chunk {
  readonly type: string;
  readonly at: number;
  readonly end: number;
}

/** The chunks of a RIFF file or list, each padded to an even length. */
function* chunksIn(bytes: Buffer, from: number, to: number): Generator<Chunk> {
  for (let at = from; at + 8 <= to; ) {
    const size = bytes.readUInt32LE(at + 4);
    const end = Math.min(to, at + 8 + size + (size % 2));
    yield { type: bytes.toString('latin1', at, at + 4), at, end };
    at = end;
  }
}

/** A WebP without Exif and XMP. Source: https://developers.google.com/speed/webp/docs/riff_container */
export function stripWebp(webp: Uint8Array): Uint8Array {
  const bytes = Buffer.from(webp);
  const kept = new KeptParts(bytes.length);
  kept.keep(bytes.subarray(0, 12));
  for (const { type, at, end } of chunksIn(bytes, 12, bytes.length)) {
    if (!WEBP.has(type)) continue;
    if (type === 'VP8X' && at + 8 < end) bytes[at + 8] = (bytes[at + 8] ?? 0) & ~EXIF_AND_XMP;
    kept.keep(bytes.subarray(at, end));
  }
  const stripped = kept.bytes;
  stripped.writeUInt32LE(stripped.length - 8, 4);
  return stripped;
}

/** Chunks that are sound or film; all others become `JUNK`, which players pass over. */
const SOUND_AND_FILM = new Set([
  'fmt ',
  'fact',
  'data',
  'avih',
  'strh',
  'strf',
  'vprp',
  'dmlh',
  'indx',
  'idx1',
]);
const LISTS = new Set(['RIFF', 'LIST']);
const KEPT_LISTS = new Set(['WAVE', 'AVI ', 'AVIX', 'hdrl', 'strl', 'odml']);
/** The frames, whose chunks are named after their streams. */
const FRAMES = 'movi';

/** A WAV or AVI without titles, names, times and notes; every frame keeps its offset. */
export function stripRiff(riff: Uint8Array): Uint8Array {
  const eraser = new Eraser(Buffer.from(riff));
  blankChunks(eraser, 0, riff.length, 0);
  return eraser.bytes;
}

/** RIFF > LIST hdrl > LIST strl > LIST odml is the deepest that there is. */
const DEEPEST = 6;

function blankChunks(eraser: Eraser, from: number, to: number, depth: number): void {
  const { bytes } = eraser;
  let end = from;
  for (const chunk of chunksIn(bytes, from, to)) {
    end = chunk.end;
    const { type, at } = chunk;
    const list = LISTS.has(type) ? bytes.toString('latin1', at + 8, at + 12) : undefined;
    if (list === FRAMES || SOUND_AND_FILM.has(type)) continue;
    if (list !== undefined && KEPT_LISTS.has(list) && depth < DEEPEST) {
      blankChunks(eraser, at + 12, end, depth + 1);
    } else {
      bytes.write('JUNK', at, 'latin1');
      eraser.erase(at + 8, end);
    }
  }
  eraser.erase(end, to);
}
