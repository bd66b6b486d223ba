import { folded, plainWords } from '../folded.ts';
import { ARABIC } from './languages/ar.ts';
import { GERMAN } from './languages/de.ts';
import { ENGLISH } from './languages/en.ts';
import { PERSIAN } from './languages/fa.ts';
import { RUSSIAN } from './languages/ru.ts';
import { UKRAINIAN } from './languages/uk.ts';
import type { PartOfDay, TimeWords } from './time-words.ts';

/** What a word, or several, say about a time. */
export type Meaning =
  | { readonly is: 'number'; readonly value: number; readonly isExact: boolean; readonly isWritten: boolean }
  /** Hour and minutes, in minutes from midnight. */
  | { readonly is: 'clock'; readonly value: number; readonly isExact: boolean }
  /** Noon, midnight. */
  | { readonly is: 'fixed'; readonly value: number }
  | { readonly is: 'amount'; readonly value: number }
  | { readonly is: 'part'; readonly part: PartOfDay; readonly isBehind: boolean }
  | {
      readonly is:
        | 'hour'
        | 'minutes'
        | 'half-to'
        | 'three-quarters-to'
        | 'past'
        | 'to'
        | 'to-or-until'
        | 'towards'
        | 'plus'
        | 'minus'
        | 'until'
        | 'dash'
        | 'between'
        | 'about'
        | 'without'
        | 'date'
        | 'unknown';
    };

const LANGUAGES: Readonly<Record<string, TimeWords>> = {
  en: ENGLISH,
  de: GERMAN,
  ar: ARABIC,
  uk: UKRAINIAN,
  ru: RUSSIAN,
  fa: PERSIAN,
};

/** The words of one language before those of all others: people mix them. */
export class Dictionary {
  readonly #phrases = new Map<string, Meaning>();
  readonly #plusPrefixes: string[] = [];
  readonly #halfPrefixes: string[] = [];
  readonly #articles: string[] = [];
  /** In words. */
  readonly longest: number;

  constructor(language: string) {
    const own = new Intl.Locale(language).language;
    const known = LANGUAGES[own];
    if (known === undefined) this.#addParts(partsFromIntl(language));
    else this.#add(known);
    for (const [other, words] of Object.entries(LANGUAGES)) if (other !== own) this.#add(words);
    this.longest = Math.max(...[...this.#phrases.keys()].map((phrase) => phrase.split(' ').length));
  }

  /** @returns `undefined` for what means nothing as a whole */
  find(phrase: string): readonly Meaning[] | undefined {
    const meaning = this.#phrases.get(phrase) ?? this.#withoutArticle(phrase);
    return meaning === undefined ? this.#joined(phrase) : [meaning];
  }

  #withoutArticle(phrase: string): Meaning | undefined {
    const article = this.#articles.find((each) => phrase.startsWith(each));
    return article === undefined ? undefined : this.#phrases.get(phrase.slice(article.length));
  }

  /** "والنصف", "полдевятого". */
  #joined(phrase: string): readonly Meaning[] | undefined {
    const rest = (prefixes: readonly string[]): Meaning | undefined => {
      const prefix = prefixes.find((each) => phrase.startsWith(each));
      if (prefix === undefined) return undefined;
      const behind = phrase.slice(prefix.length);
      const meaning = this.#phrases.get(behind) ?? this.#withoutArticle(behind);
      return meaning?.is === 'number' || meaning?.is === 'amount' ? meaning : undefined;
    };
    const added = rest(this.#plusPrefixes);
    if (added !== undefined) return [{ is: 'plus' }, added];
    const hour = rest(this.#halfPrefixes);
    return hour === undefined ? undefined : [{ is: 'half-to' }, hour];
  }

  #add(words: TimeWords): void {
    this.#addNumbers(words.numbers ?? {});
    this.#addParts(words.parts);
    this.#addParts(words.partsBehind ?? [], true);
    this.#set(words.noon, { is: 'fixed', value: 720 });
    this.#set(words.midnight, { is: 'fixed', value: 0 });
    for (const [minutes, ways] of Object.entries(words.amounts ?? {})) {
      this.#set(ways, { is: 'amount', value: Number(minutes) });
    }
    this.#set(words.hour, { is: 'hour' });
    this.#set(words.minutes, { is: 'minutes' });
    this.#set(words.halfTo, { is: 'half-to' });
    this.#set(words.threeQuartersTo, { is: 'three-quarters-to' });
    this.#set(words.past, { is: 'past' });
    this.#set(words.to, { is: 'to' });
    this.#set(words.toOrUntil, { is: 'to-or-until' });
    this.#set(words.towards, { is: 'towards' });
    this.#set(words.plus, { is: 'plus' });
    this.#set(words.minus, { is: 'minus' });
    this.#set(words.until, { is: 'until' });
    this.#set(words.between, { is: 'between' });
    this.#set(words.about, { is: 'about' });
    this.#set(words.without, { is: 'without' });
    this.#set(words.date, { is: 'date' });
    // Behind all others: "eine" and "الأحد" are also something else.
    this.#addNumbers(words.cardinals);
    if (words.plusPrefix !== undefined) this.#plusPrefixes.push(folded(words.plusPrefix));
    if (words.halfPrefix !== undefined) this.#halfPrefixes.push(folded(words.halfPrefix));
    if (words.article !== undefined) this.#articles.push(folded(words.article));
  }

  #addNumbers(numbers: Readonly<Record<string, string>>): void {
    for (const [number, ways] of Object.entries(numbers)) {
      const value = Number(number);
      if (!Number.isInteger(value) || value > 59) continue;
      this.#set(ways, { is: 'number', value, isExact: value > 12 || value === 0, isWritten: true });
    }
  }

  #addParts(parts: readonly PartOfDay[], isBehind = false): void {
    for (const part of parts) this.#set(part.words, { is: 'part', part, isBehind });
  }

  #set(ways: string | undefined, meaning: Meaning): void {
    for (const way of ways?.split('|') ?? []) {
      const phrase = plainWords(way).trim();
      if (phrase !== '' && !this.#phrases.has(phrase)) this.#phrases.set(phrase, meaning);
    }
  }
}

const dictionaries = new Map<string, Dictionary>();

export function dictionaryOf(language: string): Dictionary {
  const known = dictionaries.get(language);
  if (known !== undefined) return known;
  const dictionary = new Dictionary(language);
  dictionaries.set(language, dictionary);
  return dictionary;
}

/** Of any other language, what Unicode's CLDR knows: its words for a.m. and p.m., and for the parts of the day. */
function partsFromIntl(language: string): readonly PartOfDay[] {
  const wordAt = (hour: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { hour: 'numeric', hour12: true, timeZone: 'UTC', ...options })
      .formatToParts(new Date(Date.UTC(2021, 0, 1, hour)))
      .find(({ type }) => type === 'dayPeriod')?.value ?? '';
  const [am, pm] = [wordAt(9, {}), wordAt(21, {})];
  const parts = new Map<string, PartOfDay>();
  for (let hour = 0; hour < 24; hour++) {
    const words = wordAt(hour, { dayPeriod: 'long' });
    const { from } = parts.get(words) ?? { from: hour };
    parts.set(words, { from, to: hour, words });
  }
  const last = parts.get(wordAt(23, { dayPeriod: 'long' }));
  // The night begins before midnight.
  if (last?.from === 0) parts.set(last.words, { from: 19, to: 5, words: last.words });
  const halves = [
    { from: 0, to: 11, words: am },
    { from: 12, to: 23, words: pm },
  ];
  return [...halves, ...parts.values()].filter(({ words }) => words !== '');
}
