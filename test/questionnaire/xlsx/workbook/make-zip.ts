import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipOptions {
  /** Not compressed. */
  readonly stored?: boolean;
  /** Marked as encrypted. */
  readonly locked?: boolean;
  /** The sizes in 64 bits, as some libraries always write them. */
  readonly long?: boolean;
  /** The sizes behind the data, as programs write them that do not know them beforehand. */
  readonly streamed?: boolean;
  readonly comment?: string;
  /** What the directory says of a file's size. */
  readonly claimedSize?: (name: string, size: number) => number;
}

/** Packs files into a zip archive, after the specification and by none of the code under test. */
export function makeZip(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: ZipOptions = {},
): Uint8Array {
  const { stored = false, locked = false, long = false, streamed = false, comment = '' } = options;
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = stored ? bytes : deflateRawSync(bytes);
    const size = options.claimedSize?.(name, bytes.length) ?? bytes.length;
    const nameBytes = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE((locked ? 1 : 0) | (streamed ? 8 : 0), 6);
    local.writeUInt16LE(stored ? 0 : 8, 8);
    local.writeUInt32LE(streamed ? 0 : crc32(bytes), 14);
    local.writeUInt32LE(streamed ? 0 : packed.length, 18);
    local.writeUInt32LE(streamed ? 0 : size, 22);
    local.writeUInt16LE(nameBytes.length, 26);
    const extra = long ? longExtra(size, packed.length, offset) : Buffer.alloc(0);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    local.copy(entry, 8, 6, 12);
    entry.writeUInt32LE(crc32(bytes), 16);
    entry.writeUInt32LE(long ? 0xffffffff : packed.length, 20);
    entry.writeUInt32LE(long ? 0xffffffff : size, 24);
    entry.writeUInt16LE(nameBytes.length, 28);
    entry.writeUInt16LE(extra.length, 30);
    entry.writeUInt32LE(long ? 0xffffffff : offset, 42);
    directory.push(entry, nameBytes, extra);
    parts.push(local, nameBytes, packed, ...(streamed ? [Buffer.alloc(16)] : []));
    offset = parts.reduce((sum, part) => sum + part.length, 0);
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(long ? 0xffffffff : offset, 16);
  end.writeUInt16LE(comment.length, 20);
  const longEnd = long ? longEnds(Object.keys(files).length, size, offset) : [];
  return Buffer.concat([...parts, ...directory, ...longEnd, end, Buffer.from(comment)]);
}

function longExtra(size: number, packed: number, offset: number): Buffer {
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  extra.writeBigUInt64LE(BigInt(packed), 12);
  extra.writeBigUInt64LE(BigInt(offset), 20);
  return extra;
}

function longEnds(count: number, size: number, offset: number): readonly Buffer[] {
  const end = Buffer.alloc(56);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return [end, locator];
}
