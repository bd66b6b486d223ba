import { stripBoxes } from './boxes/strip-boxes.ts';
import { stripFlac } from './strip-flac.ts';
import { stripGif } from './strip-gif.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { stripMatroska } from './strip-matroska.ts';
import { stripOgg } from './strip-ogg.ts';
import { stripPng } from './strip-png.ts';
import { stripRiff, stripWebp } from './strip-riff.ts';
import { afterId3, withoutTagsAtEnd } from './strip-tags.ts';
import { stripTiff } from './strip-tiff.ts';

interface Format {
  /** What is at which byte, in characters of one byte: one of these words. */
  readonly at: Readonly<Record<number, readonly string[]>>;
  strip(bytes: Uint8Array): Uint8Array;
}

/** Old QuickTime files have no `ftyp`; JPEG 2000 and JPEG XL begin with boxes of their own. */
const FIRST_BOXES = ['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot', 'jP  ', 'JXL '];

/** In this order: the first that fits is taken. */
const FORMATS: readonly Format[] = [
  { at: { 0: ['\xff\xd8'] }, strip: stripJpeg },
  { at: { 0: ['\x89PNG'] }, strip: stripPng },
  { at: { 0: ['GIF87a', 'GIF89a'] }, strip: stripGif },
  { at: { 0: ['RIFF'], 8: ['WEBP'] }, strip: stripWebp },
  { at: { 0: ['RIFF'], 8: ['WAVE', 'AVI '] }, strip: stripRiff },
  { at: { 4: FIRST_BOXES }, strip: stripBoxes },
  { at: { 0: ['II*\0', 'MM\0*', 'IIRO', 'IIRS', 'MMOR', 'IIU\0'] }, strip: stripTiff },
  { at: { 0: ['OggS'] }, strip: stripOgg },
  { at: { 0: ['fLaC'] }, strip: stripFlac },
  { at: { 0: ['\x1a\x45\xdf\xa3'] }, strip: stripMatroska },
  { at: { 0: ['ID3'] }, strip: stripTagged },
  // Frames of MPEG audio and AAC.
  {
    at: { 0: ['\xff\xfb', '\xff\xfa', '\xff\xf3', '\xff\xf2', '\xff\xf1', '\xff\xf9'] },
    strip: withoutTagsAtEnd,
  },
];

/**
 * The same picture, recording or film without its metadata: where and when it was made, by which device, under whose
 * name. The first bytes tell the format, not the file's name. Picture and sound stay as they are.
 *
 * Pictures: JPEG, PNG, WebP, GIF, HEIC, AVIF, JPEG XL, TIFF and raw photos (these keep maker's notes, see
 * {@link stripTiff}). Sound and film: MP4, MOV, M4A, 3GP, Ogg, MP3, AAC, FLAC, WAV, AVI, Matroska, WebM. All other files
 * (PDF, office documents, archives) come back as they are.
 */
export function stripMetadata(bytes: Uint8Array): Uint8Array {
  return formatOf(bytes)?.strip(bytes) ?? bytes;
}

function formatOf(bytes: Uint8Array): Format | undefined {
  const says = (at: number, word: string) =>
    Buffer.from(bytes.subarray(at, at + word.length)).toString('latin1') === word;
  return FORMATS.find((format) =>
    Object.entries(format.at).every(([at, words]) => words.some((word) => says(Number(at), word))),
  );
}

/** What is behind an ID3 tag: most often MPEG audio, but FLAC and AAC have been seen with one. */
function stripTagged(bytes: Uint8Array): Uint8Array {
  const rest = bytes.subarray(afterId3(bytes));
  return formatOf(rest)?.strip(rest) ?? withoutTagsAtEnd(rest);
}
