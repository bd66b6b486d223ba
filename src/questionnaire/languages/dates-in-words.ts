/**
 * English dates as most of its readers here write them: the day comes first, as in all other languages of the house. Dates in
 * a language that is not known are English, too.
 */
function localeOf(language: string): string {
  return language === 'en' || language.startsWith('und') ? 'en-GB' : language;
}

const OPTIONS = { timeZone: 'UTC', calendar: 'gregory' } as const;

/** A `YYYY-MM-DD` in words: "31 December 2027". What is no date stays as it is. */
export function longDate(day: string, language: string): string {
  return formatted(day, language, { dateStyle: 'long' });
}

/** A `YYYY-MM-DD` without its year: "23 Nov", "23/11" where two names of a month would be too long. */
export function shortDay(day: string, language: string): string {
  const month = OTHER_MONTHS[language] === undefined ? 'short' : 'numeric';
  return withoutMarks(formatted(day, language, { day: 'numeric', month }));
}

/** A `YYYY-MM-DD` as somebody would type it: "31.12.1990". */
function typedDate(day: string, language: string): string {
  return withoutMarks(formatted(day, language, { day: 'numeric', month: 'numeric', year: 'numeric' }));
}

/** Direction marks between figures would put the year first in a line that runs from right to left. */
function withoutMarks(date: string): string {
  return date.replace(/[\u200e\u200f\u061c]/gu, '');
}

/** A date as an example of how to write one: "31.12.1990". */
export function exampleDate(language: string): string {
  return typedDate('1990-12-31', language);
}

/** A `YYYY-MM-DD` of which only the month, or the year, was asked for: "March 1994". */
export function grainedDate(day: string, language: string, grain: 'day' | 'month' | 'year'): string {
  if (grain === 'day') return longDate(day, language);
  return formatted(day, language, {
    year: 'numeric',
    ...(grain === 'month' ? { month: 'long' as const } : {}),
  });
}

/** A month (1 to 12) by its name as it stands alone: "March". */
export function monthName(month: number, language: string): string {
  return formatted(`2023-${String(month).padStart(2, '0')}-01`, language, { month: 'long' });
}

/** A `YYYY-MM-DDTHH:MM` in words: "23 November 2026 at 14:30". What is none stays as it is. */
export function longMoment(moment: string, language: string): string {
  const date = new Date(`${moment}:00Z`);
  if (Number.isNaN(date.getTime())) return moment;
  return inWords(date, language, { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' });
}

function formatted(day: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return inWords(date, language, options);
}

/** Readers from Syria and Iraq know other names of the months than those from Egypt: both are shown. */
const OTHER_MONTHS: Readonly<Record<string, string>> = { ar: 'ar-SY' };

/** In Arabic: "5 كانون الثاني (يناير) 2027". */
function inWords(date: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  const format = formatOf(language, options);
  const other = OTHER_MONTHS[language];
  if (other === undefined) return format.format(date);
  const named = (name: string) => `${formatOf(other, { month: 'long' }).format(date)} (${name})`;
  return format
    .formatToParts(date)
    .map(({ type, value }) => (type === 'month' && !/\d/u.test(value) ? named(value) : value))
    .join('');
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once: making one takes many times as long as using it, and a keyboard of months needs it twelve times. */
function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(localeOf(language), { ...OPTIONS, ...options });
    formats.set(key, format);
  }
  return format;
}
