import { plainDigits } from '../digits.ts';
import { meaningsOfPhrases } from '../phrases.ts';
import { type DateMeaning, dateDictionaryOf, wordsOf } from './date-dictionary.ts';
import { gregorianDay, type OtherCalendar } from './other-calendars.ts';

/** What a text may mean, the likeliest first. */
export interface DateReading {
  /** `YYYY-MM-DD`, at most four; none where it is written like a date, but no such day exists between 1900 and 2199. */
  readonly dates: readonly string[];
  /** Each is a plain reading of all that was written. */
  readonly isCertain: boolean;
  /** The year was written, or follows from a word such as "yesterday". */
  readonly hasYear: boolean;
}

/** A year, a month and a day as numbers; nobody has looked yet whether there is such a day. */
type Parts = readonly [year: number, month: number, day: number];

/** Longer texts tell more than a date. */
const LONGEST = 120;
const MOST_READINGS = 4;
/** A text with more words that are not known is about something else. */
const MOST_UNKNOWN = 4;
const DAY = 86_400_000;
/** Years that two figures may mean, and years of other calendars: this many before today and after it. */
const [YEARS_BEFORE, YEARS_AFTER] = [99, 10];

/**
 * A date as people type it: `2026-11-23`, `23.11.2026`, `23/11/26`, `23 November 2026`, `٢٣ نوفمبر ٢٠٢٦`, `yesterday`. The
 * words are in `languages/`.
 *
 * `03/04/2026` is read in the order of the respondent's language (Unicode's CLDR, through `Intl`) where that has day before month
 * everywhere; elsewhere, as in English, it may be either. Two figures of a year may mean two centuries, from 99 years ago to in ten
 * years. Without a year it is the last such day, or the next. Years from 1250 to 1500 are of the Persian or the Islamic calendar. All
 * but two orders and two centuries are uncertain, and so are texts with words that are not known.
 *
 * @param languages - whose names of months are understood; the respondent's first
 * @returns `undefined` when it is no date
 */
export function readDate(
  typed: string,
  today: string,
  languages: readonly string[],
): DateReading | undefined {
  if (typed.length > LONGEST) return undefined;
  const dictionary = dateDictionaryOf(languages);
  const meanings = meaningsOfPhrases<DateMeaning>(
    wordsOf(plainDigits(typed)),
    dictionary.longest,
    (phrase) => dictionary.find(phrase),
    { is: 'unknown' },
  );
  const unknown = meanings.filter(({ is }) => is === 'unknown').length;
  if (unknown > MOST_UNKNOWN) return undefined;
  const reading = new DateReader(typed, meanings, today, languages[0] ?? 'en').read();
  return reading && { ...reading, isCertain: reading.isCertain && unknown === 0 };
}

class DateReader {
  readonly #isDayFirst: boolean;
  readonly #numbers: readonly string[];
  readonly #month: Extract<DateMeaning, { is: 'month' }> | undefined;
  readonly #day: Extract<DateMeaning, { is: 'day' }> | undefined;
  readonly #calendar: OtherCalendar | undefined;
  readonly #isOneMonth: boolean;
  /** "14:30", or "Mai 14.30". */
  readonly #hasTime: boolean;
  readonly #today: string;
  readonly #language: string;

  constructor(typed: string, meanings: readonly DateMeaning[], today: string, language: string) {
    const text = plainDigits(typed);
    this.#numbers = text.match(/\d+/gu) ?? [];
    // No language with digits of its own has months before days.
    const hasOwnDigits = /(?!\d)\p{Nd}/u.test(typed);
    this.#isDayFirst = hasOwnDigits || orderOf(language) === 'dmy' || /\d\s?\.\s?\d/u.test(text);
    const months = meanings.filter((each) => each.is === 'month');
    this.#month = months[0];
    this.#hasTime = /\d:\d/u.test(text) || (months.length > 0 && /\d\.\d/u.test(text));
    this.#isOneMonth = months.length < 2;
    this.#day = meanings.find((each) => each.is === 'day');
    this.#calendar = meanings.find((each) => each.is === 'calendar')?.calendar;
    this.#today = today;
    this.#language = language;
  }

