/** The code points of the digit zero in the scripts that respondents' keyboards produce (Unicode category Nd). */
const ZEROS = [
  0x0660, // Arabic-Indic
  0x06f0, // Persian, Urdu
  0x07c0, // N'Ko
  0x0966, // Devanagari
  0x09e6, // Bengali
  0x0a66, // Gurmukhi
  0x0ae6, // Gujarati
  0x0be6, // Tamil
  0x0c66, // Telugu
  0x0d66, // Malayalam
  0x0e50, // Thai
  0x0ed0, // Lao
  0x1040, // Myanmar
  0x17e0, // Khmer
  0xff10, // full-width
];

/** Marks that keyboards put around numbers in right-to-left text; they carry no meaning here. */
const BIDI_MARKS = /[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** The same text with every digit as 0-9, without direction marks, and with plain spaces and signs. */
export function plainDigits(text: string): string {
  return (
    text
      .replace(BIDI_MARKS, '')
      .replace(/\p{Nd}/gu, (digit) => {
        const code = digit.codePointAt(0) ?? 0;
        const zero = ZEROS.find((start) => code >= start && code <= start + 9);
        return zero === undefined ? digit : String(code - zero);
      })
      // Full-width comma, point, slash and colon.
      .replace(/[\uff0c\uff0e\uff0f\uff1a]/gu, (mark) =>
        String.fromCodePoint((mark.codePointAt(0) ?? 0) - 0xfee0),
      )
      .replace(/[\u2212\u2012\u2013\ufe63\uff0d]/gu, '-')
      .replace(/\s/gu, ' ')
      .trim()
  );
}
