import { type Eraser, NO_XMP } from '../eraser.ts';
import { blankJpeg } from '../strip-jpeg.ts';
import { type Box, boxesIn, findBox } from './box.ts';

/** An Exif that says nothing, behind the offset of its header. */
const NO_EXIF = '\0\0\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0';

interface Extent {
  readonly from: number;
  readonly to: number;
}

/**
 * Empties the Exif and XMP of a HEIC or AVIF, in place: they are items of the file-level `meta` box, whose bytes lie
 * anywhere in the file. How the picture is turned is a property of its own there, and stays.
 *
 * Source: ISO/IEC 14496-12, 8.11; ISO/IEC 23008-12, 6.5 and A.2.1.
 *
 * @param meta - with handler `pict`
 */
export function blankItems(eraser: Eraser, meta: Box): void {
  const { bytes } = eraser;
  const inside: Box = { ...meta, content: meta.content + 4 };
  const types = itemTypes(bytes, findBox(bytes, inside, 'iinf'));
  const idat = findBox(bytes, inside, 'idat');
  for (const { id, extents } of locationsOf(bytes, findBox(bytes, inside, 'iloc'), idat)) {
    const type = types.get(id);
    const [first, ...others] = extents;
    if (first === undefined) continue;
    if (type === 'jpeg') for (const { from, to } of extents) blankJpeg(eraser, from, to);
    else if (type === 'Exif') eraser.replace(first.from, first.to, NO_EXIF);
    else if (type === 'mime') eraser.replace(first.from, first.to, NO_XMP, 0x20);
    else if (type === 'uri ') eraser.erase(first.from, first.to);
    else continue;
    if (type !== 'jpeg')
      for (const { from, to } of others) eraser.erase(from, to, type === 'mime' ? 0x20 : 0);
  }
  blankProperties(eraser, findBox(bytes, inside, 'iprp', 'ipco'));
}

/** Properties that tell names and times: a user's description, times of creation and of the last change. */
const TELLING = new Set(['udes', 'crtt', 'mdft', 'uuid']);

/** They keep their numbers: items point to properties by their order. */
function blankProperties(eraser: Eraser, properties: Box | undefined): void {
  if (properties === undefined) return;
  for (const { type, at, content, end } of boxesIn(eraser.bytes, properties.content, properties.end)) {
    if (!TELLING.has(type)) continue;
    eraser.bytes.write('free', at + 4, 'latin1');
    eraser.erase(content, end);
  }
}

function itemTypes(bytes: Buffer, items: Box | undefined): ReadonlyMap<number, string> {
  const types = new Map<number, string>();
  if (items === undefined) return types;
  const entries = items.content + (bytes[items.content] === 0 ? 6 : 8);
  for (const { type, content, end } of boxesIn(bytes, entries, items.end)) {
    const version = bytes[content] ?? 0;
    const isLong = version === 3;
    const at = content + (isLong ? 10 : 8);
    // Before version 2 an item has no type but a MIME type: it is data.
    if (type !== 'infe' || at + 4 > end) continue;
    const id = isLong ? bytes.readUInt32BE(content + 4) : bytes.readUInt16BE(content + 4);
    types.set(id, version < 2 ? 'mime' : bytes.toString('latin1', at, at + 4));
  }
  return types;
}

/** Where the bytes of items are. Those that lie in other items are left out: these are emptied themselves. */
function* locationsOf(
  bytes: Buffer,
  box: Box | undefined,
  idat: Box | undefined,
): Generator<{ readonly id: number; readonly extents: readonly Extent[] }> {
  if (box === undefined) return;
  const version = bytes[box.content] ?? 0;
  const sizes = [bytes[box.content + 4] ?? 0, bytes[box.content + 5] ?? 0].flatMap((byte) => [
    byte >> 4,
    byte & 15,
  ]);
  const [offsetSize = 0, lengthSize = 0, baseSize = 0, indexSize = 0] = sizes;
  let at = box.content + 6;
  const read = (size: number) => {
    let value = 0;
    for (let index = 0; index < size; index++) value = value * 256 + (bytes[at + index] ?? 0);
    at += size;
    return value;
  };
  const idSize = version < 2 ? 2 : 4;
  const count = read(idSize);
  for (let item = 0; item < count && at < box.end; item++) {
    const id = read(idSize);
    const method = version === 0 ? 0 : read(2) & 15;
    read(2); // Which data reference: this file.
    const base = read(baseSize) + (method === 1 ? (idat?.content ?? 0) : 0);
    const end = method === 1 ? (idat?.end ?? 0) : bytes.length;
    const extents: Extent[] = [];
    const named = read(2);
    // Without fields of its own an extent is the whole file, and there can only be one.
    const extentCount = offsetSize + lengthSize + indexSize === 0 ? Math.min(named, 1) : named;
    for (let extent = 0; extent < extentCount && at < box.end; extent++) {
      if (version > 0) read(indexSize);
      const from = base + read(offsetSize);
      const length = read(lengthSize);
      extents.push({ from, to: length === 0 ? end : Math.min(end, from + length) });
    }
    if (method < 2) yield { id, extents };
  }
}
