/**
 * How wide and high a picture is, read from its first bytes: JPEG, PNG, GIF and WebP, as Telegram takes photos.
 * Sources: ITU-T T.81 (JPEG, annex B), RFC 2083 (PNG), the GIF89a and WebP container specifications.
 */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Reads a number from some bytes; NaN past the end. */
type Read = (at: number, bytes?: number) => number;

/** Returns undefined if the bytes are no picture, or end before the size. */
export function pictureSize(content: Uint8Array): PictureSize | undefined {
  const digits = (at: number, bytes: number) =>
    Array.from({ length: bytes }, (_, index) => content[at + index] ?? Number.NaN);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, digit) => total * 256 + digit, 0);
  const big: Read = (at, bytes = 2) => sum(digits(at, bytes));
  const little: Read = (at, bytes = 2) => sum(digits(at, bytes).reverse());
  const letters = (from: number, to: number) => Buffer.from(content.subarray(from, to)).toString('latin1');
  let size: PictureSize | undefined;
  if (big(0) === 0xff_d8) size = jpegSize(big);
  else if (letters(1, 4) === 'PNG') size = { width: big(16, 4), height: big(20, 4) };
  else if (letters(0, 4) === 'GIF8') size = { width: little(6), height: little(8) };
  else if (letters(8, 12) === 'WEBP') size = webpSize(letters(12, 16), little);
  return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined;
}

function jpegSize(big: Read): PictureSize | undefined {
  for (let at = 2; big(at) >= 0xff_00; at += 2 + big(at + 2)) {
    const marker = big(at);
    // Start of frame. C4, C8 and CC in this range mean something else.
    const isFrame = marker >= 0xff_c0 && marker <= 0xff_cf && ![0xff_c4, 0xff_c8, 0xff_cc].includes(marker);
    if (isFrame) return { width: big(at + 7), height: big(at + 5) };
  }
  return undefined;
}

function webpSize(kind: string, little: Read): PictureSize | undefined {
  switch (kind) {
    case 'VP8X':
      return { width: little(24, 3) + 1, height: little(27, 3) + 1 };
    case 'VP8L': {
      // Two numbers of 14 bits.
      const bits = little(21, 4);
      return { width: (bits % 0x40_00) + 1, height: (Math.floor(bits / 0x40_00) % 0x40_00) + 1 };
    }
    case 'VP8 ':
      return { width: little(26) % 0x40_00, height: little(28) % 0x40_00 };
    default:
      return undefined;
  }
}