  read(): DateReading | undefined {
    const [a = '', b = '', c = ''] = this.#numbers;
    if (!this.#isOneMonth || this.#hasTime) return undefined;
    switch (this.#numbers.length) {
      case 0:
        return this.#month === undefined ? this.#fromToday() : undefined;
      case 1:
        return this.#month === undefined || a.length > 2
          ? undefined
          : this.#withoutYear([[this.#month.month, Number(a)]]);
      case 2:
        if (this.#month !== undefined) return this.#withMonth(a, b, this.#month);
        return a.length > 2 || b.length > 2 || this.#calendar !== undefined
          ? undefined
          : this.#withoutYear(this.#monthsAndDays(a, b));
      case 3:
        return this.#month === undefined ? this.#inFigures(a, b, c) : undefined;
      default:
        return undefined;
    }
  }

  #fromToday(): DateReading | undefined {
    if (this.#day === undefined) return undefined;
    const date = new Date(Date.parse(this.#today) + this.#day.offset * DAY);
    return { dates: [date.toISOString().slice(0, 10)], isCertain: true, hasYear: true };
  }

  #withMonth(
    a: string,
    b: string,
    { month, calendar }: Extract<DateMeaning, { is: 'month' }>,
  ): DateReading | undefined {
    const [year, day] = a.length === 4 ? [a, b] : [b, a];
    if (day.length > 2) return undefined;
    if (calendar !== 'gregory')
      return this.#inOtherCalendars([[Number(year), month, Number(day)]], [calendar]);
    const years = this.#years(year);
    return years === undefined ? undefined : this.#gregorian(years.map((each) => [each, month, Number(day)]));
  }

  #inFigures(a: string, b: string, c: string): DateReading | undefined {
    if (b.length > 2) return undefined;
    const [one, other, third] = [Number(a), Number(b), Number(c)];
    const isYearFirst = a.length === 4;
    if (isYearFirst ? c.length > 2 : a.length > 2) return undefined;
    const year = isYearFirst ? one : third;
    if ((isYearFirst || c.length === 4) && isOfOtherCalendar(year)) {
      return this.#inOtherCalendars(
        [isYearFirst ? [one, other, third] : [third, other, one]],
        this.#likelyCalendars(),
      );
    }
    if (this.#calendar !== undefined) return undefined;
    if (isYearFirst) return this.#gregorian([[one, other, third]]);
    const years = this.#years(c);
    if (years === undefined) return undefined;
    const inOrder = this.#monthsAndDays(a, b).flatMap(([month, day]) =>
      years.map((each): Parts => [each, month, day]),
    );
    if (c.length === 4 || orderOf(this.#language) !== 'ymd') return this.#gregorian(inOrder);
    // "02/05/12" where the year comes first.
    const yearFirst = (this.#years(a.padStart(2, '0')) ?? []).map((each): Parts => [each, other, third]);
    const reading = this.#gregorian([...yearFirst, ...inOrder]);
    if (!PERSIAN_FIRST.has(new Intl.Locale(this.#language).language)) return { ...reading, isCertain: false };
    const persian = [1400, 1300].map((century): Parts => [century + one, other, third]);
    const { dates } = this.#inOtherCalendars(persian, ['persian']);
    return { ...reading, dates: [...dates, ...reading.dates].slice(0, MOST_READINGS), isCertain: false };
  }

  #gregorian(candidates: readonly Parts[]): DateReading {
    const dates = [...new Set(candidates.flatMap((parts) => dateOf(parts) ?? []))].slice(0, MOST_READINGS);
    return { dates, isCertain: true, hasYear: true };
  }

  #inOtherCalendars(candidates: readonly Parts[], calendars: readonly OtherCalendar[]): DateReading {
    const thisYear = Number(this.#today.slice(0, 4));
    const dates = calendars
      .flatMap((calendar) => candidates.flatMap((parts) => gregorianDay(calendar, ...parts) ?? []))
      .filter((date) => {
        const year = Number(date.slice(0, 4));
        return year >= thisYear - YEARS_BEFORE - YEARS_AFTER && year <= thisYear + YEARS_AFTER;
      });
    return { dates, isCertain: false, hasYear: true };
  }

  #likelyCalendars(): readonly OtherCalendar[] {
    if (this.#calendar !== undefined) return [this.#calendar];
    return ISLAMIC_FIRST.has(new Intl.Locale(this.#language).language)
      ? ['islamic-umalqura', 'persian']
      : ['persian', 'islamic-umalqura'];
  }

  /** The last such day and the next; the one of this year first. */
  #withoutYear(monthsAndDays: readonly (readonly [number, number])[]): DateReading {
    const thisYear = this.#today.slice(0, 4);
    const nearest = monthsAndDays.map(([month, day]) => {
      // From one leap year to another, there may be eight years.
      const days = Array.from(
        { length: 17 },
        (_, index) => dateOf([Number(thisYear) - 8 + index, month, day]) ?? [],
      ).flat();
      const [last, next] = [
        days.findLast((each) => each <= this.#today),
        days.find((each) => each > this.#today),
      ];
      return next?.startsWith(thisYear) ? [next, last] : [last, next];
    });
    const dates = [0, 1].flatMap((index) => nearest.flatMap((each) => each[index] ?? []));
    return { dates: [...new Set(dates)].slice(0, MOST_READINGS), isCertain: false, hasYear: false };
  }

  /** The orders in which two figures can be a day and a month. Points only ever stand behind the day. */
  #monthsAndDays(a: string, b: string): readonly (readonly [month: number, day: number])[] {
    const orders = [
      [Number(b), Number(a)],
      [Number(a), Number(b)],
    ] as const;
    const possible = orders.filter(([month, day]) => dateOf([2000, month, day]) !== undefined);
    const [first] = possible;
    return this.#isDayFirst && first !== undefined ? [first] : possible;
  }

  /** One year, or those that two figures may mean. */
  #years(written: string): readonly number[] | undefined {
    if (written.length === 4) return [Number(written)];
    if (written.length !== 2) return undefined;
    const thisYear = Number(this.#today.slice(0, 4));
    const [from, to] = [thisYear - YEARS_BEFORE, thisYear + YEARS_AFTER];
    const century = to - (to % 100);
    const all = [century, century - 100, century - 200].map((each) => each + Number(written));
    return all.filter((year) => year >= from && year <= to);
  }
}

/** Where years of the Persian calendar are the usual ones. */
const PERSIAN_FIRST: ReadonlySet<string> = new Set(['fa', 'prs', 'ps', 'haz', 'uz', 'tg']);
/** Where the Islamic calendar is rather meant than the Persian. */
const ISLAMIC_FIRST: ReadonlySet<string> = new Set(['ar', 'ur', 'tr', 'so', 'id', 'ms', 'bn']);

function isOfOtherCalendar(year: number): boolean {
  return year >= 1250 && year <= 1500;
}

function dateOf([year, month, day]: Parts): string | undefined {
  if (year < 1900 || year > 2199) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

const orders = new Map<string, string>();

/** The order of a language's dates in figures: `dmy`, `mdy`, `ymd`. */
function orderOf(language: string): string {
  const known = orders.get(language);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(language, { calendar: 'gregory', timeZone: 'UTC' });
  const order = format
    .formatToParts(0)
    .map(({ type }) => (type === 'literal' ? '' : type.charAt(0)))
    .join('');
  orders.set(language, order);
  return order;
}
