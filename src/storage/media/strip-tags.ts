const ID3V1 = 128;
const APE_FOOTER = 32;

/** Where the sound begins behind an ID3v2 tag. Source: https://id3.org/id3v2.4.0-structure, 3.1 */
export function afterId3(bytes: Uint8Array): number {
  if (Buffer.from(bytes.subarray(0, 3)).toString('latin1') !== 'ID3') return 0;
  const size = [6, 7, 8, 9].reduce((sum, index) => sum * 128 + ((bytes[index] ?? 0) & 0x7f), 0);
  const hasFooter = ((bytes[5] ?? 0) & 0x10) !== 0;
  return Math.min(bytes.length, 10 + size + (hasFooter ? 10 : 0));
}

/** An MP3 (or AAC) without the tags at its end: ID3v1 and APE. Source: https://wiki.hydrogenaud.io/index.php?title=APE_Tags_Header */
export function withoutTagsAtEnd(bytes: Uint8Array): Uint8Array {
  const says = (at: number, word: string) =>
    at >= 0 && Buffer.from(bytes.subarray(at, at + word.length)).toString('latin1') === word;
  let end = bytes.length;
  if (says(end - ID3V1, 'TAG')) end -= ID3V1;
  if (says(end - APE_FOOTER, 'APETAGEX')) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const hasHeader = (view.getUint32(end - APE_FOOTER + 20, true) & 0x8000_0000) !== 0;
    end -= view.getUint32(end - APE_FOOTER + 12, true) + (hasHeader ? APE_FOOTER : 0);
  }
  return bytes.subarray(0, Math.max(0, end));
}
