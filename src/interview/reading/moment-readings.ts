import type { Question } from '../../questionnaire/compiled/questionnaire.ts';
import type { Given } from '../answers.ts';
import { dateGrain } from '../asking/date-grain.ts';
import { readDate } from './read-date.ts';
import { readMoment } from './times/read-moment.ts';
import { readTime, type TimeReading } from './times/read-time.ts';
import { answered, doubted, type Reading, refused, type Typed, type TypeReading } from './type-reading.ts';

/**
 * Tapped together, dates grow from the left: `199`, `1994`, `1994-03`, `1994-03-17`. Where the appearance asks for no day
 * or no month (XLSForm: `month-year`, `year`), the answer is the first day of what was tapped.
 */
export const DATE: TypeReading = {
  typed: (typed) => {
    const date = readDate(typed.text, typed.today, typed.languages) ?? readCoarseDate(typed);
    return date === undefined ? refused({ code: 'not-a-date' }) : answered({ v: date });
  },
  picked: (question, value) => {
    const date = `${value}${impliedDay(question, value)}`;
    return isDate(date) ? { v: date } : undefined;
  },
  fits: (_, answer) => isWritten(answer, /^\d{4}-\d\d-\d\d$/u),
};

/** Tapped together: `14`, `1430`. */
export const TIME: TypeReading = {
  typed: ({ text, languages: [language = 'en'] }) => readingOf(readTime(text, language), 'not-a-time'),
  picked: (_, value) => (isTime(value) ? { v: timeOf(value) } : undefined),
  fits: (_, answer) => isWritten(answer, /^\d\d:\d\d$/u),
};

/** Tapped together: a date, then a time, `2026-11-23T1430`. */
export const MOMENT: TypeReading = {
  typed: ({ text, today, languages }) => readingOf(readMoment(text, today, languages), 'not-a-moment'),
  picked: (_, value) => {
    const [date = '', time = ''] = value.split('T');
    return isDate(date) && isTime(time) ? { v: `${date}T${timeOf(time)}` } : undefined;
  },
  fits: (_, answer) => isWritten(answer, /^\d{4}-\d\d-\d\dT\d\d:\d\d$/u),
};

function readingOf(reading: TimeReading | undefined, code: 'not-a-time' | 'not-a-moment'): Reading {
  if (reading === undefined) return refused({ code });
  const [only, ...others] = reading.times.map((v) => ({ v }));
  if (only === undefined) return refused({ code });
  return others.length === 0 && reading.isCertain
    ? answered(only)
    : doubted([only, ...others], reading.isCertain);
}

/** Where no day is asked for: `10/2025`, `October 2025`, `2025-10`; where no month is: `2025`. */
function readCoarseDate({ question, text, today, languages }: Typed): string | undefined {
  const grain = dateGrain(question);
  if (grain === 'year') return readDate(`1.1.${text}`, today, languages);
  if (grain === 'day') return undefined;
  const dates = [`1 ${text}`, `${text}-01`].map((whole) => readDate(whole, today, languages));
  // In "13/2025" thirteen is neither a month nor the day.
  return dates.find((date) => date?.endsWith('-01'));
}

function impliedDay(question: Question, value: string): string {
  const grain = dateGrain(question);
  if (grain === 'year' && /^\d{4}$/u.test(value)) return '-01-01';
  return grain === 'month' && /^\d{4}-\d\d$/u.test(value) ? '-01' : '';
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/u.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3])[0-5]\d$/u.test(text);
}

function timeOf(text: string): string {
  return `${text.slice(0, 2)}:${text.slice(2)}`;
}

function isWritten({ v }: Given, pattern: RegExp): boolean {
  return typeof v === 'string' && pattern.test(v);
}
