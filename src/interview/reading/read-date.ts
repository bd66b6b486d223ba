import { plainDigits } from './digits.ts';

/**
 * A date as people type it: `2026-11-23`, `23.11.2026`, `23/11/26`, `23 November 2026`, `٢٣ نوفمبر ٢٠٢٦`.
 *
 * Day before month, unless that cannot be (`11/23/2026`). Two digits of a year mean the last hundred years, counted
 * back from ten years after `today`.
 *
 * @param languages - whose names of months are understood
 * @returns `YYYY-MM-DD`, or `undefined` when it is no date of the Gregorian calendar between 1900 and 2199
 */
export function readDate(typed: string, today: string, languages: readonly string[]): string | undefined {
  const text = folded(plainDigits(typed));
  const parts = text.match(/\d+|[\p{L}\p{M}]+/gu) ?? [];
  const numbers = parts.filter((part) => /^\d+$/u.test(part));
  const words = parts.filter((part) => !/^\d+$/u.test(part));
  const month = monthNamed(words, languages);
  // "am 15.3.2022", "15.3.2022 г."
  if (numbers.length === 3 && month === undefined) {
    const [a, b, c] = numbers as [string, string, string];
    if (a.length === 4) return dateOf(a, b, c, today);
    return dateOf(c, b, a, today) ?? dateOf(c, a, b, today);
  }
  if (numbers.length === 2) {
    const [a, b] = numbers as [string, string];
    if (month === undefined) return undefined;
    return a.length === 4 ? dateOf(a, String(month), b, today) : dateOf(b, String(month), a, today);
  }
  return undefined;
}

function dateOf(year: string, month: string, day: string, today: string): string | undefined {
  if (month.length > 2 || day.length > 2 || (year.length !== 4 && year.length !== 2)) return undefined;
  const fullYear = year.length === 4 ? Number(year) : inThisCentury(Number(year), Number(today.slice(0, 4)));
  const date = new Date(Date.UTC(fullYear, Number(month) - 1, Number(day)));
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return real && fullYear >= 1900 && fullYear < 2200 ? date.toISOString().slice(0, 10) : undefined;
}

function inThisCentury(twoDigits: number, thisYear: number): number {
  const latest = thisYear + 10;
  const candidate = latest - (latest % 100) + twoDigits;
  return candidate > latest ? candidate - 100 : candidate;
}

const monthNames = new Map<string, ReadonlyMap<string, number>>();

/** Some names have two words ("تشرين الثاني"); other words may stand around them ("15 de mayo de 2022"). */
function monthNamed(words: readonly string[], languages: readonly string[]): number | undefined {
  const said = ` ${words.join(' ')} `;
  for (const language of languages) {
    for (const [name, month] of monthsOf(language)) if (said.includes(` ${name} `)) return month;
  }
  return undefined;
}

/** As many people type it: without capitals, accents and hamzas ("aout", "اكتوبر"). */
function folded(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** Arabic has several sets of names ("نوفمبر" in Egypt, "تشرين الثاني" in Syria and Iraq), German has "Jänner". */
const LOCALES: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar-EG', 'ar-SY', 'ar-DZ'],
  de: ['de-DE', 'de-AT'],
};

/** Spellings that no locale has. */
const SPELLINGS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  ar: { يونيه: 6, يوليه: 7 },
  de: { maerz: 3, jaenner: 1 },
};

/** Names and short names of the months, also in the case they take inside a date ("листопада"). */
function monthsOf(language: string): ReadonlyMap<string, number> {
  const known = monthNames.get(language);
  if (known !== undefined) return known;
  const names = new Map<string, number>();
  const base = new Intl.Locale(language).language;
  const locales = LOCALES[base] ?? [language];
  for (const locale of locales) {
    for (let month = 0; month < 12; month++) {
      const date = new Date(Date.UTC(2021, month, 15));
      for (const style of ['long', 'short'] as const) {
        for (const options of [{ month: style }, { month: style, day: 'numeric' } as const]) {
          const format = new Intl.DateTimeFormat(locale, {
            ...options,
            timeZone: 'UTC',
            calendar: 'gregory',
          });
          const part = format.formatToParts(date).find(({ type }) => type === 'month');
          const name = folded(part?.value ?? '').replace(/\.$/u, '');
          if (name !== '' && !names.has(name)) names.set(name, month + 1);
        }
      }
    }
  }
  for (const [name, month] of Object.entries(SPELLINGS[base] ?? {})) names.set(name, month);
  monthNames.set(language, names);
  return names;
}
