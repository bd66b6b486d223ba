import { says } from '../../problems/message.ts';
import type { Node } from '../ast.ts';
import { DAY, dateText, dateTimeText, localDay, type Moment, pad, partOfDay, readMoment } from '../dates.ts';
import type { Scope } from '../scope.ts';
import { toNumber, toText, type Value } from '../values.ts';
import { type ArgumentMistake, one, scoped, two, type XPathFunction } from './function.ts';

const MINUTE = 60_000;

/** Functions on dates and times. Anything else gives an empty text or NaN. */
export const DATE_FUNCTIONS: readonly XPathFunction[] = [
  {
    name: 'today',
    takes: [0, 0],
    usage: 'today()',
    doc: "Today's date, YYYY-MM-DD.",
    make: scoped((scope) => dateText(localDay(scope.now, scope.utcOffset))),
  },
  {
    name: 'now',
    takes: [0, 0],
    usage: 'now()',
    doc: 'The date and time, with the offset from UTC.',
    make: scoped((scope) => dateTimeText(scope.now, scope.utcOffset)),
  },
  {
    name: 'date',
    takes: [1, 1],
    usage: 'date(value)',
    doc: 'A number of days since 1970-01-01, a date or a date-time as a date, YYYY-MM-DD.',
    make: one((value) => {
      const moment = readMoment(toText(value));
      return dateText(moment ? (moment.day ?? Number.NaN) : days(value));
    }),
  },
  {
    name: 'date-time',
    takes: [1, 1],
    usage: 'date-time(value)',
    doc: 'A number of days since 1970-01-01 UTC, a date or a date-time as a date-time with its offset from UTC.',
    make: scoped((scope, value) => {
      const moment = readMoment(toText(value));
      if (!moment) return dateTimeText(days(value) * DAY, scope.utcOffset);
      if (moment.day === undefined) return '';
      const offset = moment.offset ?? scope.utcOffset;
      return dateTimeText(moment.day * DAY + (moment.time ?? 0) - offset * MINUTE, offset);
    }),
  },
  {
    name: 'decimal-date-time',
    takes: [1, 1],
    usage: 'decimal-date-time(value)',
    doc: 'Days since 1970-01-01 UTC, with a fraction for the time of day.',
    make: one(days),
  },
  {
    name: 'decimal-time',
    takes: [1, 1],
    usage: 'decimal-time(value)',
    doc: "The part of the day that has passed, from 0 to below 1, in the survey's time zone: 18:00 is 0.75.",
    make: scoped((scope, value) => {
      const moment = readMoment(toText(value));
      if (moment) return partOfDay(moment, scope.utcOffset);
      const number = days(value);
      return number - Math.floor(number);
    }),
  },
  {
    name: 'format-date',
    takes: [2, 2],
    usage: "format-date(date, '%d.%m.%Y')",
    doc: 'A date as text. %Y %y %m %n (month without 0) %b (short name) %d %e (day without 0) %a (short name of the day).',
    make: scoped(formatted),
    check: ([, format]) => checkFormat(format),
  },
  {
    name: 'format-date-time',
    takes: [2, 2],
    usage: "format-date-time(date-time, '%d.%m.%Y %H:%M')",
    doc: 'A date-time as text: as format-date, and %H %h (hour without 0) %M %S %3 (milliseconds).',
    make: scoped(formatted),
    check: ([, format]) => checkFormat(format),
  },
  {
    name: 'difference-in-months',
    takes: [2, 2],
    usage: `difference-in-months(\${from}, today())`,
    doc: 'How many whole months lie between two dates, as in the Community Health Toolkit; below zero if the second is earlier.',
    make: two((from, to) => {
      const [one, other] = [days(from), days(to)].map((day) => new Date(Math.floor(day) * DAY));
      return one && other ? monthsBetween(one, other) : Number.NaN;
    }),
  },
];

function monthsBetween(one: Date, other: Date): number {
  if (other < one) return -monthsBetween(other, one);
  const months =
    (other.getUTCFullYear() - one.getUTCFullYear()) * 12 + other.getUTCMonth() - one.getUTCMonth();
  return other.getUTCDate() < one.getUTCDate() ? months - 1 : months;
}

/** A number (or a text of digits, from a calculation) as it is; a date or date-time as days since 1970-01-01. */
function days(value: Value): number {
  return typeof value === 'boolean' ? Number.NaN : toNumber(value);
}

type Part = (date: Date, scope: Scope) => string | number;

/** The letters after `%`, from the XForms specification. */
const PARTS: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['Y', (date) => pad(date.getUTCFullYear(), 4)],
  ['y', (date) => pad(date.getUTCFullYear() % 100)],
  ['m', (date) => pad(date.getUTCMonth() + 1)],
  ['n', (date) => date.getUTCMonth() + 1],
  ['b', (date, scope) => dateWord(scope, 'month', date.getUTCMonth() + 1)],
  ['d', (date) => pad(date.getUTCDate())],
  ['e', (date) => date.getUTCDate()],
  ['a', (date, scope) => dateWord(scope, 'weekday', date.getUTCDay())],
  ['H', (date) => pad(date.getUTCHours())],
  ['h', (date) => date.getUTCHours()],
  ['M', (date) => pad(date.getUTCMinutes())],
  ['S', (date) => pad(date.getUTCSeconds())],
  ['3', (date) => pad(date.getUTCMilliseconds(), 3)],
  ['%', () => '%'],
]);

function formatted(scope: Scope, value: Value, format: Value): string {
  const moment = readMoment(toText(value)) ?? momentOf(days(value), scope.utcOffset);
  if (!moment) return '';
  // The fields of a UTC date serve as calendar and clock, whatever zone the moment was written in.
  const date = new Date((moment.day ?? 0) * DAY + (moment.time ?? 0));
  return toText(format).replaceAll(/%(.)/gsu, (whole, letter: string) =>
    String(PARTS.get(letter)?.(date, scope) ?? whole),
  );
}

/** A whole number is a calendar day, whatever the zone; with a fraction it is an instant, shown in the survey's zone. */
function momentOf(number: number, utcOffset: number): Moment | undefined {
  return readMoment(Number.isInteger(number) ? dateText(number) : dateTimeText(number * DAY, utcOffset));
}

function dateWord(scope: Scope, kind: 'month' | 'weekday', index: number): string {
  if (scope.dateWord) return scope.dateWord(kind, index);
  const words =
    kind === 'month' ? 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec' : 'Sun Mon Tue Wed Thu Fri Sat';
  return words.split(' ')[kind === 'month' ? index - 1 : index] ?? '';
}

function checkFormat(format: Node | undefined): ArgumentMistake | undefined {
  if (format?.kind !== 'text') return undefined;
  for (const [found, letter = ''] of format.value.matchAll(/%(.)?/gsu)) {
    if (PARTS.has(letter)) continue;
    const known = [...PARTS.keys()].map((part) => `%${part}`).join(' ');
    return {
      reason: 'bad-pattern',
      found,
      detail: says('formats-known', { known }),
      position: format.position,
    };
  }
  return undefined;
}
