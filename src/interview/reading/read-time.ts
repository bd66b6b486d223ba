import { plainDigits } from './digits.ts';
import { readDate } from './read-date.ts';

/**
 * A time of day as people type it: `14:30`, `14.30`, `14 Uhr 30`, `1430`, `9`, `2 pm`, `٢:٣٠ م`, `о 14:30`.
 *
 * @returns `HH:MM`, or `undefined` when it is no time
 */
export function readTime(typed: string): string | undefined {
  const text = plainDigits(typed).toLowerCase();
  const digits = text.match(/\d+/gu) ?? [];
  if (digits.length < 1 || digits.length > 3) return undefined;
  const [first = '', second] = digits;
  const isRun = second === undefined && (first.length === 3 || first.length === 4);
  const hour = Number(isRun ? first.slice(0, -2) : first);
  const minute = Number(isRun ? first.slice(-2) : (second ?? '0'));
  if (!isRun && (first.length > 2 || (second !== undefined && second.length !== 2))) return undefined;
  const half = halfOfDay(text);
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const inDay = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  return inDay < 24 && minute < 60
    ? `${String(inDay).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
    : undefined;
}

/** From one hour to another: `9-10`. Either may be meant. */
export function readSpan(typed: string): readonly string[] | undefined {
  const ends = /^(\d{1,2}) ?- ?(\d{1,2})$/u.exec(plainDigits(typed))?.slice(1).map(readTime);
  const known = ends?.filter((end) => end !== undefined);
  return known?.length === 2 ? known : undefined;
}

/** "pm", "p.m.", and the Arabic and Persian words and letters for before and after noon. */
function halfOfDay(text: string): 'am' | 'pm' | undefined {
  const words: readonly string[] = text.replaceAll('.', '').match(/[\p{L}\p{M}]+/gu) ?? [];
  const isOneOf = (all: string) => words.some((word) => all.split(' ').includes(word));
  if (isOneOf('pm م مساء مساءً بظ')) return 'pm';
  if (isOneOf('am ص صباحا صباحاً قظ')) return 'am';
  return undefined;
}

/**
 * A date with a time of day: `23.11.2026 14:30`, `2026-11-23T14:30`, `23 نوفمبر 2026، 14:30`.
 *
 * @returns `YYYY-MM-DDTHH:MM`, or `undefined` when it is none
 */
export function readMoment(typed: string, today: string, languages: readonly string[]): string | undefined {
  const text = plainDigits(typed);
  const match = /^(.*?)(?:[\s,،;]+|(?<=\d)t(?=\d))(\d{1,2}[:.]\d{2}(?::\d{2})?\D*)$/iu.exec(text);
  const date = match?.[1] === undefined ? undefined : readDate(match[1], today, languages);
  const time = match?.[2] === undefined ? undefined : readTime(match[2]);
  return date === undefined || time === undefined ? undefined : `${date}T${time}`;
}
