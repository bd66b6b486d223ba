/** Dates as people type them: `dates/<language>.yaml`, for speakers of these languages to review. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { Localizer } from '../../../src/bot/words/words.ts';
import { gregorianDay, type OtherCalendar } from '../../../src/interview/reading/dates/other-calendars.ts';
import { type DateReading, readDate } from '../../../src/interview/reading/dates/read-date.ts';

const TODAY = '2026-11-23';

type Cases = Readonly<Record<string, string>>;

function casesIn(file: string): unknown {
  return parse(readFileSync(join(import.meta.dirname, 'dates', file), 'utf8'));
}

const LANGUAGES = [
  ['de', casesIn('de.yaml') as Cases],
  ['en', casesIn('en.yaml') as Cases],
  ['ar', casesIn('ar.yaml') as Cases],
  ['uk', casesIn('uk.yaml') as Cases],
  ...Object.entries(casesIn('others.yaml') as Readonly<Record<string, Cases>>),
] as const;

function read(typed: string, language: string): DateReading | undefined {
  return readDate(typed, TODAY, [language, 'en', 'de']);
}

function told(reading: DateReading | undefined): string {
  if (reading === undefined) return '-';
  if (reading.dates.length === 0) return 'no such day';
  return reading.dates
    .map((each) => `${each}${reading.isCertain ? '' : '?'}`)
    .join(reading.isCertain ? ' | ' : ' ');
}

describe.each(LANGUAGES)('in %s', (language, cases) => {
  test.each(Object.entries(cases))('%j is read as %s', (typed, date) => {
    expect(told(read(typed, language))).toBe(date);
  });
});

test.each([
  ['１５．３．２０２２', '2022-03-15'],
  ['２０２２／０３／１５', '2022-03-15'],
  ['1٥.3.2022', '2022-03-15'],
  ['15\u2212' + '3\u22122022', '2022-03-15'],
  ['1'.repeat(200), '-'],
  ['\u200b', '-'],
  ['', '-'],
])('%j is read as %s', (typed, date) => {
  expect(told(read(typed, 'de'))).toBe(date);
});

const DAYS = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a date that Intl writes in a language is read as itself, or asked back', () => {
  const languages = [
    'de',
    'en',
    'en-GB',
    'fr',
    'es',
    'uk',
    'ru',
    'ar-EG',
    'ar-SY',
    'vi',
    'tr',
    'pl',
    'ro',
    'it',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...languages), DAYS, (language, day) => {
      const [base = ''] = language.split('-');
      for (const dateStyle of ['full', 'long', 'short'] as const) {
        const format = new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC', calendar: 'gregory' });
        const typed = format.format(new Date(day));
        // Two digits of a year cannot say which century.
        if (dateStyle === 'short' && !typed.match(/\p{Nd}{4}/u) && day < '1937') continue;
        const reading = read(typed, base);
        expect([typed, reading?.dates]).toEqual([typed, expect.arrayContaining([day])]);
        if (dateStyle === 'long') expect([typed, told(reading)]).toEqual([typed, day]);
      }
    }),
  );
});

test('a day in another calendar is that day', () => {
  const calendars = fc.constantFrom<OtherCalendar>('persian', 'islamic-umalqura');
  fc.assert(
    fc.property(calendars, DAYS, (calendar, day) => {
      const format = new Intl.DateTimeFormat('en-GB', { calendar, numberingSystem: 'latn', timeZone: 'UTC' });
      const parts = format.formatToParts(new Date(day));
      const part = (wanted: string) => Number(parts.find(({ type }) => type === wanted)?.value);
      const [year, month, date] = [part('year'), part('month'), part('day')];
      expect(gregorianDay(calendar, year, month, date)).toBe(day);
      expect(read(`${year}/${month}/${date}`, 'fa')).toMatchObject({
        dates: expect.arrayContaining([day]),
        isCertain: false,
      });
    }),
  );
});

const INTERFACE = Localizer.load('locales').languages;
test.each(INTERFACE)('every month has its name, alone or inflected, long or short, in %s', (language) => {
  for (let month = 1; month <= 12; month++) {
    const date = new Date(Date.UTC(2022, month - 1, 15));
    for (const style of ['long', 'short'] as const) {
      for (const options of [{ month: style }, { month: style, day: 'numeric', year: 'numeric' } as const]) {
        const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
        const name = format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
        for (const typed of [`15 ${name} 2022`, `${name.toUpperCase()} 15, 2022`]) {
          const day = `2022-${String(month).padStart(2, '0')}-15`;
          expect([typed, told(read(typed, language))]).toEqual([typed, day]);
        }
      }
    }
  }
});

test('never breaks, whatever comes', () => {
  const almost = fc.string({ unit: fc.constantFrom(...'0123456789./- aMär٣') });
  fc.assert(
    fc.property(
      fc.oneof(almost, fc.string({ unit: 'grapheme' })),
      fc.constantFrom('ar', 'en', 'fa', 'hu'),
      (typed, language) => {
        const { dates = [] } = read(typed, language) ?? {};
        expect(dates.length).toBeLessThan(5);
        expect(new Set(dates).size).toBe(dates.length);
        for (const date of dates) expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
      },
    ),
  );
});
