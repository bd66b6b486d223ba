import { plainWords } from '../folded.ts';
import { ARABIC } from './languages/ar.ts';
import { GERMAN } from './languages/de.ts';
import { ENGLISH } from './languages/en.ts';
import { PERSIAN } from './languages/fa.ts';
import { RUSSIAN } from './languages/ru.ts';
import { UKRAINIAN } from './languages/uk.ts';
import type { NumberWords } from './number-words.ts';
import type { UnitName } from './units.ts';

/** What a word, or several, say about a number. */
export type Meaning =
  /** In words. */
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'multiplier'; readonly value: number }
  | { readonly is: 'unit'; readonly unit: UnitName }
  /** Two of a unit. */
  | { readonly is: 'pair'; readonly unit: UnitName }
  | {
      readonly is: 'plus' | 'minus' | 'until' | 'between' | 'about' | 'none' | 'without' | 'unknown';
    };

const LANGUAGES: Readonly<Record<string, NumberWords>> = {
  en: ENGLISH,
  de: GERMAN,
  ar: ARABIC,
  uk: UKRAINIAN,
  ru: RUSSIAN,
  fa: PERSIAN,
};

/** Shorter ends of words are rather accidents: "Wochenstunden", but not "yesterday". */
const SHORTEST_END = 4;

/** The words of one language before those of all others: people mix them. */
export class NumberDictionary {
  readonly #phrases = new Map<string, Meaning>();
  readonly #prefixes: string[] = [];
  readonly #plusPrefixes: string[] = [];
  readonly #joints: string[] = [];
  /** In words. */
  readonly longest: number;

  constructor(language: string) {
    const own = new Intl.Locale(language).language;
    const known = LANGUAGES[own];
    if (known !== undefined) this.#add(known);
    for (const [other, words] of Object.entries(LANGUAGES)) if (other !== own) this.#add(words);
    this.longest = Math.max(...[...this.#phrases.keys()].map((phrase) => phrase.split(' ').length));
  }

  /** @returns `undefined` for what means nothing as a whole */
  find(phrase: string): readonly Meaning[] | undefined {
    const meaning = this.#phrases.get(phrase) ?? this.#behind(this.#prefixes, phrase);
    if (meaning !== undefined) return [meaning];
    const added = this.#behind(this.#plusPrefixes, phrase);
    if (added?.is === 'number') return [{ is: 'plus' }, added];
    const value = this.#joined(phrase);
    return value === undefined ? undefined : [{ is: 'number', value }];
  }

  /** The unit at the end of a compound: "Wochenstunden". */
  unitAtEnd(word: string): UnitName | undefined {
    if (this.#phrases.has(word)) return undefined;
    for (let start = 1; start <= word.length - SHORTEST_END; start++) {
      const meaning = this.#phrases.get(word.slice(start));
      if (meaning?.is === 'unit') return meaning.unit;
    }
    return undefined;
  }

  #behind(prefixes: readonly string[], phrase: string): Meaning | undefined {
    for (const prefix of prefixes) {
      const meaning = phrase.startsWith(prefix) ? this.#phrases.get(phrase.slice(prefix.length)) : undefined;
      if (meaning !== undefined) return meaning;
    }
    return undefined;
  }

  /** "einundzwanzig", "zweitausenddreihundert" */
  #joined(word: string): number | undefined {
    const meaning = this.#phrases.get(word);
    if (meaning !== undefined) return meaning.is === 'number' ? meaning.value : undefined;
    for (const [scaleWord, scale] of JOINED_SCALES) {
      const at = word.indexOf(scaleWord);
      if (at < 0) continue;
      const [before, behind] = [word.slice(0, at), word.slice(at + scaleWord.length)];
      const times = before === '' ? 1 : this.#joined(before);
      const rest = behind === '' ? 0 : this.#joined(behind.replace(/^und/u, ''));
      if (times === undefined || rest === undefined || times >= 1000 || rest >= scale) return undefined;
      return times * scale + rest;
    }
    for (const joint of this.#joints) {
      const at = word.indexOf(joint, 1);
      if (at < 0) continue;
      const [ones = 0, tens = 0] = [word.slice(0, at), word.slice(at + joint.length)].map((part) =>
        this.#joined(part),
      );
      if (isOnes(ones) && isTens(tens)) return tens + ones;
    }
    return undefined;
  }

  #add(words: NumberWords): void {
    for (const [value, ways] of Object.entries(words.numbers)) {
      this.#set(ways, { is: 'number', value: Number(value) });
    }
    for (const [value, ways] of Object.entries(words.multipliers)) {
      this.#set(ways, { is: 'multiplier', value: Number(value) });
    }
    this.#setUnits(words.units, 'unit');
    this.#setUnits(words.pairs ?? {}, 'pair');
    this.#set(words.until, { is: 'until' });
    this.#set(words.between, { is: 'between' });
    this.#set(words.about, { is: 'about' });
    this.#set(words.none, { is: 'none' });
    this.#set(words.plus, { is: 'plus' });
    this.#set(words.minus, { is: 'minus' });
    this.#set(words.without, { is: 'without' });
    this.#joints.push(...waysIn(words.joint));
    this.#prefixes.push(...waysIn(words.prefixes));
    this.#plusPrefixes.push(...waysIn(words.plusPrefix));
  }

  #setUnits(units: NumberWords['units'], is: 'unit' | 'pair'): void {
    for (const [unit, ways] of Object.entries(units)) this.#set(ways, { is, unit: unit as UnitName });
  }

  #set(ways: string, meaning: Meaning): void {
    for (const phrase of waysIn(ways)) if (!this.#phrases.has(phrase)) this.#phrases.set(phrase, meaning);
  }
}

/** Scales that are written in one word with what they multiply, the larger first. */
const JOINED_SCALES = [
  ['tausend', 1000],
  ['hundert', 100],
] as const;

export function isOnes(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 9;
}

export function isTens(value: number): boolean {
  return value >= 20 && value <= 90 && value % 10 === 0;
}

function waysIn(ways = ''): readonly string[] {
  return ways
    .split('|')
    .map((way) => plainWords(way).replace(/\s+/gu, ' ').trim())
    .filter((phrase) => phrase !== '');
}

const dictionaries = new Map<string, NumberDictionary>();

export function numberDictionaryOf(language: string): NumberDictionary {
  const known = dictionaries.get(language);
  if (known !== undefined) return known;
  const dictionary = new NumberDictionary(language);
  dictionaries.set(language, dictionary);
  return dictionary;
}
