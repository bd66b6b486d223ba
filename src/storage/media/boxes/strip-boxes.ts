import { Eraser } from '../eraser.ts';
import { blankTiff } from '../strip-tiff.ts';
import { blankItems } from './blank-items.ts';
import { type Box, boxesIn, findBox } from './box.ts';
import { eraseFragments } from './erase-fragments.ts';
import { eraseSamples } from './erase-samples.ts';

/**
 * The boxes that a player needs, by the box that contains them. Everything else is metadata, or of no use: it becomes free
 * space.
 */
const KEPT: Readonly<Record<string, ReadonlySet<string>>> = {
  // `moov` may hold the tables of a film, `meta` the items of a HEIC or AVIF.
  '': new Set([
    ...['ftyp', 'styp', 'moov', 'moof', 'mdat', 'imda', 'meta', 'mfra', 'sidx', 'ssix', 'pdin', 'uuid'],
    ...['jP  ', 'JXL ', 'jp2h', 'jp2c', 'jxlc', 'jxlp', 'jxll'],
  ]),
  moov: new Set(['mvhd', 'trak', 'mvex', 'iods', 'pssh', 'rmra', 'cmov', 'ctab', 'clip', 'uuid']),
  trak: new Set(['tkhd', 'tref', 'trgr', 'edts', 'mdia', 'tapt', 'clip', 'matt', 'load', 'imap']),
  mdia: new Set(['mdhd', 'hdlr', 'elng', 'minf']),
  minf: new Set(['vmhd', 'smhd', 'hmhd', 'sthd', 'nmhd', 'gmhd', 'dinf', 'stbl', 'hdlr']),
  stbl: new Set([
    ...['stsd', 'stts', 'ctts', 'cslg', 'stss', 'stps', 'stsh', 'stsc', 'stsz', 'stz2', 'stco', 'co64'],
    ...['sdtp', 'stdp', 'padb', 'sbgp', 'csgm', 'sgpd', 'subs', 'saiz', 'saio'],
  ]),
  dinf: new Set(['dref']),
  moof: new Set(['mfhd', 'traf', 'pssh']),
};
const NONE: ReadonlySet<string> = new Set();
/** Boxes that begin with the times of creation and of the last change. */
const TIMED = new Set(['mvhd', 'tkhd', 'mdhd']);
/**
 * Tracks that people see or hear. The others hold what a device recorded in addition: places (`camm`, `gpmd`, `mebx`), time
 * codes, and subtitles, in which drones write their position.
 */
const PLAYED = new Set(['vide', 'soun', 'pict', 'auxv', 'hint']);
/** Boxes of Canon's raw photos (CR3): TIFFs with Exif, maker's notes and place, and previews. */
const CANON = new Set(['85c0b687820f11e08111f4ce462b6a48', 'eaf42b5e1c984b88b9fbb7dc406e4d16']);
const CANON_TIFFS = new Set(['CMT1', 'CMT2', 'CMT3']);
const CANON_PLACE = 'CMT4';
/** A TIFF with an empty directory. */
const NO_PLACE = 'II*\0\x08\0\0\0\0\0\0\0\0\0';
const CANON_PARTS = new Set(['CNCV', 'CCTP', 'CTBO', 'THMB', 'PRVW']);

/**
 * A film (MP4, MOV, M4A, 3GP) or picture (HEIC, AVIF, CR3) of boxes without places, times, titles and makers' notes.
 * Everything keeps its length and its offset, so that the tables of where a frame is stay true.
 *
 * Source: ISO/IEC 14496-12, 4.2 and 8; QuickTime File Format, "User data atoms"; CR3: https://github.com/lclevy/canon_cr3
 */
export function stripBoxes(file: Uint8Array): Uint8Array {
  const eraser = new Eraser(Buffer.from(file));
  eraseFragments(eraser, tracksNotPlayed(eraser.bytes));
  strip(eraser, wholeFile(eraser.bytes));
  return eraser.bytes;
}

function wholeFile({ length }: Buffer): Box {
  return { type: '', at: 0, content: 0, end: length };
}

function strip(eraser: Eraser, parent: Box): void {
  const { bytes } = eraser;
  const kept = KEPT[parent.type] ?? NONE;
  let end = parent.content;
  for (const box of boxesIn(bytes, parent.content, parent.end)) {
    end = box.end;
    if (!kept.has(box.type)) free(eraser, box);
    else stripOne(eraser, box);
  }
  // What is damaged is not read by players either.
  eraser.erase(end, parent.end);
}

function stripOne(eraser: Eraser, box: Box): void {
  const { bytes } = eraser;
  const { type, content, end } = box;
  if (TIMED.has(type)) {
    // Version 1 writes its two times in eight bytes each, version 0 in four.
    eraser.erase(content + 4, Math.min(end, content + 4 + (bytes[content] === 1 ? 16 : 8)));
  } else if (type === 'uuid') stripUuid(eraser, box);
  else if (type === 'meta') stripMeta(eraser, box);
  else if (type === 'trak') stripTrack(eraser, box);
  else if (type === 'hdlr') eraser.erase(content + 12, end);
  else if (type === 'stsd') blankCompressorNames(eraser, box);
  else if (type === 'dref') blankDataReferences(eraser, box);
  else if (KEPT[type] !== undefined) strip(eraser, box);
}

