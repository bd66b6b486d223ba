import { plainDigits } from '../digits.ts';
import { plainWords } from '../folded.ts';
import { meaningsOfPhrases } from '../phrases.ts';
import type { Dictionary, Meaning } from './dictionary.ts';

/** Longer texts tell more than a time. */
const LONGEST = 120;

const HOUR_AND_MINUTES = String.raw`(?<!\d)(\d{1,2})(?:[:.,٫]|h)(\d{2})(?:[:.]\d{2})?(?!\d)`;
/** Letters with a point between them ("p.m.") are one word. */
const WORD = String.raw`\p{L}\.\s?\p{L}(?!\p{L})|[\p{L}\p{M}]+`;
const SIGN = String.raw`[-/~≈<>+&%°½¼¾\p{Sc}]`;
const PARTS = new RegExp(`${HOUR_AND_MINUTES}|(\\d+)|(${WORD})|(${SIGN})`, 'gu');

const SIGNS: Readonly<Record<string, Meaning['is'] & ('dash' | 'about' | 'plus')>> = {
  '-': 'dash',
  '/': 'dash',
  '~': 'about',
  '≈': 'about',
  '<': 'about',
  '>': 'about',
  '+': 'about',
  '&': 'plus',
};

/**
 * What each part of a typed text says about a time.
 *
 * @returns `undefined` for what can be no time: a long text, a long number, a quarter of an hour past 24
 */
export function meaningsOf(typed: string, dictionary: Dictionary): readonly Meaning[] | undefined {
  if (typed.length > LONGEST) return undefined;
  const text = plainWords(plainDigits(typed)).replace(/(?<=\p{L})-(?=\p{L})/gu, ' ');
  const meanings: Meaning[] = [];
  let words: string[] = [];
  const takeWords = () => {
    meanings.push(
      ...meaningsOfPhrases<Meaning>(words, dictionary.longest, (phrase) => dictionary.find(phrase), {
        is: 'unknown',
      }),
    );
    words = [];
  };
  for (const [, hour, minutes, digits, word, sign] of text.matchAll(PARTS)) {
    if (word !== undefined) {
      words.push(word.replace(/\s/gu, ''));
      continue;
    }
    takeWords();
    if (sign !== undefined) {
      meanings.push({ is: SIGNS[sign] ?? 'unknown' });
      continue;
    }
    const number = hour === undefined ? numberOf(digits ?? '') : clockOf(hour, minutes ?? '');
    if (number === undefined) return undefined;
    meanings.push(number);
  }
  takeWords();
  return meanings;
}

/** An hour, minutes, or both in one: 1430. */
function numberOf(digits: string): Meaning | undefined {
  if (digits.length > 4) return undefined;
  if (digits.length > 2) return clockOf(digits.slice(0, -2), digits.slice(-2));
  const value = Number(digits);
  return { is: 'number', value, isExact: isExact(digits), isWritten: false };
}

function clockOf(hour: string, minutes: string): Meaning | undefined {
  if (Number(hour) > 23 || Number(minutes) > 59) return undefined;
  return { is: 'clock', value: Number(hour) * 60 + Number(minutes), isExact: isExact(hour) };
}

/** Whether an hour is of a clock with 24 hours: "14", "02". */
function isExact(hour: string): boolean {
  return hour.startsWith('0') || Number(hour) > 12;
}
