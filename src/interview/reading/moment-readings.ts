import type { Question } from '../../questionnaire/compiled/questionnaire.ts';
import type { Given } from '../answers.ts';
import { dateGrain } from '../asking/date-grain.ts';
import { type DateReading, readDate } from './dates/read-date.ts';
import { readMoment } from './times/read-moment.ts';
import { readTime, type TimeReading } from './times/read-time.ts';
import { answered, doubted, type Reading, refused, type Typed, type TypeReading } from './type-reading.ts';

/**
 * Tapped together, dates grow from the left: `199`, `1994`, `1994-03`, `1994-03-17`. Where the appearance asks for no day
 * or no month (XLSForm: `month-year`, `year`), the answer is the first day of what was tapped.
 */
export const DATE: TypeReading = {
  typed: readTypedDate,
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

function readTypedDate(typed: Typed): Reading {
  const reading = readAsAsked(typed);
  if (reading === undefined) return refused({ code: 'not-a-date' });
  const [only, ...others] = reading.dates.map((v) => ({ v }));
  if (only === undefined) return refused({ code: 'no-such-date' });
  return others.length === 0 && reading.isCertain
    ? answered(only)
    : doubted([only, ...others], reading.isCertain);
}

/** Where no day is asked for, also `10/2025`, `October 2025`, `2025-10`; where no month is: `2025`. */
function readAsAsked({ question, text, today, languages }: Typed): DateReading | undefined {
  const grain = dateGrain(question);
  const day = readDate(text, today, languages);
  if (grain === 'day' || day?.hasYear === true) return day;
  if (grain === 'year') {
    const reading = readDate(`1.1.${text}`, today, languages);
    if (reading?.hasYear !== true) return undefined;
    // The first day of a year of another calendar.
    return { ...reading, dates: reading.dates.map((date) => `${date.slice(0, 4)}-01-01`) };
  }
  const firsts = [`1 ${text}`, `${text}-01`].flatMap((whole) => {
    const reading = readDate(whole, today, languages);
    // In "13/2025" thirteen is neither a month nor the day.
    const dates = reading?.dates.filter((date) => date.endsWith('-01')) ?? [];
    return reading?.hasYear === true && dates.length > 0 ? [{ ...reading, dates }] : [];
  });
  return firsts[0];
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
