import { pipeline, Readable } from 'node:stream';
import { constants, crc32, createDeflateRaw } from 'node:zlib';

/** A file in an archive. */
export interface ZipEntry {
  readonly path: string;
  readonly content: Iterable<string> | AsyncIterable<string>;
}

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Sizes follow the content; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1 January 1980: an archive does not tell when it was made. */
const DATE = 0x0021;
/** Larger files would need ZIP64, which not every program reads. */
const LIMIT = 0xffff_ffff;

/**
 * An archive (APPNOTE.TXT of PKWARE, 6.3), piece by piece: memory holds one piece of one file at a time.
 *
 * @throws Error when a file in it reaches 4 GiB
 */
export async function* zip(
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
): AsyncGenerator<Uint8Array> {
  const central: Uint8Array[] = [];
  let offset = 0;
  for await (const { path, content } of entries) {
    const name = Buffer.from(path);
    const start = offset;
    const header = localHeader(name);
    yield header;
    offset += header.length;
    const sums: Sums = { crc: 0, size: 0, packed: 0 };
    for await (const piece of deflated(content, sums)) {
      yield piece;
      offset += piece.length;
    }
    if (Math.max(sums.size, offset) >= LIMIT) {
      throw new Error(`${path} would have more than 4 GiB. Expected less: use --format csv.`);
    }
    const descriptor = Buffer.alloc(16);
    descriptor.writeUInt32LE(DESCRIPTOR, 0);
    writeSums(descriptor, 4, sums);
    yield descriptor;
    offset += descriptor.length;
    central.push(centralHeader(name, start, sums));
  }
  const size = central.reduce((all, { length }) => all + length, 0);
  yield* central;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  yield end;
}

interface Sums {
  crc: number;
  size: number;
  packed: number;
}

function deflated(content: ZipEntry['content'], sums: Sums): AsyncIterable<Uint8Array> {
  async function* counted() {
    for await (const piece of content) {
      const bytes = Buffer.from(piece);
      sums.crc = crc32(bytes, sums.crc);
      sums.size += bytes.length;
      yield bytes;
    }
  }
  async function* packed() {
    // An error of the content ends the iteration, too.
    const deflate = createDeflateRaw({ level: constants.Z_BEST_SPEED + 2 });
    for await (const piece of pipeline(Readable.from(counted()), deflate, () => {})) {
      sums.packed += (piece as Uint8Array).length;
      yield piece as Uint8Array;
    }
  }
  return packed();
}

function localHeader(name: Uint8Array): Uint8Array {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL, 0);
  writeKind(header, 4);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function centralHeader(name: Uint8Array, offset: number, sums: Sums): Uint8Array {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(CENTRAL, 0);
  header.writeUInt16LE(VERSION, 4);
  writeKind(header, 6);
  writeSums(header, 16, sums);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
}

function writeKind(header: Buffer, at: number): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(FLAGS, at + 2);
  header.writeUInt16LE(DEFLATED, at + 4);
  header.writeUInt16LE(DATE, at + 8);
}

function writeSums(header: Buffer, at: number, { crc, packed, size }: Sums): void {
  header.writeUInt32LE(crc, at);
  header.writeUInt32LE(packed, at + 4);
  header.writeUInt32LE(size, at + 8);
}
