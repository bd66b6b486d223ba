/** Calendars that people count by besides the Gregorian one, as `Intl` names them. */
export type OtherCalendar = 'persian' | 'islamic-umalqura';

const DAY = 86_400_000;
/** Of a year of the calendar, in days; and how many years before the Gregorian it began. */
const LENGTHS: Readonly<Record<OtherCalendar, number>> = { persian: 365.2422, 'islamic-umalqura': 354.367 };
/** The first day of the first year, in days from 1970. */
const EPOCHS: Readonly<Record<OtherCalendar, number>> = { persian: -492_268, 'islamic-umalqura': -492_148 };

const formats = new Map<OtherCalendar, Intl.DateTimeFormat>();

/**
 * The Gregorian day of a date in another calendar, `YYYY-MM-DD`. `Intl` only converts the other way, so the day is estimated and
 * corrected by what `Intl` says of it.
 *
 * @returns `undefined` when the calendar has no such day
 */
export function gregorianDay(
  calendar: OtherCalendar,
  year: number,
  month: number,
  day: number,
): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const perYear = LENGTHS[calendar];
  let days = Math.round(EPOCHS[calendar] + (year - 1) * perYear + (month - 1) * (perYear / 12) + day - 1);
  for (let tries = 0; tries < 8; tries++) {
    const [itsYear, itsMonth, itsDay] = dateIn(calendar, days);
    const off = (year - itsYear) * perYear + (month - itsMonth) * (perYear / 12) + (day - itsDay);
    if (year === itsYear && month === itsMonth && day === itsDay) {
      return new Date(days * DAY).toISOString().slice(0, 10);
    }
    days += Math.trunc(off) || Math.sign(off);
  }
  return undefined;
}

function dateIn(calendar: OtherCalendar, days: number): readonly [number, number, number] {
  let format = formats.get(calendar);
  if (format === undefined) {
    const numeric = 'numeric';
    format = new Intl.DateTimeFormat('en', {
      ...{ calendar, numberingSystem: 'latn', timeZone: 'UTC' },
      ...{ year: numeric, month: numeric, day: numeric },
    });
    formats.set(calendar, format);
  }
  const parts = format.formatToParts(new Date(days * DAY));
  const part = (wanted: string) => Number(parts.find(({ type }) => type === wanted)?.value);
  return [part('year'), part('month'), part('day')];
}
