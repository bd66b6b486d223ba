import type { Eraser } from './eraser.ts';
import { jpegSegments } from './jpeg-segments.ts';
import { KeptParts } from './kept-parts.ts';

/**
 * A JPEG without Exif, XMP, IPTC, comments, makers' notes, and without what is appended to it. The Exif also says how the
 * picture is turned: that is kept, in a segment that says nothing else.
 *
 * Source: ITU-T T.81, B.1.1; Exif 2.32, 4.6.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  let turn = 1;
  for (const { from, to, kind } of jpegSegments(bytes)) {
    if (kind === 'exif') turn = orientationOf(bytes.subarray(from, to)) ?? turn;
  }
  const orientation = turn === 1 ? new Uint8Array() : turned(turn);
  const kept = new KeptParts(bytes.length + orientation.length);
  kept.keep(bytes.subarray(0, 2));
  kept.keep(orientation);
  for (const { from, to, kind } of jpegSegments(bytes)) {
    if (kind === 'picture') kept.keep(bytes.subarray(from, to));
  }
  return kept.bytes;
}

/** The same for a JPEG inside another file: all lengths stay. */
export function blankJpeg(eraser: Eraser, from: number, to: number): void {
  const { bytes } = eraser;
  if (bytes[from] !== 0xff || bytes[from + 1] !== 0xd8 || !eraser.affords(to - from)) return;
  let end = from;
  for (const segment of jpegSegments(bytes, from, Math.min(to, bytes.length))) {
    if (segment.kind !== 'picture') eraser.erase(segment.from + 4, segment.to);
    end = segment.to;
  }
  eraser.erase(end, to);
}

/** 2 to 8 where the Exif says that the picture is turned. */
function orientationOf(segment: Uint8Array): number | undefined {
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength);
  const tiff = 10; // Marker, length, "Exif\0\0".
  if (segment.length < tiff + 8) return undefined;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  if (directory + 2 > segment.length) return undefined;
  const entries = view.getUint16(directory, little);
  for (let index = 0; index < entries; index++) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > segment.length) return undefined;
    if (view.getUint16(entry, little) !== 0x0112) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 2 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** An Exif segment with an orientation and nothing else. */
function turned(orientation: number): Uint8Array {
  const exif = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1');
  exif.writeUInt16BE(orientation, exif.length - 8);
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([head, exif]);
}
