/** Marks that keyboards put around numbers in right-to-left text; they carry no meaning here. */
const BIDI_MARKS = /[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** Hyphens, dashes and minus signs of all widths. */
const DASHES = /[\u2010-\u2015\u2212\u207b\ufe58\ufe63\uff0d]/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
const ASCII = /^[\x00-\x7f]*$/u;

/** The same text with every digit as 0-9, without direction marks, and with plain spaces and signs. */
export function plainDigits(text: string): string {
  if (ASCII.test(text)) return text.replace(/\s/gu, ' ').trim();
  return (
    text
      .replace(BIDI_MARKS, '')
      .replace(/\p{Nd}/gu, plainDigit)
      .replace(DASHES, '-')
      // Full-width letters and signs.
      .replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0))
      .replace(/\s/gu, ' ')
      .trim()
  );
}

const known = new Map<string, string>();

/** Unicode has the digits of each script in order, without gaps, beginning with zero (category Nd). */
function plainDigit(digit: string): string {
  const found = known.get(digit);
  if (found !== undefined) return found;
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  // Some sets stand side by side: bold digits, then others.
  const plain = String((code - zero) % 10);
  known.set(digit, plain);
  return plain;
}
