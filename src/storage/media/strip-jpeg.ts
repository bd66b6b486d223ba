/** Start of scan: what follows is the picture itself. */
const SCAN = 0xda;
/** Markers that carry no length: restarts, start and end of the picture. */
const isBare = (marker: number) => (marker >= 0xd0 && marker <= 0xd9) || marker === 0x01;
/**
 * Kept of the application segments: APP0 (JFIF), APP2 (colour profile) and APP14 (Adobe: how colours are coded). Exif and
 * XMP stand in APP1, IPTC in APP13, makers' notes in others, comments in COM.
 */
const KEPT = new Set([0xe0, 0xe2, 0xee]);
const COMMENT = 0xfe;

/**
 * A JPEG without Exif, XMP, IPTC and comments. How the picture is to be turned is in the Exif, too: it is kept, in a
 * segment of its own that says nothing else.
 *
 * Source: ITU-T T.81, B.1.1; Exif 2.32, 4.6.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  let turn = 1;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // Padding.
      continue;
    }
    if (marker === SCAN) break;
    const length = isBare(marker) ? 2 : 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    const segment = bytes.subarray(at, at + length);
    const isApplication = marker >= 0xe0 && marker <= 0xef;
    if (marker === 0xe1) turn = orientationOf(segment) ?? turn;
    if (isApplication ? KEPT.has(marker) : marker !== COMMENT) kept.push(segment);
    at += length;
  }
  if (turn !== 1) kept.splice(1, 0, turned(turn));
  kept.push(upToItsEnd(bytes.subarray(at)));
  return Buffer.concat(kept);
}

/** What phones append behind the picture (a film, a second picture with its own metadata) goes. */
function upToItsEnd(scan: Uint8Array): Uint8Array {
  for (let at = 2; at + 1 < scan.length; at++) {
    if (scan[at] === 0xff && scan[at + 1] === 0xd9) return scan.subarray(0, at + 2);
  }
  return scan;
}

/** 2 to 8 where the Exif says that the picture is to be turned. */
function orientationOf(segment: Uint8Array): number | undefined {
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength);
  const tiff = 10; // Marker, length, "Exif\0\0".
  if (segment.length < tiff + 8 || Buffer.from(segment.subarray(4, 8)).toString('latin1') !== 'Exif') {
    return undefined;
  }
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