function free(eraser: Eraser, { at, content, end }: Box): void {
  eraser.bytes.write('free', at + 4, 'latin1');
  eraser.erase(content, end);
}

/** Of a picture its items; anything else in a `meta` box is about the film. */
function stripMeta(eraser: Eraser, box: Box): void {
  const { bytes } = eraser;
  const handler = findBox(bytes, { ...box, content: box.content + 4 }, 'hdlr');
  if (handler === undefined || handlerOf(bytes, handler) !== 'pict') free(eraser, box);
  else {
    eraser.erase(handler.content + 12, handler.end);
    blankItems(eraser, box);
  }
}

function stripTrack(eraser: Eraser, track: Box): void {
  const { bytes } = eraser;
  if (isPlayed(bytes, track)) {
    strip(eraser, track);
    return;
  }
  const table = findBox(bytes, track, 'mdia', 'minf', 'stbl');
  if (table !== undefined) eraseSamples(eraser, table);
  free(eraser, track);
}

function isPlayed(bytes: Buffer, track: Box): boolean {
  const handler = findBox(bytes, track, 'mdia', 'hdlr');
  return handler === undefined || PLAYED.has(handlerOf(bytes, handler));
}

/** The ids of those tracks, with the length of their samples in fragments. */
function tracksNotPlayed(bytes: Buffer): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const moov = findBox(bytes, wholeFile(bytes), 'moov');
  if (moov === undefined) return found;
  for (const track of boxesIn(bytes, moov.content, moov.end)) {
    const head = track.type === 'trak' ? findBox(bytes, track, 'tkhd') : undefined;
    // Version 1 has its two times before in eight bytes each, version 0 in four.
    const id = head && head.content + (bytes[head.content] === 1 ? 20 : 12);
    if (head === undefined || id === undefined || id + 4 > head.end || isPlayed(bytes, track)) continue;
    found.set(bytes.readUInt32BE(id), 0);
  }
  const fragments = findBox(bytes, moov, 'mvex');
  for (const { type, content, end } of fragments ? boxesIn(bytes, fragments.content, fragments.end) : []) {
    if (type !== 'trex' || content + 20 > end) continue;
    const id = bytes.readUInt32BE(content + 4);
    if (found.has(id)) found.set(id, bytes.readUInt32BE(content + 16));
  }
  return found;
}

function handlerOf(bytes: Buffer, { content }: Box): string {
  return bytes.toString('latin1', content + 8, content + 12);
}

/** Of Canon's boxes what is needed to develop the photo; others are XMP, panoramas, makers' notes. */
function stripUuid(eraser: Eraser, box: Box): void {
  const { bytes } = eraser;
  const { content, end } = box;
  if (!CANON.has(bytes.toString('hex', content, Math.min(end, content + 16)))) {
    free(eraser, box);
    return;
  }
  // The box of the preview has eight bytes before its part.
  const isPreview = bytes.toString('hex', content, content + 4) === 'eaf42b5e';
  for (const part of boxesIn(bytes, content + (isPreview ? 24 : 16), end)) {
    if (CANON_TIFFS.has(part.type)) blankTiff(eraser, part.content, part.end, true);
    else if (part.type === CANON_PLACE) eraser.replace(part.content, part.end, NO_PLACE);
    else if (!CANON_PARTS.has(part.type)) free(eraser, part);
  }
}

/** Where the name of a video's encoder is: behind the fixed fields of a sample entry. */
const COMPRESSOR_NAME = 42;
const COMPRESSOR_NAME_LENGTH = 32;
const VIDEO_ENTRY = 78;

function blankCompressorNames(eraser: Eraser, { content, end }: Box): void {
  for (const { content: entry, end: entryEnd } of boxesIn(eraser.bytes, content + 8, end)) {
    if (entryEnd - entry < VIDEO_ENTRY || !isVideo(eraser.bytes, entry)) continue;
    eraser.erase(entry + COMPRESSOR_NAME, entry + COMPRESSOR_NAME + COMPRESSOR_NAME_LENGTH);
  }
}

/** A sound's entry is of other fields: only a video's has 72 dots an inch, and a depth behind the name. */
function isVideo(bytes: Buffer, entry: number): boolean {
  return bytes.readUInt32BE(entry + 28) === 0x48_0000 && bytes.readUInt32BE(entry + 32) === 0x48_0000;
}

/** QuickTime notes where a file was on somebody's disk. */
function blankDataReferences(eraser: Eraser, { content, end }: Box): void {
  for (const reference of boxesIn(eraser.bytes, content + 8, end)) {
    eraser.erase(reference.content + 4, reference.end);
  }
}
