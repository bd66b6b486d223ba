import type { Eraser } from '../eraser.ts';
import { type Box, boxesIn, findBox } from './box.ts';

/** Flags of `tfhd` and `trun`: which fields are there. */
const HAS_BASE = 0x1;
const HAS_DESCRIPTION = 0x2;
const HAS_DURATION = 0x8;
const HAS_SIZE = 0x10;
const HAS_OFFSET = 0x1;
const HAS_FIRST_FLAGS = 0x4;
const SAMPLE_DURATION = 0x100;
const SAMPLE_SIZE = 0x200;
const AFTER_SIZE = [0x400, 0x800];
const SAMPLE_FIELDS = [SAMPLE_DURATION, SAMPLE_SIZE, ...AFTER_SIZE];

/**
 * Erases what tracks have in the fragments of a film: their samples, and the boxes that point to them.
 *
 * Source: ISO/IEC 14496-12, 8.8.
 *
 * @param lengths - of each such track by its id: how long a sample is that says nothing of its own
 */
export function eraseFragments(eraser: Eraser, lengths: ReadonlyMap<number, number>): void {
  const { bytes } = eraser;
  if (lengths.size === 0) return;
  for (const moof of boxesIn(bytes, 0, bytes.length)) {
    if (moof.type !== 'moof') continue;
    for (const traf of boxesIn(bytes, moof.content, moof.end)) {
      const head = traf.type === 'traf' ? findBox(bytes, traf, 'tfhd') : undefined;
      if (head === undefined || head.content + 8 > head.end) continue;
      const length = lengths.get(bytes.readUInt32BE(head.content + 4));
      if (length === undefined) continue;
      eraseRuns(eraser, moof, traf, head, length);
      bytes.write('free', traf.at + 4, 'latin1');
      eraser.erase(traf.content, traf.end);
    }
  }
}

function eraseRuns(eraser: Eraser, moof: Box, traf: Box, head: Box, usualLength: number): void {
  const { bytes } = eraser;
  const flags = bytes.readUIntBE(head.content + 1, 3);
  const fields = fieldsFrom(bytes, head.content + 8, head.end);
  const base = flags & HAS_BASE ? fields(8) : moof.at;
  if (flags & HAS_DESCRIPTION) fields(4);
  if (flags & HAS_DURATION) fields(4);
  const length = flags & HAS_SIZE ? fields(4) : usualLength;
  let at = base;
  for (const run of boxesIn(bytes, traf.content, traf.end)) {
    if (run.type !== 'trun' || run.content + 8 > run.end) continue;
    const runFlags = bytes.readUIntBE(run.content + 1, 3);
    const count = bytes.readUInt32BE(run.content + 4);
    const rows = fieldsFrom(bytes, run.content + 8, run.end);
    if (runFlags & HAS_OFFSET) at = base + (rows(4) | 0);
    if (runFlags & HAS_FIRST_FLAGS) rows(4);
    const width = SAMPLE_FIELDS.filter((flag) => runFlags & flag).length * 4;
    let end = at;
    if ((runFlags & SAMPLE_SIZE) === 0) end += count * length;
    else {
      const most = Math.floor((run.end - run.content) / width);
      for (let sample = 0; sample < Math.min(count, most); sample++) {
        if (runFlags & SAMPLE_DURATION) rows(4);
        end += rows(4);
        for (const flag of AFTER_SIZE) if (runFlags & flag) rows(4);
      }
    }
    eraser.erase(at, end);
    at = end;
  }
}

/** Reads numbers of so many bytes, one after another; zero where the box is over. */
function fieldsFrom(bytes: Buffer, from: number, to: number): (size: 4 | 8) => number {
  let at = from;
  return (size) => {
    at += size;
    if (at > to) return 0;
    return size === 8 ? Number(bytes.readBigUInt64BE(at - 8)) : bytes.readUInt32BE(at - 4);
  };
}
