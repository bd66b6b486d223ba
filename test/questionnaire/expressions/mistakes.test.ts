// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm names questions so
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  describe as describeError,
  type ExpressionError,
  parse,
} from '../../../src/questionnaire/expressions/index.ts';
import { ENGLISH } from '../in-english.ts';

/**
 * Broken expressions, each with its exact error and its words. `REWRITE=1` writes down what the parser says now:
 * read the difference before you keep it.
 */
interface Mistake {
  readonly source: string;
  readonly error?: ExpressionError;
  readonly words?: string;
}

const file = new URL('mistakes.json', import.meta.url);
const mistakes = JSON.parse(readFileSync(file, 'utf8')) as readonly Mistake[];

function refusal(source: string): Mistake {
  const parsed = parse(source);
  if (parsed.ok) throw new Error(`${source} was accepted`);
  // Through JSON as in the file, which knows no infinity.
  const error = JSON.parse(JSON.stringify(parsed.error)) as ExpressionError;
  return { source, error, words: ENGLISH.say(describeError(parsed.error)) };
}

if (process.env.REWRITE) {
  writeFileSync(
    file,
    `${JSON.stringify(
      mistakes.map(({ source }) => refusal(source)),
      null,
      2,
    )}\n`,
  );
}

describe('a broken expression is refused with the place, the reason and the cure', () => {
  test.each(mistakes)('$source', (mistake) => {
    expect(refusal(mistake.source)).toEqual(mistake);
  });
});

describe('an expression that is too large', () => {
  test('has a limit of length', () => {
    const source = `'${'a'.repeat(10_000)}'`;
    expect(refusal(source)).toEqual({
      source,
      error: { reason: 'too-long', found: 10_002, limit: 10_000, position: { offset: 10_000, length: 2 } },
      words:
        'The expression has 10002 characters, and 10000 are allowed. Divide it into calculations and refer to them with ${name}.',
    });
  });

  test.each([
    ['parentheses', '('.repeat(4000)],
    ['minuses', '-'.repeat(9000)],
    ['functions', 'not('.repeat(2000)],
    ['operators in a row', `1${'+1'.repeat(4000)}`],
    ['operators before parentheses', '1=('.repeat(3000)],
    ['arguments', `if(1,${'if(1,'.repeat(1000)}`],
  ])('has a limit of depth: %s', (_, source) => {
    const { error, words } = refusal(source);
    expect(error).toMatchObject({ reason: 'too-deep', limit: 500 });
    expect(words).toContain('more than 500 operations');
  });
});
