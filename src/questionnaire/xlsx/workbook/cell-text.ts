/**
 * A number as an author typed it. Workbooks store 0.1 + 0.2 as 0.30000000000000004, and show fifteen digits.
 *
 * @returns `undefined` if it is not a number
 */
export function numberText(written: string): string | undefined {
  const number = Number(written);
  if (written.trim() === '' || !Number.isFinite(number)) return undefined;
  return String(Number(number.toPrecision(15)));
}

const DAY = 86_400_000;
/** Day 0. Excel's calendar has a 29 February 1900, which did not exist: earlier days are counted from one day later. */
const FROM_1900 = Date.UTC(1899, 11, 30);
const FROM_1904 = Date.UTC(1904, 0, 1);

/**
 * A date as XLSForm writes it: `2026-11-23`, `2026-11-23T09:30:00`, or `09:30:00` for a time of day.
 *
 * @param written - a number of days
 * @returns `undefined` if it is not a day of the calendar
 */
export function dateText(written: string, from1904: boolean): string | undefined {
  const days = Number(written);
  if (written.trim() === '' || !(days >= 0 && days < 2_958_466)) return undefined;
  const seconds = Math.round((days % 1) * 86_400);
  const shift = !from1904 && days > 0 && days < 60 ? 1 : 0;
  const start = from1904 ? FROM_1904 : FROM_1900;
  const [day, time] = new Date(start + (Math.floor(days) + shift) * DAY + seconds * 1000)
    .toISOString()
    .slice(0, 19)
    .split('T');
  if (seconds === 0) return day;
  return days < 1 ? time : `${day}T${time}`;
}
