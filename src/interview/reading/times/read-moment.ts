import { readDate } from '../dates/read-date.ts';
import { plainDigits } from '../digits.ts';
import { readTime, type TimeReading } from './read-time.ts';

/** A date and a time of day cannot be more words than this. */
const MOST_WORDS = 16;
const MOST_READINGS = 4;

/**
 * A date with a time of day: `23.11.2026 14:30`, `2026-11-23T14:30`, `23 نوفمبر 2026، 14:30`, `halb 9 am 23.11.2026`.
 *
 * @param languages - of dates, see `readDate`; the first is the respondent's
 * @returns moments as `YYYY-MM-DDTHH:MM`, or `undefined` when it is none
 */
export function readMoment(
  typed: string,
  today: string,
  languages: readonly string[],
): TimeReading | undefined {
  const words = plainDigits(typed)
    .replace(/(?<=\d)t(?=\d)/iu, ' ')
    .split(/[\s,،;]+/u)
    .filter((word) => word !== '');
  if (words.length > MOST_WORDS) return undefined;
  const pairs = words.slice(1).map((_, index) => {
    const cut = index + 1;
    return [words.slice(0, cut).join(' '), words.slice(cut).join(' ')] as const;
  });
  // The shortest date first: what is behind it belongs to the time, "halb 9".
  const behind = pairs.map(([date, time]) => momentOf(date, time)).find((each) => each !== undefined);
  if (behind !== undefined) return behind;
  // Words between time and date belong to the date: "8 pm on 23 November".
  const before = pairs.toReversed().flatMap(([time, date]) => momentOf(date, time) ?? []);
  return before.find(({ isCertain }) => isCertain) ?? before[0];

  function momentOf(date: string, time: string): TimeReading | undefined {
    // Four digits are rather a year.
    if (/^\d{3,4}$/u.test(time)) return undefined;
    const day = readDate(date, today, languages);
    if (day?.hasYear !== true || day.dates.length === 0) return undefined;
    const reading = readTime(time, languages[0] ?? 'en');
    if (reading === undefined) return undefined;
    const times = reading.times.flatMap((each) => day.dates.map((itsDay) => `${itsDay}T${each}`));
    return { times: times.slice(0, MOST_READINGS), isCertain: reading.isCertain && day.isCertain };
  }
}
