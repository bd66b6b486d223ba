import { Eraser, NO_XMP } from './eraser.ts';
import { blankJpeg } from './strip-jpeg.ts';

/** Directories that hang on others: of further pictures, Exif, interoperability. */
const DIRECTORIES = new Set([0x014a, 0x8769, 0xa005]);
const GPS = 0x8825;
const XMP = 0x02bc;
/**
 * Who, when, with which device's number, under which name: descriptions, program, time, artist, computer, copyright, IPTC,
 * Photoshop's, titles and authors of Windows, comments, owner and serial numbers, unique ids, DNG's serial number and file name.
 */
const ERASED = new Set([
  ...[0x010d, 0x010e, 0x0131, 0x0132, 0x013b, 0x013c, 0x8298, 0x83bb, 0x8649],
  ...[0x9003, 0x9004, 0x9010, 0x9011, 0x9012, 0x9286, 0x9290, 0x9291, 0x9292],
  ...[0x9c9b, 0x9c9c, 0x9c9d, 0x9c9e, 0x9c9f, 0xa420, 0xa430, 0xa431, 0xa435, 0xc62f, 0xc68b, 0xc71b],
]);
/** Of a raw photo these are needed to develop it. */
const MAKE_AND_MODEL = new Set([0x010f, 0x0110]);
/** What only raw photos have: a maker's note, or the version of DNG. */
const RAW = new Set([0x927c, 0xc612]);
/** A preview as a JPEG: where it begins and how long it is; and a whole one in Panasonic's raw photos. */
const PREVIEW = 0x0201;
const PREVIEW_LENGTH = 0x0202;
const PANASONIC_PREVIEW = 0x002e;
/** Bytes of a value by its type, from 1. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const MOST_DIRECTORIES = 100;

/**
 * A TIFF, or a raw photo built like one (DNG, CR2, NEF, ARW, …), without place, times, names and numbers. Everything keeps
 * its offset. Of a raw photo the make, the model and the maker's note stay: it cannot be developed without them.
 *
 * Source: TIFF 6.0, 2; Exif 2.32, 4.6; DNG 1.6, 4.
 */
export function stripTiff(tiff: Uint8Array): Uint8Array {
  const eraser = new Eraser(Buffer.from(tiff));
  blankTiff(eraser, 0, tiff.length);
  return eraser.bytes;
}

/**
 * The same for a TIFF inside another file.
 *
 * @param isRaw - make and model stay; else they do where the TIFF itself shows that it is of a raw photo
 */
export function blankTiff(eraser: Eraser, from: number, to: number, isRaw = false): void {
  if (from + 8 <= to) new Directories(eraser, from, to, isRaw).blank();
}

class Directories {
  readonly #eraser: Eraser;
  readonly #from: number;
  readonly #to: number;
  readonly #isLittle: boolean;
  readonly #seen = new Set<number>();
  readonly #makeAndModel: { readonly from: number; readonly to: number }[] = [];
  #isRaw: boolean;

  constructor(eraser: Eraser, from: number, to: number, isRaw: boolean) {
    this.#eraser = eraser;
    this.#from = from;
    this.#to = Math.min(to, eraser.bytes.length);
    this.#isLittle = eraser.bytes[from] === 0x49;
    this.#isRaw = isRaw;
  }

  blank(): void {
    const ahead = [this.#long(this.#from + 4)];
    for (let offset = ahead.pop(); offset !== undefined; offset = ahead.pop()) {
      const at = this.#from + offset;
      if (offset === 0 || this.#seen.has(at) || this.#seen.size >= MOST_DIRECTORIES) continue;
      this.#seen.add(at);
      for (const further of this.#blankDirectory(at))
        if (ahead.length < MOST_DIRECTORIES) ahead.push(further);
    }
    if (!this.#isRaw) for (const { from, to } of this.#makeAndModel) this.#eraser.erase(from, to);
  }

  /** @returns where further directories are */
  #blankDirectory(at: number): readonly number[] {
    const further: number[] = [];
    let preview: number | undefined;
    let previewLength = 0;
    const entries = this.#entriesOf(at);
    for (const { tag, entry, from, to } of entries) {
      if (RAW.has(tag)) this.#isRaw = true;
      if (DIRECTORIES.has(tag)) {
        if (further.length < MOST_DIRECTORIES) further.push(...this.#longs(from, to));
      } else if (tag === GPS) this.#eraseDirectory(this.#from + this.#long(entry + 8));
      else if (tag === XMP) this.#eraser.replace(from, to, NO_XMP, 0x20);
      else if (ERASED.has(tag)) this.#eraser.erase(from, to);
      else if (MAKE_AND_MODEL.has(tag)) this.#makeAndModel.push({ from, to });
      else if (tag === PREVIEW) preview = this.#from + this.#long(entry + 8);
      else if (tag === PREVIEW_LENGTH) previewLength = this.#long(entry + 8);
      else if (tag === PANASONIC_PREVIEW) blankJpeg(this.#eraser, from, to);
    }
    if (preview !== undefined) blankJpeg(this.#eraser, preview, Math.min(this.#to, preview + previewLength));
    further.push(this.#long(at + 2 + entries.length * 12));
    return further;
  }

  /** No entries, and nothing of what they pointed to. */
  #eraseDirectory(at: number): void {
    const entries = this.#entriesOf(at);
    for (const { from, to } of entries) this.#eraser.erase(from, to);
    this.#eraser.erase(at, at + 2 + entries.length * 12);
  }

  #entriesOf(at: number) {
    const count = at + 2 <= this.#to ? this.#short(at) : 0;
    const most = Math.floor((this.#to - at - 2) / 12);
    return Array.from({ length: Math.max(0, Math.min(count, most)) }, (_, index) => {
      const entry = at + 2 + index * 12;
      const length = (SIZES[this.#short(entry + 2)] ?? 0) * this.#long(entry + 4);
      // A value of up to four bytes is in the entry itself.
      const from = length <= 4 ? entry + 8 : this.#from + this.#long(entry + 8);
      return { tag: this.#short(entry), entry, from, to: Math.min(this.#to, from + length) };
    });
  }

  #longs(from: number, to: number): readonly number[] {
    const count = Math.min(MOST_DIRECTORIES, Math.floor((to - from) / 4));
    return Array.from({ length: Math.max(0, count) }, (_, index) => this.#long(from + index * 4));
  }

  #short(at: number): number {
    const { bytes } = this.#eraser;
    if (at < 0 || at + 2 > this.#to) return 0;
    return this.#isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
  }

  #long(at: number): number {
    const { bytes } = this.#eraser;
    if (at < 0 || at + 4 > this.#to) return 0;
    return this.#isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
  }
}
