/** Times as people type them: `times/<language>.yaml`, for speakers of these languages to review. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { readMoment } from '../../../src/interview/reading/times/read-moment.ts';
import { readTime, type TimeReading } from '../../../src/interview/reading/times/read-time.ts';

type Cases = Readonly<Record<string, string>>;

function casesIn(file: string): unknown {
  return parse(readFileSync(join(import.meta.dirname, 'times', file), 'utf8'));
}

const LANGUAGES: Readonly<Record<string, Cases>> = {
  de: casesIn('de.yaml') as Cases,
  uk: casesIn('uk.yaml') as Cases,
  ar: casesIn('ar.yaml') as Cases,
};
const ENGLISH = casesIn('en.yaml') as Cases;
const OTHERS = casesIn('others.yaml') as Readonly<Record<string, Cases>>;

function told(reading: TimeReading | undefined): string {
  if (reading === undefined) return '-';
  return reading.isCertain ? reading.times.join(' | ') : reading.times.map((time) => `${time}?`).join(' ');
}

describe.each([...Object.entries(LANGUAGES), ['en', ENGLISH] as const, ...Object.entries(OTHERS)])(
  'in %s',
  (language, cases) => {
    test.each(Object.entries(cases))('%j is read as %s', (typed, read) => {
      expect(told(readTime(typed, language))).toBe(read);
    });
  },
);

const TODAY = '2026-11-23';

test.each([
  ['23.11.2026 14:30', 'de', '2026-11-23T14:30'],
  ['23.11.2026, 14.30 Uhr', 'de', '2026-11-23T14:30'],
  ['2026-11-23T14:30', 'en', '2026-11-23T14:30'],
  ['2026-11-23 14:30:10', 'en', '2026-11-23T14:30'],
  ['23 نوفمبر 2026، 14:30', 'ar', '2026-11-23T14:30'],
  ['23 نوفمبر 2026 الساعة 8 مساءً', 'ar', '2026-11-23T20:00'],
  ['23. November 2026, halb 9', 'de', '2026-11-23T08:30'],
  ['23.11.2026 um 8 Uhr abends', 'de', '2026-11-23T20:00'],
  ['halb neun abends am 23.11.2026', 'de', '2026-11-23T20:30'],
  ['8 pm on 23 November 2026', 'en', '2026-11-23T20:00'],
  ['23 November 2026 at 2', 'en', '2026-11-23T14:00 | 2026-11-23T02:00'],
  ['23 листопада 2026 о 8 вечора', 'uk', '2026-11-23T20:00'],
  ['23.11.2026 gegen 20 Uhr', 'de', '2026-11-23T20:00?'],
  ['3/4/2026 14:30', 'en', '2026-04-03T14:30 | 2026-03-04T14:30'],
  ['1402/05/12 14:30', 'fa', '2023-08-03T14:30? 1982-03-08T14:30?'],
  ['gestern um 8 Uhr abends', 'de', '2026-11-22T20:00'],
  ['morgen um 8', 'de', '2026-11-24T08:00'],
  ['8 pm yesterday', 'en', '2026-11-22T20:00'],
  ['вчора о 8 вечора', 'uk', '2026-11-22T20:00'],
  ['3. Mai 14:30', 'de', '-'],
  ['3. Mai 14.30', 'de', '-'],
  ['23.11.2026', 'de', '-'],
  ['23 November 2026', 'en', '-'],
  ['14:30', 'de', '-'],
  ['23.11.2026 24:00', 'de', '-'],
  ['31.02.2026 14:30', 'de', '-'],
])('the moment %j in %s is read as %s', (typed, language, read) => {
  expect(told(readMoment(typed, TODAY, [language, 'en', 'de']))).toBe(read);
});

test('200 digits, or a long text, are no time', () => {
  expect(readTime('1'.repeat(200), 'en')).toBeUndefined();
  expect(readTime(`at 9 ${'and so on '.repeat(50)}`, 'en')).toBeUndefined();
  expect(readMoment(`${'1 '.repeat(200)}`, TODAY, ['en'])).toBeUndefined();
});

test('whatever is typed, a reading is one to four times', () => {
  const words = fc.constantFrom(
    'halb',
    'viertel',
    'to',
    'до',
    'إلا',
    'و',
    '8',
    '24',
    '30',
    '-',
    'am',
    'pm',
    ':',
    '٣',
  );
  const typed = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 7 }).map((each) => each.join(' ')),
  );
  fc.assert(
    fc.property(typed, fc.constantFrom('de', 'en', 'ar', 'uk', 'fr'), (text, language) => {
      const reading = readTime(text, language);
      if (reading === undefined) return;
      expect(reading.times.length).toBeGreaterThan(0);
      expect(reading.times.length).toBeLessThan(5);
      for (const time of reading.times) expect(time).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);
      expect(new Set(reading.times).size).toBe(reading.times.length);
    }),
  );
});
