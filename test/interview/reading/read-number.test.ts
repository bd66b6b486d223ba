/** Numbers as people type them: `numbers/<language>.yaml`, for speakers of these languages to review. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { numberDictionaryOf } from '../../../src/interview/reading/numbers/number-dictionary.ts';
import { unitsNamed } from '../../../src/interview/reading/numbers/number-tokens.ts';
import { type NumberReading, readNumber } from '../../../src/interview/reading/numbers/read-number.ts';

/** By the question that is asked: `number`, `whole`, or its words. */
type Cases = Readonly<Record<string, Readonly<Record<string, string>>>>;

function casesIn(file: string): unknown {
  return parse(readFileSync(join(import.meta.dirname, 'numbers', file), 'utf8'));
}

const LANGUAGES = [
  ['de', casesIn('de.yaml') as Cases],
  ['en', casesIn('en.yaml') as Cases],
  ['ar', casesIn('ar.yaml') as Cases],
  ['uk', casesIn('uk.yaml') as Cases],
  ...Object.entries(casesIn('others.yaml') as Readonly<Record<string, Cases>>),
] as const;

function told(reading: NumberReading | undefined): string {
  if (reading === undefined) return '-';
  return reading.numbers
    .map((each) => `${each}${reading.isCertain ? '' : '?'}`)
    .join(reading.isCertain ? ' | ' : ' ');
}

function read(typed: string, language: string, asked: string): NumberReading | undefined {
  const hasWords = asked !== 'number' && asked !== 'whole';
  return readNumber(typed, {
    language,
    isWhole: asked !== 'number',
    units: () => (hasWords ? unitsNamed(asked, numberDictionaryOf(language)) : new Set()),
  });
}

describe.each(LANGUAGES)('in %s', (language, cases) => {
  const flat = Object.entries(cases).flatMap(([asked, each]) =>
    Object.entries(each).map(([typed, number]) => [typed, asked, number] as const),
  );
  test.each(flat)('%j, where asked for “%s”, is read as %s', (typed, asked, number) => {
    expect(told(read(typed, language, asked))).toBe(number);
  });
});

/** Typed, read as a number, in any language. */
test.each([
  ['３', '3'],
  ['３．５', '3.5'],
  ['－３', '-3'],
  ['−3', '-3'],
  ['–3', '-3'],
  ['৩.৫', '3.5'],
  ['১২,৩৪,৫৬৭', '1234567'],
  ['1٢3', '123'],
  ['٣\u200f٤', '34'],
  ['\u2067٣\u2069', '3'],
  ['𝟏𝟐', '12'],
  ['༣', '3'],
  ['3️⃣', '3'],
  ['1\u00a0234', '1234'],
  ['1\u202f234', '1234'],
  ['-0', '0'],
  ['999999999999999', '999999999999999'],
  ['9999999999999999', '-'],
  ['1'.repeat(200), '-'],
  ['\u200b\u200f', '-'],
  ['', '-'],
  ['😀', '-'],
  ['²', '-'],
  ['10²', '10?'],
  ['⅓', '0.333333'],
])('%j is read as %s', (typed, number) => {
  for (const language of ['de', 'en', 'ar', 'uk', 'sw'])
    expect(told(read(typed, language, 'number'))).toBe(number);
});

test('every German number up to a hundred is read from its word', () => {
  const ones = ['', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
  const tens = [
    '',
    '',
    'zwanzig',
    'dreißig',
    'vierzig',
    'fünfzig',
    'sechzig',
    'siebzig',
    'achtzig',
    'neunzig',
  ];
  for (let number = 21; number < 100; number++) {
    if (number % 10 === 0) continue;
    const [one = '', ten = ''] = [ones[number % 10], tens[Math.floor(number / 10)]];
    expect(told(read(`${one}und${ten}`, 'de', 'whole'))).toBe(String(number));
  }
});

test('a number that Intl writes in a language is read as itself, or asked back', () => {
  const languages = [
    'de',
    'de-CH',
    'en',
    'fr',
    'ar',
    'ar-EG',
    'fa',
    'uk',
    'ru',
    'vi',
    'ti',
    'es',
    'hi',
    'my',
    'bn',
    'ps',
    'ckb',
    'tr',
  ];
  const numbers = fc.integer({ min: -999_999_999, max: 999_999_999 });
  fc.assert(
    fc.property(
      fc.constantFrom(...languages),
      numbers,
      fc.constantFrom(1, 10, 100, 1000),
      (language, number, by) => {
        const value = number / by;
        const typed = new Intl.NumberFormat(language, { maximumFractionDigits: 3 }).format(value);
        const reading = read(typed, language, Number.isInteger(value) ? 'whole' : 'number');
        expect([typed, reading?.numbers]).toEqual([typed, expect.arrayContaining([value === 0 ? 0 : value])]);
        if (Number.isInteger(value))
          expect([typed, reading?.numbers]).toEqual([typed, [value === 0 ? 0 : value]]);
      },
    ),
  );
});

test('never breaks, whatever comes', () => {
  const words = fc.constantFrom(
    'und',
    'half',
    'тис',
    'و',
    'ألف',
    '2',
    '1/0',
    '3-',
    '%',
    'min',
    'a',
    'hundert',
    '.',
    '½',
    'keine',
  );
  const typed = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'0123456789.,٫ -+’%a٣/½') }),
    fc.string({ unit: 'grapheme' }),
    fc.array(words, { maxLength: 8 }).map((each) => each.join(' ')),
  );
  fc.assert(
    fc.property(
      typed,
      fc.constantFrom('de', 'en', 'ar', 'uk', 'so'),
      fc.constantFrom('number', 'whole', 'years'),
      (text, language, asked) => {
        const reading = read(text, language, asked);
        if (reading === undefined) return;
        expect(reading.numbers.length).toBeGreaterThan(0);
        expect(reading.numbers.length).toBeLessThan(5);
        expect(new Set(reading.numbers).size).toBe(reading.numbers.length);
        for (const number of reading.numbers) expect(Number.isFinite(number)).toBe(true);
      },
    ),
  );
});
