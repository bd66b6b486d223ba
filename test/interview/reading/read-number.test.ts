import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readNumber } from '../../../src/interview/reading/read-number.ts';

/** As typed, as a decimal number, as a whole number where that differs. */
const READ: readonly (readonly [string, number | undefined, (number | undefined)?])[] = [
  ['3', 3],
  ['٣', 3],
  ['۳', 3],
  ['०३', 3],
  ['３', 3],
  ['৩', 3],
  ['３．５', 3.5],
  ['３，５', 3.5],
  ['৩.৫', 3.5],
  ['৩,৫', 3.5],
  ['١٬٢٣٤٫٥', 1234.5],
  ['۱٬۲۳۴٫۵', 1234.5],
  ['১২,৩৪,৫৬৭', 1234567],
  ['１，２３４', 1.234, 1234],
  ['١٬٢٣٤', 1234],
  ['٣٫٥ ساعات', 3.5],
  ['3,5 години', 3.5],
  ['007', 7],
  ['-3', -3],
  ['−3', -3],
  ['+3', 3],
  ['-0', 0],
  ['3,5', 3.5],
  ['3.5', 3.5],
  ['٣٫٥', 3.5],
  ['٣،٥', 3.5],
  ['.5', 0.5],
  ['3.', 3],
  ['1.234', 1.234, 1234],
  ['1,234', 1.234, 1234],
  ['1.234.567', 1234567],
  ['12,34,567', 1234567],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['1 234', 1234],
  ['1\u00a0234', 1234],
  ['1\u202f234', 1234],
  ['1’234', 1234],
  ['1٬234', 1234],
  ['\u200f٣\u200f', 3],
  ['3 Kinder', 3],
  ['٣ أطفال', 3],
  ['12 %', 12],
  ['5 €', 5],
  ['19,5 Std.', 19.5],
  ['999999999999999', 999999999999999],
  ['12345678901234567', undefined],
  ['', undefined],
  ['three', undefined],
  ['😀', undefined],
  ['3-4', undefined],
  ['2 or 3', undefined],
  ['1 2', undefined],
  ['1..2', undefined],
  ['1,2,3', undefined],
  ['1.2.3,4', undefined],
  ['1e5', undefined],
  ['0x10', undefined],
  ['½', undefined],
  ['3 1/2', undefined],
];

describe('a number as it is typed', () => {
  test.each(READ)('“%s” is %s', (typed, value, whole = value) => {
    expect(readNumber(typed, false)).toBe(value);
    expect(readNumber(typed, true)).toBe(whole);
  });

  test('is read as every language of the world writes it', () => {
    const languages = [
      'de',
      'en',
      'fr',
      'ar-EG',
      'fa',
      'uk',
      'vi',
      'ti',
      'es',
      'hi',
      'my',
      'bn',
      'ps',
      'ckb',
    ];
    const numbers = fc.integer({ min: -999_999_999, max: 999_999_999 });
    fc.assert(
      fc.property(fc.constantFrom(...languages), numbers, (language, number) => {
        expect(readNumber(new Intl.NumberFormat(language).format(number), true)).toBe(number);
        const half = number + 0.25;
        expect(readNumber(new Intl.NumberFormat(language).format(half), false)).toBe(half);
      }),
    );
  });

  test('never breaks, whatever comes', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789.,٫ -+’%a٣') });
    fc.assert(
      fc.property(fc.oneof(digits, fc.string({ unit: 'grapheme' })), fc.boolean(), (typed, whole) => {
        const value = readNumber(typed, whole);
        expect(value === undefined || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});
