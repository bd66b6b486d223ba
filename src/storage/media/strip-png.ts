import { KeptParts } from './kept-parts.ts';

/** Chunks that make the picture or its colours; texts, times, Exif and private chunks are not among them. */
const KEPT = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'cHRM',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'bKGD',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
  'cICP',
  'mDCV',
  'cLLI',
  'hIST',
  'sPLT',
  // What Apple writes of its own kind of PNG, which cannot be read without.
  'CgBI',
]);

/** A PNG without texts, times and Exif. Source: PNG specification (third edition), 5 and 11. */
export function stripPng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = new KeptParts(bytes.length);
  kept.keep(bytes.subarray(0, 8));
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    if (KEPT.has(type)) kept.keep(bytes.subarray(at, Math.min(end, bytes.length)));
    if (type === 'IEND') break;
    at = end;
  }
  return kept.bytes;
}
