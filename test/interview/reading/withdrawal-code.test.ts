import { describe, expect, test } from '@jest/globals';
import {
  findWithdrawalCode,
  normaliseWithdrawalCode,
} from '../../../src/interview/reading/withdrawal-code.ts';

const CODE = 'K7QF20XMK7QF21XM';

describe('a withdrawal code is found', () => {
  const typed: readonly (readonly [string, string])[] = [
    ['as it is shown', 'K7QF-20XM-K7QF-21XM'],
    ['without groups', 'K7QF20XMK7QF21XM'],
    ['in small letters, with spaces', ' k7qf 20xm  k7qf 21xm '],
    ['with no-break spaces', 'K7QF\u00a020XM\u00a0K7QF\u202f21XM'],
    ['with en dashes', 'K7QF–20XM–K7QF–21XM'],
    ['with non-breaking hyphens and minus signs', 'K7QF\u201120XM−K7QF\u201121XM'],
    ['with a full stop', 'K7QF-20XM-K7QF-21XM.'],
    ['with an Arabic full stop, in quotes', '«K7QF-20XM-K7QF-21XM»۔'],
    ['with Arabic-Indic digits', 'K٧QF-٢٠XM-K٧QF-٢١XM'],
    ['with Persian digits', 'k۷qf ۲۰xm k۷qf ۲۱xm'],
    ['with direction marks', '\u200fK7QF-20XM\u200e-\u2066K7QF-21XM\u2069'],
    ['with O for 0, I and l for 1', 'K7QF-2OXM-K7QF-2IXM'],
    ['full-width', 'Ｋ７ＱＦ－２０ＸＭ－Ｋ７ＱＦ－２１ＸＭ'],
    ['with the command, as the bot writes it', '/delete K7QF-20XM-K7QF-21XM'],
    ['with the command without its slash', 'delete K7QF20XMK7QF21XM'],
    ['among words', 'Your code: K7QF-20XM-K7QF-21XM\n\nYou can use it'],
    ['after Arabic words', 'رمزي K7QF20XMK7QF21XM'],
  ];
  test.each(typed)('%s', (_how, text) => {
    expect(findWithdrawalCode(text)).toEqual({ code: CODE, isCertain: true });
  });
});

test.each(['more time with kids', 'Zwischenergebnis', '4111 1111 1111 1111'])(
  'what has the length of a code but may be something else is not certain: %s',
  (text) => {
    expect(findWithdrawalCode(text)?.isCertain).toBe(false);
  },
);

test.each([
  'I have 2 kids aged 6 9',
  'K7QF-20XM-K7QF',
  'K7QF-20XM-K7QF-21XM-K7QF',
  '550e8400-e29b-41d4-a716-446655440000',
  'K7QU-20XM-K7QF-21XM',
  'https://example.org/K7QF20XMK7QF21XM',
  'DE02 1203 0000 0000 2020 51',
  '',
])('what is no code is not taken for one: %s', (text) => {
  expect(findWithdrawalCode(text)).toBeUndefined();
});

test('two codes are compared as they are read', () => {
  expect(normaliseWithdrawalCode('il1L-2o45')).toBe('11112045');
});
