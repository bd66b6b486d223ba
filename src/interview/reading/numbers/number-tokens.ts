import { plainDigits } from '../digits.ts';
import { plainWords } from '../folded.ts';
import { meaningsOfPhrases } from '../phrases.ts';
import type { Meaning, NumberDictionary } from './number-dictionary.ts';
import type { UnitName } from './units.ts';

/** What each part of a typed text says about a number. */
export type Token =
  | Meaning
  | { readonly is: 'figures'; readonly figures: string }
  /** "1/2" */
  | { readonly is: 'ratio'; readonly over: number; readonly under: number }
  | { readonly is: 'dash' | 'sign' };

const FIGURES = String.raw`(?:(?<![\p{L}\d])[.,٫]+)?\d+(?:(?:[.,٫٬،'’ʼ‘_]|\s(?=\d{3}(?!\d)))\d+)*`;
const PARTS = new RegExp(
  [
    String.raw`(?<![\d.,])(?<over>\d{1,3})\s?(?<slash>[/⁄])\s?(?<under>\d{1,3})(?![\d.,])`,
    `(?<figures>${FIGURES})`,
    String.raw`(?<word>[mмم]2(?![\p{L}\d])|[\p{L}\p{M}]+|[\p{Sc}%٪])`,
    String.raw`(?<ignored>[\s.,;:!()"'„“”«»*_#،؛\u20e3])`,
    '(?<sign>.)',
  ].join('|'),
  'gsu',
);

/** All other signs (`~`, `>`, `?`, emoji) make a number uncertain. */
const SIGNS: Readonly<Record<string, Token['is'] & ('dash' | 'sign' | 'plus' | 'until')>> = {
  '-': 'dash',
  '/': 'until',
  '+': 'sign',
  '&': 'plus',
};

/** Fractions and powers: Unicode has them as letters for digits. */
const OTHER_NUMBERS = /(?<![mмم])\p{No}/giu;

/** "2½" is not 21/2, and "10²" not 102. */
function apart(sign: string): string {
  return sign.normalize('NFKD').includes('⁄') ? ` ${sign}` : '^';
}

export function numberTokens(typed: string, dictionary: NumberDictionary): readonly Token[] {
  const text = plainWords(plainDigits(typed).replace(OTHER_NUMBERS, apart))
    // "3-й", "10-ти"
    .replace(/(?<=\d)-\p{L}{1,2}(?!\p{L})/gu, '')
    // "3-Zimmer", "twenty-one"
    .replace(/(?<=[\d\p{L}])-(?=\p{L})/gu, (_, at: number, whole: string) =>
      /\p{L}/u.test(whole[at - 1] ?? '') ? ' - ' : ' ',
    )
    // "5,-"
    .replace(/(?<=\d)[.,]-+(?!\d)/gu, '');
  const tokens: Token[] = [];
  let words: string[] = [];
  const takeWords = () => {
    tokens.push(
      ...meaningsOfPhrases<Meaning>(words, dictionary.longest, (phrase) => dictionary.find(phrase), {
        is: 'unknown',
      }),
    );
    words = [];
  };
  for (const { groups = {} } of text.matchAll(PARTS)) {
    const { over, slash, under, figures, word, ignored, sign } = groups;
    if (word !== undefined) {
      words.push(word);
      continue;
    }
    if (ignored !== undefined) continue;
    takeWords();
    if (figures !== undefined) tokens.push({ is: 'figures', figures });
    else if (sign !== undefined) tokens.push({ is: SIGNS[sign] ?? 'about' });
    else if (slash === '⁄') tokens.push({ is: 'number', value: rounded(Number(over) / Number(under)) });
    else tokens.push({ is: 'ratio', over: Number(over), under: Number(under) });
  }
  takeWords();
  return tokens;
}

/** The units that a question's words name. A letter alone is one only between brackets: "(h)". */
export function unitsNamed(text: string, dictionary: NumberDictionary): ReadonlySet<UnitName> {
  const plain = plainWords(plainDigits(text)).replace(
    /(?<![\p{L}(])\p{L}(?!\p{L})|(?<!\p{L})\p{L}(?![\p{L})])/gu,
    ' ',
  );
  const units = numberTokens(plain, dictionary).flatMap((token) => ('unit' in token ? [token.unit] : []));
  const words = plain.match(/[\p{L}\p{M}]+/gu) ?? [];
  return new Set([...units, ...words.flatMap((word) => dictionary.unitAtEnd(word) ?? [])]);
}

/** Thirds are endless. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
