/** How a stream's first packet begins, and how many bytes precede and follow the tags in its second. */
const CODECS: readonly { readonly first: string; readonly before: number; readonly after: string }[] = [
  { first: 'OpusHead', before: 8, after: '' },
  // Vorbis ends its comments with a bit that is set.
  { first: '\x01vorbis', before: 7, after: '\x01' },
  { first: '\x80theora', before: 7, after: '' },
  { first: 'Speex   ', before: 0, after: '' },
  { first: '\x7fFLAC', before: 4, after: '' },
];

interface Stream {
  packets: number;
  readonly codec: (typeof CODECS)[number] | undefined;
  /** Part of the second packet was on an earlier page. */
  hasTagsBegun: boolean;
}

/**
 * An Ogg (Opus, Vorbis, Theora, Speex, FLAC) without tags: the packet that holds them keeps its length and says that there
 * are none. Source: RFC 3533, 6; RFC 7845, 5.2; Vorbis I, 5.
 */
export function stripOgg(ogg: Uint8Array): Uint8Array {
  const bytes = Buffer.from(ogg);
  const streams = new Map<number, Stream>();
  const pages: { readonly at: number; readonly end: number }[] = [];
  for (let at = 0; at + 27 <= bytes.length && bytes.toString('latin1', at, at + 4) === 'OggS'; ) {
    const lacing = bytes.subarray(at + 27, at + 27 + (bytes[at + 26] ?? 0));
    const content = at + 27 + lacing.length;
    const end = content + lacing.reduce((sum, length) => sum + length, 0);
    if (end > bytes.length) break;
    const serial = bytes.readUInt32LE(at + 14);
    const isFirst = ((bytes[at + 5] ?? 0) & 0x02) !== 0;
    let stream = streams.get(serial);
    if (isFirst || stream === undefined) {
      stream = { packets: 0, codec: codecOf(bytes, content, end), hasTagsBegun: false };
      streams.set(serial, stream);
    }
    if (stream.packets < 2) {
      pages.push({ at, end });
      readPackets(bytes, stream, content, lacing);
    }
    at = end;
  }
  for (const { at, end } of pages) bytes.writeUInt32LE(checksum(bytes, at, end), at + 22);
  return bytes;
}

function codecOf(bytes: Buffer, from: number, to: number): Stream['codec'] {
  return CODECS.find(
    ({ first }) => bytes.toString('latin1', from, Math.min(to, from + first.length)) === first,
  );
}

function readPackets(bytes: Buffer, stream: Stream, content: number, lacing: Uint8Array): void {
  let from = content;
  let to = content;
  for (const length of lacing) {
    to += length;
    // A packet goes on where a part of it is as long as can be.
    if (length === 255) continue;
    take(bytes, stream, from, to);
    stream.packets += 1;
    if (stream.packets === 2) return;
    from = to;
  }
  if (to > from) take(bytes, stream, from, to);
}

/** Empties what is here of the second packet. */
function take(bytes: Buffer, stream: Stream, from: number, to: number): void {
  const { packets, codec, hasTagsBegun } = stream;
  if (packets !== 1 || codec === undefined) return;
  const { before, after } = codec;
  const start = hasTagsBegun ? from : Math.min(to, from + before);
  // No vendor, no comments: both lengths are zero.
  bytes.fill(0, start, to);
  if (!hasTagsBegun && start + 8 + after.length <= to) bytes.write(after, start + 8, 'latin1');
  stream.hasTagsBegun = true;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index << 24;
  for (let bit = 0; bit < 8; bit++) value = (value << 1) ^ (value < 0 ? 0x04c11db7 : 0);
  return value >>> 0;
});

/** Of a page; its own field counts as zero. */
function checksum(bytes: Buffer, at: number, end: number): number {
  bytes.writeUInt32LE(0, at + 22);
  let sum = 0;
  for (let index = at; index < end; index++) {
    sum = ((sum << 8) ^ (TABLE[((sum >>> 24) ^ (bytes[index] ?? 0)) & 0xff] ?? 0)) >>> 0;
  }
  return sum;
}
