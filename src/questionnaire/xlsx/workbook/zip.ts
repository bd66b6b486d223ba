import { says } from '../../problems/message.ts';
import { damaged, locked, tooLarge } from './bad-workbook.ts';
import { crc32 } from './crc32.ts';

/**
 * Unpacks a raw deflate stream (RFC 1951). Passed in so that this folder does not need `node:zlib`.
 *
 * @param most - the largest number of bytes to return
 * @throws any error if the stream is broken, or the result would be larger
 */
export type Inflate = (deflated: Uint8Array, most: number) => Uint8Array;

/** The files of a zip archive. Each is unpacked when it is read. */
export interface ZipArchive {
  /** As written, with "/" between folders. */
  readonly names: readonly string[];
  /**
   * @param name - letter case does not matter, as in all of Office Open XML
   * @param most - bytes of the unpacked file; what is larger is refused
   * @returns `undefined` when there is no such file
   * @throws BadWorkbook for a file that is damaged, locked or too large
   */
  read(name: string, most?: number): Uint8Array | undefined;
}

/**
 * The largest part of a workbook that is unpacked, in bytes. A sheet of 600 rows in six languages takes 1 MB, one of
 * 100,000 rows with nothing but formatting 30 MB. Anything larger is a zip bomb, or was not written by a person.
 */
const LARGEST_PART = 50 * 1024 * 1024;

/** The positions of the numbers, by APPNOTE.TXT 6.3.10, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** The value of a 32-bit field whose real number is in the extra fields. */
const ELSEWHERE = 0xffffffff;

interface Entry {
  readonly name: string;
  readonly locked: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * Reads the directory of a zip archive. The sizes in it only serve as limits: no memory is reserved for them, and the
 * result is compared with its checksum.
 *
 * @throws BadWorkbook if it is cut off or damaged
 */
export function openZip(bytes: Uint8Array, inflate: Inflate): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = readDirectory(view, bytes);
    const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
    return {
      names: entries.map(({ name }) => name),
      read(name, most = LARGEST_PART) {
        const entry = byName.get(name.toLowerCase());
        return entry && unpack(entry, view, bytes, inflate, most);
      },
    };
  } catch (error) {
    // An offset that points past the end.
    if (error instanceof RangeError) throw damaged(says('directory-astray'));
    throw error;
  }
}

function readDirectory(view: DataView, bytes: Uint8Array): readonly Entry[] {
  const { count, offset } = findDirectory(view);
  const entries: Entry[] = [];
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged(says('directory-unreadable'));
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const [size, packed, header] = longNumbers(view, at + 46 + nameLength, extraLength, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    entries.push({
      name: name.replaceAll('\\', '/'),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size,
      packed,
      offset: header,
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The directory is found from the end, where a comment of any length may follow. */
function findDirectory(view: DataView): { count: number; offset: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== ELSEWHERE) return { count, offset };
    if (at >= 20 && view.getUint32(at - 20, true) === END_64_LOCATOR) {
      const end = Number(view.getBigUint64(at - 12, true));
      if (view.getUint32(end, true) === END_64) {
        return {
          count: Number(view.getBigUint64(end + 32, true)),
          offset: Number(view.getBigUint64(end + 48, true)),
        };
      }
    }
  }
  throw damaged(says('end-lost'));
}

/** Some programs write every size with 64 bits, in a field after the name. */
function longNumbers(
  view: DataView,
  start: number,
  length: number,
  numbers: [size: number, packed: number, offset: number],
): [size: number, packed: number, offset: number] {
  if (!numbers.includes(ELSEWHERE)) return numbers;
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const [size, packed, offset] = numbers.map((number) => {
      if (number !== ELSEWHERE) return number;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
    return [size ?? 0, packed ?? 0, offset ?? 0];
  }
  throw damaged(says('directory-without-size'));
}

function unpack(entry: Entry, view: DataView, bytes: Uint8Array, inflate: Inflate, most: number): Uint8Array {
  const { name, size, packed, offset } = entry;
  if (entry.locked) throw locked();
  if (size > most) {
    const megabytes = Math.round(size / 1e6);
    throw tooLarge(says('part-megabytes', { part: name, megabytes }), says('cure-copy-cells'));
  }
  let content: Uint8Array | undefined;
  try {
    if (view.getUint32(offset, true) === LOCAL_HEADER) {
      const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
      const stored = bytes.subarray(start, start + packed);
      if (stored.length === packed) {
        if (entry.method === 0) content = stored;
        // A stream that is longer than the directory says is refused, not cut off.
        else if (entry.method === 8) content = size === 0 ? stored.subarray(0, 0) : inflate(stored, size);
      }
    }
  } catch {
    throw damaged(says('part-packed', { part: name }));
  }
  if (content === undefined || content.length !== size || crc32(content) !== entry.crc) {
    throw damaged(says('part-altered', { part: name }));
  }
  return content;
}
