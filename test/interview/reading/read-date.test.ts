import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Localizer } from '../../../src/bot/words/words.ts';
import { readDate } from '../../../src/interview/reading/read-date.ts';

const TODAY = '2026-11-23';

/** As typed, the language spoken, what it means. */
const READ: readonly (readonly [string, string, string | undefined])[] = [
  ['2022-03-15', 'de', '2022-03-15'],
  ['15.3.2022', 'de', '2022-03-15'],
  ['15.03.22', 'de', '2022-03-15'],
  ['15/3/2022', 'en', '2022-03-15'],
  ['15-3-2022', 'en', '2022-03-15'],
  ['15 3 2022', 'en', '2022-03-15'],
  // Day before month, unless that cannot be.
  ['4/5/2022', 'en', '2022-05-04'],
  ['5/15/2022', 'en', '2022-05-15'],
  ['2022/3/15', 'ar', '2022-03-15'],
  ['١٥/٣/٢٠٢٢', 'ar', '2022-03-15'],
  ['١٥‏/٣‏/٢٠٢٢', 'ar', '2022-03-15'],
  ['۱۵/۳/۲۰۲۲', 'fa', '2022-03-15'],
  ['১৫/৩/২০২২', 'bn', '2022-03-15'],
  ['１５．３．２０２２', 'en', '2022-03-15'],
  ['２０２２／０３／１５', 'en', '2022-03-15'],
  ['١٥، مارس، ٢٠٢٢', 'ar', '2022-03-15'],
  ['15. März 2022', 'de', '2022-03-15'],
  ['15 Mär 2022', 'de', '2022-03-15'],
  ['15 Maerz 2022', 'de', '2022-03-15'],
  ['15 Jänner 2022', 'de', '2022-01-15'],
  ['15 Sept 2022', 'en', '2022-09-15'],
  ['15 січ 2022', 'uk', '2022-01-15'],
  ['15 сент. 2022', 'uk', undefined],
  ['15 يونيه 2022', 'ar', '2022-06-15'],
  ['15 حزيران 2022', 'ar', '2022-06-15'],
  ['15 March 2022', 'en', '2022-03-15'],
  ['March 15, 2022', 'en', '2022-03-15'],
  ['15th of March 2022', 'en', '2022-03-15'],
  ['15 MAR 22', 'en', '2022-03-15'],
  ['2022 March 15', 'en', '2022-03-15'],
  ['am 15.3.2022', 'de', '2022-03-15'],
  ['15.3.2022 г.', 'ru', '2022-03-15'],
  ['15 березня 2022', 'uk', '2022-03-15'],
  ['15 березень 2022', 'uk', '2022-03-15'],
  ['15 марта 2022 г.', 'ru', '2022-03-15'],
  ['15 de marzo de 2022', 'es', '2022-03-15'],
  ['15 aout 2022', 'fr', '2022-08-15'],
  ['15 août 2022', 'fr', '2022-08-15'],
  ['15 مارس ۲۰۲۲', 'fa', '2022-03-15'],
  ['١٥ مارس ٢٠٢٢', 'ar', '2022-03-15'],
  ['١٥ آذار ٢٠٢٢', 'ar', '2022-03-15'],
  ['15 اذار 2022', 'ar', '2022-03-15'],
  ['15 تشرين الثاني 2022', 'ar', '2022-11-15'],
  ['15 كانون الأول 2022', 'ar', '2022-12-15'],
  ['15 كانون الاول 2022', 'ar', '2022-12-15'],
  ['15 كانون الثاني 2022', 'ar', '2022-01-15'],
  ['15 جانفي 2022', 'ar', '2022-01-15'],
  // Names of months are understood in German and English whatever is spoken.
  ['15. März 2022', 'ar', '2022-03-15'],
  ['15 March 2022', 'uk', '2022-03-15'],
  // Two digits: the last hundred years, counted back from ten years after today.
  ['1.1.36', 'de', '2036-01-01'],
  ['1.1.37', 'de', '1937-01-01'],
  ['29.2.2024', 'de', '2024-02-29'],
  ['29.2.2023', 'de', undefined],
  ['31.4.2022', 'de', undefined],
  ['31 April 2022', 'en', undefined],
  ['1.13.2022', 'de', '2022-01-13'],
  ['13.13.2022', 'de', undefined],
  ['1.1.1899', 'de', undefined],
  ['1.1.2200', 'de', undefined],
  ['15.3.', 'de', undefined],
  ['March 2022', 'en', undefined],
  ['2022', 'de', undefined],
  ['15.3.2022 12:30', 'de', undefined],
  ['last year', 'en', undefined],
  ['', 'de', undefined],
  ['😀', 'de', undefined],
];

describe('a date as it is typed', () => {
  test.each(READ)('“%s” in %s is %s', (typed, language, date) => {
    expect(readDate(typed, TODAY, [language, 'en', 'de'])).toBe(date);
  });

  test('is read as its language writes it, in words and in figures', () => {
    const languages = ['de', 'en-GB', 'fr', 'es', 'uk', 'ru', 'ar-EG', 'ar-SY', 'vi', 'tr', 'pl', 'ro', 'it'];
    const days = fc.date({ min: new Date('1930-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...languages), days, (language, date) => {
        const day = date.toISOString().slice(0, 10);
        const [base = ''] = language.split('-');
        for (const dateStyle of ['long', 'short'] as const) {
          const format = new Intl.DateTimeFormat(language, {
            dateStyle,
            timeZone: 'UTC',
            calendar: 'gregory',
          });
          const typed = format.format(date);
          // Two digits of a year cannot say which century.
          if (dateStyle === 'short' && !typed.match(/\p{Nd}{4}/u) && day < '1937') continue;
          expect([typed, readDate(typed, TODAY, [base, 'en', 'de'])]).toEqual([typed, day]);
        }
      }),
    );
  });

  const INTERFACE = Localizer.load('locales').languages;
  test.each(INTERFACE)('has its month by name, alone or inflected, long or short, in %s', (language) => {
    for (let month = 1; month <= 12; month++) {
      const date = new Date(Date.UTC(2022, month - 1, 15));
      for (const style of ['long', 'short'] as const) {
        for (const options of [
          { month: style },
          { month: style, day: 'numeric', year: 'numeric' } as const,
        ]) {
          const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
          const name = format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
          for (const typed of [`15 ${name} 2022`, `${name.toUpperCase()} 15, 2022`]) {
            const day = `2022-${String(month).padStart(2, '0')}-15`;
            expect([typed, readDate(typed, TODAY, [language, 'en', 'de'])]).toEqual([typed, day]);
          }
        }
      }
    }
  });

  test('never breaks, whatever comes', () => {
    const almost = fc.string({ unit: fc.constantFrom(...'0123456789./- aMär٣') });
    fc.assert(
      fc.property(fc.oneof(almost, fc.string({ unit: 'grapheme' })), (typed) => {
        const date = readDate(typed, TODAY, ['ar', 'en', 'de']);
        expect(date === undefined || !Number.isNaN(Date.parse(date))).toBe(true);
      }),
    );
  });
});
