import { Eraser } from './eraser.ts';

const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
const VOID = 0xec;
/** Masters to look into: what describes the file, and its tracks. */
const MASTERS = new Set([SEGMENT, 0x1549a966, 0x1654ae6b, 0xae]);
/**
 * Elements that go: tags, attachments, chapters, title, date, file names; and checksums, which would no longer be true.
 */
const VOIDED = new Set([
  0x1254c367, 0x1941a469, 0x1043a770, 0x7ba9, 0x4461, 0x7384, 0x3c83ab, 0x3e83bb, 0xbf,
]);
/** Texts that there must be, but may say nothing: by which program; the name of a track. */
const BLANKED = new Set([0x4d80, 0x5741, 0x536e]);
const DEEPEST = 4;

/** A Matroska or WebM without tags, titles and dates; every frame keeps its offset. Source: RFC 9559, 5.1; RFC 8794. */
export function stripMatroska(matroska: Uint8Array): Uint8Array {
  const eraser = new Eraser(Buffer.from(matroska));
  blankElements(eraser, 0, matroska.length, 0);
  return eraser.bytes;
}

function blankElements(eraser: Eraser, from: number, to: number, depth: number): void {
  const { bytes } = eraser;
  for (let at = from; at < to; ) {
    const id = numberAt(bytes, at, to, true);
    const size = id && numberAt(bytes, id.end, to, false);
    if (id === undefined || size === undefined) return;
    // A live recording does not know its lengths beforehand: then what follows is looked at one by one.
    const isOpen = size.value === 2 ** (7 * (size.end - id.end)) - 1;
    const end = isOpen ? to : Math.min(to, size.end + size.value);
    if (VOIDED.has(id.value) && !isOpen) makeVoid(eraser, at, size.end, end);
    else if (BLANKED.has(id.value)) eraser.erase(size.end, end);
    else if (MASTERS.has(id.value) && depth < DEEPEST) blankElements(eraser, size.end, end, depth + 1);
    at = id.value === CLUSTER && isOpen ? size.end : end;
  }
}

/** Turns an element into one that says nothing and is as long. */
function makeVoid(eraser: Eraser, at: number, content: number, end: number): void {
  const { bytes } = eraser;
  const width = Math.min(8, content - at - 1);
  eraser.erase(content, end);
  bytes.fill(0, at, content);
  bytes[at] = VOID;
  let length = end - at - 1 - width;
  for (let index = width; index > 0; index--) {
    bytes[at + index] = length % 256;
    length = Math.floor(length / 256);
  }
  bytes[at + 1] = (bytes[at + 1] ?? 0) | (0x80 >> (width - 1));
}

/** A number of variable length; ids are read with the bit that tells how long they are. */
function numberAt(bytes: Buffer, at: number, to: number, isId: boolean) {
  const first = bytes[at] ?? 0;
  const length = Math.clz32(first) - 23;
  if (first === 0 || at + length > to) return undefined;
  let value = isId ? first : first & (0xff >> length);
  for (let index = 1; index < length; index++) value = value * 256 + (bytes[at + index] ?? 0);
  return { value, end: at + length };
}
