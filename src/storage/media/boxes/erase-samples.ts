import type { Eraser } from '../eraser.ts';
import { type Box, findBox } from './box.ts';

/**
 * Erases what a track has in the file: its samples, wherever they lie.
 *
 * Source: ISO/IEC 14496-12, 8.7 (which samples are in which chunk, how long they are, where the chunks are).
 *
 * @param table - the track's `stbl`
 */
export function eraseSamples(eraser: Eraser, table: Box): void {
  const { bytes } = eraser;
  const lengthOf = sampleLengths(bytes, table);
  const perChunk = samplesPerChunk(bytes, table);
  let sample = 0;
  let chunk = 1;
  for (const offset of chunkOffsets(bytes, table)) {
    if (eraser.isSpent) return;
    let end = offset;
    const last = sample + perChunk(chunk);
    for (; sample < last && end < bytes.length; sample++) {
      const length = lengthOf(sample);
      if (length === undefined) break;
      end += length;
    }
    eraser.erase(offset, end);
    sample = last;
    chunk += 1;
  }
}

/** A table behind a full box's head: how many rows, and where they begin. */
function rowsOf(bytes: Buffer, box: Box | undefined, head: number, width: number) {
  if (box === undefined || box.content + head > box.end) return { count: 0, from: 0 };
  const from = box.content + head;
  const count = bytes.readUInt32BE(from - 4);
  return { count: Math.min(count, Math.floor((box.end - from) / width)), from };
}

function* chunkOffsets(bytes: Buffer, table: Box): Generator<number> {
  const short = rowsOf(bytes, findBox(bytes, table, 'stco'), 8, 4);
  for (let row = 0; row < short.count; row++) yield bytes.readUInt32BE(short.from + row * 4);
  const long = rowsOf(bytes, findBox(bytes, table, 'co64'), 8, 8);
  for (let row = 0; row < long.count; row++) yield Number(bytes.readBigUInt64BE(long.from + row * 8));
}

/** Bytes of a sample, from 0. */
function sampleLengths(bytes: Buffer, table: Box): (sample: number) => number | undefined {
  const box = findBox(bytes, table, 'stsz');
  if (box !== undefined && box.content + 12 <= box.end) {
    const same = bytes.readUInt32BE(box.content + 4);
    if (same > 0) {
      const count = bytes.readUInt32BE(box.content + 8);
      return (sample) => (sample < count ? same : undefined);
    }
    const { count, from } = rowsOf(bytes, box, 12, 4);
    return (sample) => (sample < count ? bytes.readUInt32BE(from + sample * 4) : undefined);
  }
  const compact = findBox(bytes, table, 'stz2');
  const width = compact === undefined ? 0 : (bytes[compact.content + 7] ?? 0);
  const { count, from } = rowsOf(bytes, compact, 12, width / 8 || 1);
  return (sample) => {
    if (sample >= count) return undefined;
    if (width === 16) return bytes.readUInt16BE(from + sample * 2);
    if (width === 8) return bytes[from + sample];
    const pair = bytes[from + (sample >> 1)] ?? 0;
    return sample % 2 === 0 ? pair >> 4 : pair & 15;
  };
}

/** How many samples a chunk has, from 1: rows name the first chunk from which on a number holds. Asked in order. */
function samplesPerChunk(bytes: Buffer, table: Box): (chunk: number) => number {
  const { count, from } = rowsOf(bytes, findBox(bytes, table, 'stsc'), 8, 12);
  let row = 0;
  return (chunk) => {
    while (row + 1 < count && bytes.readUInt32BE(from + (row + 1) * 12) <= chunk) row += 1;
    return count === 0 ? 0 : bytes.readUInt32BE(from + row * 12 + 4);
  };
}
