/**
 * A text as it is compared with words that somebody typed: in small letters, without the marks that people leave out. Which
 * marks these are depends on the script: accents on Latin and Greek letters, stress on Cyrillic vowels and the dots of `ё`
 * (`й` and `ї` are letters of their own), the vowel signs of Arabic and Hebrew with their hamzas. In all other scripts a
 * mark is a vowel or a tone: `कि` is not `का`.
 *
 * @param language - for its small letters (Turkish `I`)
 */
export function folded(text: string, language?: string): string {
  const small = language === undefined ? text.toLowerCase() : text.toLocaleLowerCase(language);
  // Nearly all that is typed is ASCII.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
  if (/^[\x00-\x7f]*$/u.test(small)) return small;
  return small
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(OPTIONAL_MARKS, '')
    .replace(/[\p{Cf}\u0640]|\p{Variation_Selector}/gu, '')
    .replace(/[\u0629\u0649\u06a9\u06cc]/gu, (letter) => SAME_LETTERS[letter] ?? letter)
    .normalize('NFC');
}

/** Folded, and without apostrophes: keyboards have many, and people leave them out ("девята"). */
export function plainWords(text: string): string {
  return folded(text).replace(/(?<=\p{L})['’ʼ‘`´"*](?=\p{L})/gu, '');
}

const OPTIONAL_MARKS =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]\p{M}*)\p{M}|(?<=[аеиоуыэюяєіѵ])[\u0300\u0301]|(?<=е)\u0308/gu;

/** Letters that keyboards of Arabic, Persian and Urdu have in different shapes, and that are written for one another. */
const SAME_LETTERS: Readonly<Record<string, string>> = { ة: 'ه', ى: 'ي', ک: 'ك', ی: 'ي' };
