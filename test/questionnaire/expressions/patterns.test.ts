import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { longestFor } from '../../../src/questionnaire/expressions/patterns/effort.ts';
import { type Piece, readPattern } from '../../../src/questionnaire/expressions/patterns/read-pattern.ts';
import { wholeText } from '../../../src/questionnaire/expressions/patterns/whole-text.ts';

/** Patterns as forms have them. */
const EVEN = [
  '',
  'a',
  '^.*$',
  '(a|b|)',
  '[0-9]{10}',
  '[^0-9]*',
  '.{1,3000}',
  '[A-Z]{2}\\d{4}',
  '[A-Z]{1,3}-[0-9]{1,4}[A-Z]?',
  '[A-Z][a-z]+( [A-Z][a-z]+)*',
  "\\p{L}+([ '-]\\p{L}+)*",
  '[\\u0600-\\u06FF ]{2,40}',
  '[\\p{L} ]+',
  '(\\S+ ){0,9}\\S+',
  '\\d+(,\\d+)*',
  '(0|[1-9]\\d*)(\\.\\d+)?',
  '(\\+\\d{1,3}[- ]?)?\\d{10}',
  '(\\(\\d{3}\\)|\\d{3})[- ]?\\d{3}[- ]?\\d{4}',
  '([01]?[0-9]|2[0-3]):[0-5][0-9]',
  '(\\d{4}-\\d{2}-\\d{2})( \\d{2}:\\d{2})?',
  '[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,4}',
  '[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+',
  '(?=.*[A-Z])(?=.*\\d).{8,}',
  '((?!foo).)*',
  '(?:[^"\\\\]|\\\\.)*',
  '(\\d)\\1+',
  '(foo|fob)*',
  '(.|\\n)*',
];

/** The effort grows with the square of the length: only against texts that are not too long. */
const SQUARE = [
  '(\\w+\\s)*\\w+',
  '((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.|$)){4}',
  '.*\\S.*',
  '.*[a-z].*',
  '.* .*',
  '.*(Mr|Mrs|Ms).*',
  '((?=.*a).)*x',
];

/** Beyond all bounds, or far beyond what anybody waits for. */
const SLOW = [
  '(a+)+',
  '(a*)*',
  '(a|a)*',
  '(a|aa)+',
  '(a|b|ab)*c',
  '(.*)*',
  '(.*a){10}',
  '(.*,)*.*',
  '(\\d{1,3})*',
  '(\\w|\\d)+',
  '(.|\\s)*x',
  '((a+)b?)+',
  '(x+x+)+y',
  '([a-z]*)*',
  '([a-z]+ ?)*',
  '([a-zA-Z]+\\s?)+',
  '([^ ]+ *)+',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '(?:a+)+?b',
  '(?=(a+)+b)a',
  '(?:(?=.*a)(?=.*b).)*',
  '.*a.*b.*c.*',
  '(a?){30}a{30}',
  'a?'.repeat(25),
  '(a|b|[ab])'.repeat(30),
  '(((a{20}){20}){20}){20}',
];

test.each(EVEN)('%s takes texts of any length', (pattern) => {
  expect(longestFor(pattern, 'u')).toBe(Number.POSITIVE_INFINITY);
});

test.each(SQUARE)('%s takes texts up to a length', (pattern) => {
  expect(longestFor(pattern, 'u')).toBe(2000);
});

test.each(SLOW)('%s is refused', (pattern) => {
  expect(longestFor(pattern, 'u')).toBeUndefined();
});

describe('a pattern is for the whole text', () => {
  test.each([
    ['.* .*', `${'a'.repeat(998)} ${'a'.repeat(1000)}`, true],
    ['.* .*', `${'a'.repeat(1000)} ${'a'.repeat(1000)}`, false],
    ['.{1,3000}', 'a'.repeat(3000), true],
    ['(a+)+', 'a', false],
    ['[', '[', false],
    ['a', 'ab', false],
    ['(?i)[a-c]+', 'aBC', true],
  ])('%s', (pattern, text, fits) => {
    expect(wholeText(pattern).fits(text)).toBe(fits);
  });
});

/*
 * The judgement against a matcher that counts its steps: what is let through never takes many more than the square of
 * the length, however the text is made.
 */
const LENGTH = 120;

const patterns = fc.letrec<{ pattern: string; single: string }>((tie) => ({
  single: fc.constantFrom('a', 'b', '.', '[ab]', '[^a]'),
  pattern: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    tie('single'),
    fc
      .tuple(tie('single'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{2,}'))
      .map((both) => both.join('')),
    fc.tuple(tie('pattern'), tie('pattern')).map((both) => both.join('')),
    fc.tuple(tie('pattern'), tie('pattern')).map((both) => `(?:${both.join('|')})`),
    fc
      .tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{2}', '{1,2}'))
      .map(([of, sign]) => `(?:${of})${sign}`),
  ),
})).pattern;

const texts = fc.oneof(
  fc.constantFrom('a', 'b', 'ab', 'aab', 'abb').map((unit) => `${unit.repeat(LENGTH).slice(0, LENGTH)}c`),
  fc
    .string({ unit: fc.constantFrom('a', 'b'), minLength: LENGTH, maxLength: LENGTH })
    .map((text) => `${text}c`),
);

test('what is let through is matched in few steps', () => {
  let judged = 0;
  fc.assert(
    fc.property(patterns, texts, (pattern, text) => {
      if (longestFor(pattern, 'u') === undefined) return;
      judged += 1;
      const matcher = new CountingMatcher(text, 2_000_000);
      expect([pattern, matcher.steps(readPattern(`(?:${pattern})$`))]).toEqual([pattern, expect.any(Number)]);
      expect(matcher.isOverBudget).toBe(false);
    }),
    { numRuns: 2000 },
  );
  expect(judged).toBeGreaterThan(500);
});

/** Goes back and tries all ways, as ECMAScript's matcher does (RegExp semantics, 22.2.2), without its shortcuts. */
class CountingMatcher {
  readonly #text: string;
  readonly #budget: number;
  #steps = 0;

  constructor(text: string, budget: number) {
    this.#text = text;
    this.#budget = budget;
  }

  get isOverBudget(): boolean {
    return this.#steps > this.#budget;
  }

  steps(pattern: Piece): number {
    this.#match(pattern, 0, (end) => end === this.#text.length);
    return this.#steps;
  }

  #match(piece: Piece, at: number, then: (end: number) => boolean): boolean {
    this.#steps += 1;
    if (this.isOverBudget) return true;
    switch (piece.kind) {
      case 'character': {
        const sign = this.#text[at];
        return sign !== undefined && new RegExp(`^${piece.source}$`, 'u').test(sign) && then(at + 1);
      }
      case 'sequence':
        return this.#sequence(piece.parts, at, then);
      case 'choice':
        return piece.branches.some((branch) => this.#match(branch, at, then));
      case 'repeat':
        return this.#repeat(piece, 0, at, then);
      default:
        return then(at);
    }
  }

  #sequence(parts: readonly Piece[], at: number, then: (end: number) => boolean): boolean {
    const [first, ...rest] = parts;
    return first === undefined ? then(at) : this.#match(first, at, (end) => this.#sequence(rest, end, then));
  }

  #repeat(
    piece: Piece & { kind: 'repeat' },
    done: number,
    at: number,
    then: (end: number) => boolean,
  ): boolean {
    const again = () =>
      this.#match(piece.of, at, (end) =>
        end === at && done >= piece.least ? false : this.#repeat(piece, done + 1, end, then),
      );
    return (done < piece.most && again()) || (done >= piece.least && then(at));
  }
}
