import { describe, expect, test } from '@jest/globals';
import { textForPattern } from '../../src/walk/text-for-pattern.ts';

describe('a text for a regular expression', () => {
  test.each([
    '^1302-[0-9]{5}-[0-9]{3}$',
    '[A-Z]{2}\\d{3,5}',
    '^(\\+49|0)[1-9][0-9]*$',
    '(?:ab)+c?',
    '^[^0-9]+$',
    '^\\p{L}{2,}$',
    '[a-zA-Z0-9._-]+@[a-z]+\\.[a-z]{2,4}',
    '^([0-9]{10}|none)$',
    '\\(\\d\\)',
  ])('%s allows what is found for it', (pattern) => {
    expect(textForPattern(pattern)).toMatch(new RegExp(`^(?:${pattern})$`, 'u'));
  });

  test.each(['(?=.*[0-9]).+', '\\1', '[a', '(a'])('%s is left to others', (pattern) => {
    expect(textForPattern(pattern)).toBeUndefined();
  });
});
