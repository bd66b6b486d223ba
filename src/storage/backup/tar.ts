/** A file in an archive. Whole in memory: tables come in pages, and Telegram gives bots no file above 20 MB. */
export interface Entry {
  readonly name: string;
  readonly bytes: Buffer;
  /** Epoch seconds. */
  readonly time: number;
}

const BLOCK = 512;
/** Bytes of a name; longer ones go before their entry as an entry of their own. */
const LONGEST_NAME = 100;
const LONG_NAME = 'L';
const FILE = '0';

/** A POSIX tar archive (ustar, with GNU's long names), which any `tar` opens. */
export async function* writeTar(entries: AsyncIterable<Entry>): AsyncGenerator<Buffer> {
  for await (const { name, bytes, time } of entries) {
    const path = Buffer.from(name);
    if (path.length > LONGEST_NAME) {
      yield header(Buffer.from('././@LongLink'), path.length, 0, LONG_NAME);
      yield padded(path);
    }
    yield header(path.subarray(0, LONGEST_NAME), bytes.length, time, FILE);
    yield padded(bytes);
  }
  yield Buffer.alloc(2 * BLOCK);
}

/**
 * Reads what {@link writeTar} wrote.
 *
 * @throws Error when the archive ends in the middle, or is something else
 */
export async function* readTar(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Entry> {
  const source = new Blocks(bytes);
  let longName: string | undefined;
  for (;;) {
    const head = await source.take(BLOCK);
    if (head.every((byte) => byte === 0)) break;
    if (octal(head, 148, 8) !== checksum(head)) throw new Error('a header of the archive is damaged');
    const size = octal(head, 124, 12);
    const content = (await source.take(Math.ceil(size / BLOCK) * BLOCK)).subarray(0, size);
    if (String.fromCharCode(head[156] ?? 0) === LONG_NAME) {
      longName = content.toString();
      continue;
    }
    const name = longName ?? head.subarray(0, LONGEST_NAME).toString().replace(/\0.*$/su, '');
    longName = undefined;
    yield { name, bytes: content, time: octal(head, 136, 12) };
  }
  await source.drain();
}

function header(name: Buffer, size: number, time: number, type: string): Buffer {
  const head = Buffer.alloc(BLOCK);
  const number = (value: number, at: number, length: number) =>
    head.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at);
  name.copy(head);
  number(0o600, 100, 8);
  number(0, 108, 8);
  number(0, 116, 8);
  number(size, 124, 12);
  number(time, 136, 12);
  head.write(type, 156);
  head.write('ustar\x0000', 257);
  number(checksum(head), 148, 8);
  return head;
}

/** The sum of a header's bytes, with spaces in place of the sum itself. */
function checksum(head: Buffer): number {
  return head.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);
}

function octal(head: Buffer, at: number, length: number): number {
  return Number.parseInt(head.toString('latin1', at, at + length), 8);
}

function padded(bytes: Buffer): Buffer {
  const rest = bytes.length % BLOCK;
  return rest === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(BLOCK - rest)]);
}

/** A stream of bytes, taken in pieces of a given length. */
class Blocks {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Uint8Array[] = [];
  #length = 0;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async take(length: number): Promise<Buffer> {
    while (this.#length < length) {
      const { value, done } = await this.#source.next();
      if (done) throw new Error('the archive ends too early');
      this.#held.push(value);
      this.#length += value.length;
    }
    const all = Buffer.concat(this.#held);
    this.#held = [all.subarray(length)];
    this.#length -= length;
    return all.subarray(0, length);
  }

  /** Reads to the end: only there is it known that nothing is missing. */
  async drain(): Promise<void> {
    while (!(await this.#source.next()).done);
  }
}
