import { plainWords } from '../folded.ts';
import type { DateWords } from './date-words.ts';
import { ARABIC } from './languages/ar.ts';
import { GERMAN } from './languages/de.ts';
import { ENGLISH } from './languages/en.ts';
import { PERSIAN } from './languages/fa.ts';
import { RUSSIAN } from './languages/ru.ts';
import { UKRAINIAN } from './languages/uk.ts';
import type { OtherCalendar } from './other-calendars.ts';

/** What a word, or several, say about a date. */
export type DateMeaning =
  | { readonly is: 'month'; readonly month: number; readonly calendar: OtherCalendar | 'gregory' }
  /** From today. */
  | { readonly is: 'day'; readonly offset: number }
  | { readonly is: 'calendar'; readonly calendar: OtherCalendar }
  | { readonly is: 'without' | 'unknown' };

const LANGUAGES: Readonly<Record<string, DateWords>> = {
  de: GERMAN,
  en: ENGLISH,
  ar: ARABIC,
  uk: UKRAINIAN,
  ru: RUSSIAN,
  fa: PERSIAN,
};

const OTHER_CALENDARS: readonly OtherCalendar[] = ['persian', 'islamic-umalqura'];

/** Whose names of the months of other calendars are understood, besides the respondent's. */
const WITH_OTHER_CALENDARS = ['fa', 'fa-AF', 'ps', 'ar', 'en'];

/** The words of some languages, those of the first before all others. */
export class DateDictionary {
  readonly #phrases = new Map<string, DateMeaning>();
  /** In words. */
  readonly longest: number;

  constructor(languages: readonly string[]) {
    for (const language of languages) this.#add(language);
    for (const language of new Set([...languages, ...WITH_OTHER_CALENDARS])) {
      for (const calendar of OTHER_CALENDARS) this.#addMonths(language, calendar);
    }
    for (const { islamic = '', persian = '' } of Object.values(LANGUAGES)) {
      this.#set(islamic, { is: 'calendar', calendar: 'islamic-umalqura' });
      this.#set(persian, { is: 'calendar', calendar: 'persian' });
    }
    this.longest = Math.max(...[...this.#phrases.keys()].map((phrase) => phrase.split(' ').length));
  }

  find(phrase: string): readonly DateMeaning[] | undefined {
    const meaning = this.#phrases.get(phrase);
    return meaning && [meaning];
  }

  #add(language: string): void {
    const words = LANGUAGES[new Intl.Locale(language).language];
    for (const [offset, ways] of Object.entries(words?.days ?? {})) {
      this.#set(ways, { is: 'day', offset: Number(offset) });
    }
    for (const [month, ways] of Object.entries(words?.months ?? {})) {
      this.#set(ways, { is: 'month', month: Number(month), calendar: 'gregory' });
    }
    for (const locale of words?.locales ?? [language]) this.#addMonths(locale, 'gregory');
    this.#set(words?.without ?? '', { is: 'without' });
    this.#addWordsAround(language);
  }

  /** Names and short names, alone and in the case that they take inside a date ("листопада"). */
  #addMonths(locale: string, calendar: OtherCalendar | 'gregory'): void {
    const dates = Array.from({ length: 13 }, (_, index) => new Date(Date.UTC(2021, 0, 15 + 29 * index)));
    const numbers = partsOf('month', dates, 'en', { calendar, month: 'numeric', numberingSystem: 'latn' });
    for (const style of ['long', 'short'] as const) {
      for (const options of [{ month: style }, { month: style, day: 'numeric' } as const]) {
        for (const [index, name] of partsOf('month', dates, locale, { calendar, ...options }).entries()) {
          // In Vietnamese, the name has the month's number in it.
          if (/\p{Nd}/u.test(name)) this.#set(name.replace(/\P{L}+/gu, ' '), { is: 'without' });
          else this.#set(name, { is: 'month', month: Number(numbers[index]), calendar });
        }
      }
    }
  }

  /** The days of the week, and what stands between the parts of a date: "de", "г.". */
  #addWordsAround(language: string): void {
    const dates = Array.from({ length: 7 }, (_, index) => new Date(Date.UTC(2021, 0, 1 + index)));
    for (const weekday of ['long', 'short'] as const) {
      for (const name of partsOf('weekday', dates, language, { weekday })) this.#set(name, { is: 'without' });
    }
    const format = new Intl.DateTimeFormat(language, {
      dateStyle: 'long',
      timeZone: 'UTC',
      calendar: 'gregory',
    });
    for (const { type, value } of format.formatToParts(dates[0])) {
      if (type === 'literal') this.#set(value.replace(/[^\p{L}\p{M}]+/gu, ' '), { is: 'without' });
    }
  }

  #set(ways: string, meaning: DateMeaning): void {
    for (const way of ways.split('|')) {
      const phrase = wordsOf(way).join(' ');
      if (phrase !== '' && !this.#phrases.has(phrase)) this.#phrases.set(phrase, meaning);
    }
  }
}

export function wordsOf(text: string): readonly string[] {
  return plainWords(text).match(/[\p{L}\p{M}]+/gu) ?? [];
}

function partsOf(
  wanted: Intl.DateTimeFormatPartTypes,
  dates: readonly Date[],
  locale: string,
  options: Intl.DateTimeFormatOptions,
): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  return dates.map((date) => format.formatToParts(date).find(({ type }) => type === wanted)?.value ?? '');
}

const dictionaries = new Map<string, DateDictionary>();

export function dateDictionaryOf(languages: readonly string[]): DateDictionary {
  const key = languages.join(' ');
  const known = dictionaries.get(key);
  if (known !== undefined) return known;
  const dictionary = new DateDictionary(languages);
  dictionaries.set(key, dictionary);
  return dictionary;
}
