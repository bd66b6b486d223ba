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
  const allowed = next.filter((pick) => datesOf(pick, picking).some((v) => picking.isAllowed({ v })));
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

/** The dates by which a pick is judged. Where no day or month is asked for, the first one represents the whole. */
function datesOf(pick: string, { grain }: DatePicking): readonly string[] {
  switch (pick.length) {
    case 'YYY'.length:
      return Array.from({ length: 10 }, (_, year) => endsOfMonths(`${pick}${year}`, grain)).flat();
    case 'YYYY'.length:
      return endsOfMonths(pick, grain);
    case 'YYYY-MM'.length:
      return grain === 'day' ? daysOf(pick) : [`${pick}-01`];
    default:
      return [pick];
  }
}

function endsOfMonths(year: string, grain: DatePicking['grain']): readonly string[] {
  if (grain === 'year') return [`${year}-01-01`];
  return MONTHS.flatMap((month) => {
    const first = `${year}-${month}-01`;
    return grain === 'month' ? first : [first, `${year}-${month}-${two(lengthOf(`${year}-${month}`))}`];
  });
}

function daysOf(month: string): readonly string[] {
  return Array.from({ length: lengthOf(month) }, (_, index) => `${month}-${two(index + 1)}`);
}

function lengthOf(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
