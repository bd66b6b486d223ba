/** A box (QuickTime: atom) of an ISO base media file. */
export interface Box {
  readonly type: string;
  readonly at: number;
  /** Where its content begins, behind length and type. */
  readonly content: number;
  readonly end: number;
}

/**
 * The boxes in a range, in their order; ends before the first that is damaged. The last one may be cut off.
 *
 * Source: ISO/IEC 14496-12, 4.2.
 */
export function* boxesIn(bytes: Buffer, from: number, to: number): Generator<Box> {
  for (let at = from; at + 8 <= to; ) {
    const short = bytes.readUInt32BE(at);
    const isLong = short === 1 && at + 16 <= to;
    const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short;
    const content = at + (isLong ? 16 : 8);
    if (size < content - at) return;
    const end = Math.min(to, at + size);
    yield { type: bytes.toString('latin1', at + 4, at + 8), at, content, end };
    at = end;
  }
}

/** The first box of this type in another. */
export function findBox(bytes: Buffer, { content, end }: Box, ...path: readonly string[]): Box | undefined {
  const [type, ...rest] = path;
  for (const box of boxesIn(bytes, content, end)) {
    if (box.type === type) return rest.length === 0 ? box : findBox(bytes, box, ...rest);
  }
  return undefined;
}
