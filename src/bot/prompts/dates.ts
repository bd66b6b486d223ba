/** English dates as most of its readers here write them: the day comes first, as in all other languages of the house. */
function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

const OPTIONS = { timeZone: 'UTC', calendar: 'gregory' } as const;

/** A `YYYY-MM-DD` in words: "31 December 2027". What is no date stays as it is. */
export function longDate(day: string, language: string): string {
  return formatted(day, language, { dateStyle: 'long' });
}

/** A `YYYY-MM-DD` without its year: "23 Nov". */
export function shortDay(day: string, language: string): string {
  return formatted(day, language, { day: 'numeric', month: 'short' });
}

/** A `YYYY-MM-DD` as somebody would type it: "31.12.1990". */
export function typedDate(day: string, language: string): string {
  const typed = formatted(day, language, { day: 'numeric', month: 'numeric', year: 'numeric' });
  // Direction marks between the figures would put the year first in a line that runs from right to left.
  return typed.replace(/[\u200e\u200f\u061c]/gu, '');
}

function formatted(day: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(localeOf(language), { ...OPTIONS, ...options }).format(date);
}
