/** Boxes that hold others, down to which one has to look. */
const CONTAINERS = new Set(['moov', 'trak', 'mdia', 'edts', 'minf', 'dinf', 'stbl', 'moof', 'traf']);
/** Boxes that say where, when, by whom and with what: emptied, and called free space. */
const EMPTIED = new Set(['udta', 'meta', 'uuid', 'free', 'skip', 'wide', 'pnot', 'XMP_', 'loci', 'cprt']);
/** Boxes that begin with the times of creation and of the last change. */
const TIMED = new Set(['mvhd', 'tkhd', 'mdhd']);

/**
 * An MP4, MOV or M4A without places, times, titles and makers' notes. Everything keeps its length and its offset, so that
 * the tables of where a frame stands stay true.
 *
 * Source: ISO/IEC 14496-12, 4.2 and 8; QuickTime File Format, "User data atoms".
 */
export function stripBoxes(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  strip(copy, 0, copy.length, 0);
  return copy;
}

/** No file nests its boxes deeper than this. */
const DEEPEST = 12;

function strip(bytes: Buffer, from: number, to: number, depth: number): void {
  for (let at = from; at + 8 <= to; ) {
    const short = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const isLong = short === 1 && at + 16 <= to;
    const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short;
    const content = at + (isLong ? 16 : 8);
    const end = at + size;
    if (size < content - at || end > to) return; // Damaged from here on.
    if (EMPTIED.has(type)) {
      bytes.write('free', at + 4, 'latin1');
      bytes.fill(0, content, end);
    } else if (TIMED.has(type)) {
      // Version 1 writes its two times in eight bytes each, version 0 in four.
      const length = bytes[content] === 1 ? 16 : 8;
      bytes.fill(0, content + 4, Math.min(end, content + 4 + length));
    } else if (CONTAINERS.has(type) && depth < DEEPEST) strip(bytes, content, end, depth + 1);
    at = end;
  }
}
