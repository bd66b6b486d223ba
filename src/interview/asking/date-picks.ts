import { daysInMonth } from '../../questionnaire/expressions/dates.ts';
import type { Answer } from '../answers.ts';
import type { dateGrain } from './date-grain.ts';

/** The oldest person one may meet was born in this decade. */
const FIRST_DECADE = 192;

const MONTHS = Array.from({ length: 12 }, (_, index) => two(index + 1));

export interface DatePicking {
  /** What has been tapped so far: `''`, `199`, `1994` or `1994-03`. */
  readonly picked: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly grain: ReturnType<typeof dateGrain>;
  /** The question's constraint. */
  readonly isAllowed: (answer: Answer) => boolean;
}

/**
 * What can be tapped next for a date: today and decades (`199`), then years (`1994`), months (`1994-03`), days
 * (`1994-03-17`). The newest decade comes first: most questions are about recent events, and years of birth are not far
 * below.
 *
 * Leaves out a pick if the constraint allows neither the first nor the last day of any of its months. If that would leave
 * nothing, the allowed days lie within a month, and everything is offered.
 */
export function datePicks(picking: DatePicking): readonly string[] {
  const next = following(picking);
  const allowed = next.filter((pick) => isAllowedWithin(pick, picking));
  return allowed.length > 0 ? allowed : next;
}

function following({ picked, today, grain }: DatePicking): readonly string[] {
  switch (picked.length) {
    case 'YYY'.length:
      return Array.from({ length: 10 }, (_, year) => `${picked}${year}`);
    case 'YYYY'.length:
      return MONTHS.map((month) => `${picked}-${month}`);
    case 'YYYY-MM'.length:
      return daysOf(picked);
    default: {
      const newest = Number(today.slice(0, 3)) + 1;
      const decades = Array.from({ length: newest - FIRST_DECADE + 1 }, (_, index) => String(newest - index));
      return grain === 'day' ? [today, ...decades] : decades;
    }
  }
}

function isAllowedWithin(pick: string, picking: DatePicking): boolean {
  for (const v of datesOf(pick, picking)) if (picking.isAllowed({ v })) return true;
  return false;
}

/**
 * The dates by which a pick is judged, one at a time: the first that is allowed is enough. Where no day or month is asked
 * for, the first one represents the whole.
 */
function* datesOf(pick: string, picking: DatePicking): Generator<string> {
  const { grain } = picking;
  switch (pick.length) {
    case 'YYY'.length:
      for (let year = 0; year < 10; year++) yield* datesOf(`${pick}${year}`, picking);
      break;
    case 'YYYY'.length:
      if (grain === 'year') yield `${pick}-01-01`;
      else for (const month of MONTHS) yield* endsOf(`${pick}-${month}`, grain);
      break;
    case 'YYYY-MM'.length:
      if (grain === 'day') yield* daysOf(pick);
      else yield `${pick}-01`;
      break;
    default:
      yield pick;
  }
}

function* endsOf(month: string, grain: 'day' | 'month'): Generator<string> {
  yield `${month}-01`;
  if (grain === 'day') yield `${month}-${two(lengthOf(month))}`;
}

function daysOf(month: string): readonly string[] {
  return Array.from({ length: lengthOf(month) }, (_, index) => `${month}-${two(index + 1)}`);
}

function lengthOf(month: string): number {
  return daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
