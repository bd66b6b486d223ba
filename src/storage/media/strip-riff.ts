/** Bits of a VP8X chunk that promise Exif and XMP. */
const EXIF_AND_XMP = 0x08 | 0x04;

/** A WebP without Exif and XMP. Source: https://developers.google.com/speed/webp/docs/riff_container */
export function stripRiff(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    const end = Math.min(bytes.length, at + 8 + size + (size % 2));
    const type = Buffer.from(bytes.subarray(at, at + 4)).toString('latin1');
    if (type === 'VP8X') {
      const chunk = Buffer.from(bytes.subarray(at, end));
      chunk[8] = (chunk[8] ?? 0) & ~EXIF_AND_XMP;
      kept.push(chunk);
    } else if (type !== 'EXIF' && type !== 'XMP ') kept.push(bytes.subarray(at, end));
    at = end;
  }
  const body = Buffer.concat(kept);
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}
