/** Milliseconds of a day. */
export const DAY = 86_400_000;
const MINUTE = 60_000;

const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:(Z)|([+-])(\d{2})(?::?(\d{2}))?)?$/;

/** A date, a time of day or both, as shown by the calendar and clock where it was written. */
export interface Moment {
  /** Days since 1970-01-01; undefined for a bare time of day. */
  readonly day: number | undefined;
  /** Milliseconds since midnight; undefined for a bare date. */
  readonly time: number | undefined;
  /** Minutes east of UTC, if written. */
  readonly offset: number | undefined;
}

/** Reads `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM:SS.mmm+02:00` or `HH:MM:SS.mmm+02:00`; undefined for anything else (2020-02-30 too). */
export function readMoment(text: string): Moment | undefined {
  const parts = text.trim().split('T');
  if (parts.length > 2) return undefined;
  const [first = '', second] = parts;
  if (second === undefined && first.includes(':')) {
    const time = readTime(first);
    return time && { day: undefined, ...time };
  }
  const day = readDay(first);
  if (day === undefined) return undefined;
  if (second === undefined) return { day, time: undefined, offset: undefined };
  const time = readTime(second);
  return time && { day, ...time };
}

/**
 * The number of a text in calculations and comparisons: for a date, the whole days since 1970-01-01; for a date-time,
 * the days since 1970-01-01 UTC with a fraction (without an offset, as if it were UTC). NaN for any other text.
 */
export function dayNumber(text: string): number {
  // Nearly every text that comes here is not a date: detect that without a regular expression.
  if (text.length < 8 || !text.includes('-')) return Number.NaN;
  const moment = readMoment(text);
  if (moment?.day === undefined) return Number.NaN;
  if (moment.time === undefined) return moment.day;
  return moment.day + (moment.time - (moment.offset ?? 0) * MINUTE) / DAY;
}

/** `YYYY-MM-DD` of a number of days since 1970-01-01; `''` outside of the years 0 to 9999, and for NaN. */
export function dateText(day: number): string {
  const date = new Date(Math.floor(day) * DAY);
  const year = date.getUTCFullYear();
  return year >= 0 && year <= 9999 ? date.toISOString().slice(0, 10) : '';
}

/**
 * `YYYY-MM-DDTHH:MM:SS.mmm+02:00` (XForms dateTime) of an instant.
 * @param instant milliseconds since 1970-01-01 UTC
 * @param offset minutes east of UTC to write it in
 */
export function dateTimeText(instant: number, offset: number): string {
  const local = new Date(Math.round(instant) + offset * MINUTE);
  const year = local.getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) return '';
  const sign = offset < 0 ? '-' : '+';
  const minutes = Math.abs(offset);
  return `${local.toISOString().slice(0, 23)}${sign}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** The day of a moment in a time zone, as days since 1970-01-01. */
export function localDay(instant: number, offset: number): number {
  return Math.floor((instant + offset * MINUTE) / DAY);
}

/** The part of the day, 0 to below 1, that has passed at a time of day. Written with an offset, it is taken to the zone given. */
export function partOfDay(moment: Moment, offset: number): number {
  const shift = moment.offset === undefined ? 0 : (offset - moment.offset) * MINUTE;
  const part = ((moment.time ?? 0) + shift) / DAY;
  return part - Math.floor(part);
}

/** Two digits. */
export function pad(number: number, digits = 2): string {
  return String(number).padStart(digits, '0');
}

function readDay(text: string): number | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return daysSince1970(year, month, day);
}

/**
 * By arithmetic alone (Howard Hinnant, https://howardhinnant.github.io/date_algorithms.html#days_from_civil): a constraint on a
 * date is tried with hundreds of days for one screen.
 */
function daysSince1970(year: number, month: number, day: number): number {
  // Years that begin in March have their leap day last.
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leapDays + dayOfYear - 719_468;
}

/** @param month - from 1 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function readTime(text: string): { time: number; offset: number | undefined } | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [, hours, minutes, seconds = '0', fraction = '', utc, sign, offsetHours, offsetMinutes = '0'] = match;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const time =
    (Number(hours) * 60 + Number(minutes)) * MINUTE +
    Number(seconds) * 1000 +
    Number(fraction.padEnd(3, '0').slice(0, 3));
  if (utc) return { time, offset: 0 };
  if (!sign) return { time, offset: undefined };
  return { time, offset: (sign === '-' ? -1 : 1) * (Number(offsetHours) * 60 + Number(offsetMinutes)) };
}
