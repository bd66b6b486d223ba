import { isDay } from './is-day.ts';

/** A span of time as an author writes it: `6 months`. */
interface Period {
  readonly count: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
}

const WRITTEN = /^([1-9]\d{0,2})\s*(day|week|month|year)s?$/i;

interface Dates {
  readonly keptUntil: string;
  readonly withdrawalUntil: string;
  readonly closes?: string | undefined;
}

/** Whether a text is a period, such as `6 months`. */
export function isPeriod(text: string): boolean {
  return WRITTEN.test(text.trim());
}

/** Whether promises move on from month to month: they are periods, and nothing says from which day they count. */
export function isRolling({ keptUntil, withdrawalUntil, closes }: Dates): boolean {
  return closes === undefined && (isPeriod(keptUntil) || isPeriod(withdrawalUntil));
}

/**
 * The settings with days in place of periods. A period counts from the survey's last day (`closes`). If it has none, it
 * counts from the end of the current month: everybody who begins in one month is promised the same day, which then says
 * nothing about a single person. Withdrawal never ends after the responses are deleted.
 *
 * @param today - `YYYY-MM-DD`
 */
export function dated<Terms extends Dates>(terms: Terms, today: string): Terms {
  const { closes } = terms;
  if (!isPeriod(terms.keptUntil) && !isPeriod(terms.withdrawalUntil)) return terms;
  const { keptUntil, withdrawalUntil } = inDays(
    terms,
    closes !== undefined && isDay(closes) ? closes : endOfMonth(today),
  );
  const isTooLate = isDay(keptUntil) && isPeriod(terms.withdrawalUntil) && withdrawalUntil > keptUntil;
  return { ...terms, keptUntil, withdrawalUntil: isTooLate ? keptUntil : withdrawalUntil };
}

/** @param from - `YYYY-MM-DD`: the day from which periods count */
export function inDays(
  { keptUntil, withdrawalUntil }: Dates,
  from: string,
): Pick<Dates, 'keptUntil' | 'withdrawalUntil'> {
  return { keptUntil: dayOf(keptUntil, from), withdrawalUntil: dayOf(withdrawalUntil, from) };
}

/** @returns anything but a period as it is */
function dayOf(written: string, from: string): string {
  const period = readPeriod(written);
  return period === undefined ? written : after(from, period);
}

function readPeriod(text: string): Period | undefined {
  const [, count, unit] = WRITTEN.exec(text.trim()) ?? [];
  if (count === undefined || unit === undefined) return undefined;
  return { count: Number(count), unit: unit.toLowerCase() as Period['unit'] };
}

function after(day: string, { count, unit }: Period): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  switch (unit) {
    case 'day':
      return dayText(Date.UTC(year, month - 1, date + count));
    case 'week':
      return dayText(Date.UTC(year, month - 1, date + count * 7));
    case 'month':
    case 'year': {
      const months = month - 1 + (unit === 'year' ? count * 12 : count);
      // 31 August and 6 months: the last day of February.
      const last = Date.UTC(year, months + 1, 0);
      return dayText(Math.min(Date.UTC(year, months, date), last));
    }
  }
}

function endOfMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return dayText(Date.UTC(year, month, 0));
}

function dayText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
