// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm names questions so
import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { compile, parse, type Value } from '../../../src/questionnaire/expressions/index.ts';
import { scopeOf } from './scope.ts';

// Not imported: its types would give the whole project the globals of a browser.
const xpath = createRequire(import.meta.url)('xpath') as {
  select(expression: string, node: unknown): unknown;
};

/*
 * The XPath 1.0 part against an independent implementation, the `xpath` package, on expressions made by chance.
 * Left out is what XLSForm does differently on purpose: dates in texts (so no text can grow into one here), numbers
 * that differ by less than 1e-12 (so all are multiples of a power of two), and where the
 * package departs from XPath 1.0: `5.` in a text (4.4: Number), substring() with a length below zero or NaN (4.2).
 */
const answers = {
  nothing: '',
  word: 'ab',
  number: '3',
  decimal: ' -.5 ',
  list: 'a b  c',
  odd: '1e3',
} as const;

/** An expression as XLSForm writes it; `${name}` becomes a path for the oracle. */
type Source = fc.Arbitrary<string>;

const { text, number, truth } = fc.letrec<Record<'text' | 'number' | 'truth' | 'value', string>>((tie) => {
  const limits = { depthSize: 'small', withCrossShrink: true, maxDepth: 4 } as const;
  const plainText: Source = fc.oneof(
    fc.constantFrom(
      "''",
      "' '",
      "'a'",
      "'ab'",
      '"it\'s"',
      "'é'",
      "'1'",
      "'-1'",
      "' .5 '",
      "'--1'",
      "'+1'",
      "'NaN'",
      "'true'",
      "'Infinity'",
      "'ba  ab '",
    ),
    fc.constantFrom(...Object.keys(answers)).map((name) => `\${${name}}`),
  );
  const halves = (min: number): Source => fc.integer({ min, max: 8 }).map((count) => String(count / 2));
  const calls = (name: string, ...given: Source[]): Source =>
    fc.tuple(...given).map((all) => `${name}(${all.join(', ')})`);
  const infix = (left: Source, operators: readonly string[], right: Source): Source =>
    fc.tuple(left, fc.constantFrom(...operators), right, fc.boolean()).map(([a, operator, b, grouped]) => {
      const joined = `${a} ${operator} ${b}`;
      return grouped ? `(${joined})` : joined;
    });
  return {
    value: fc.oneof(tie('text'), tie('number'), tie('truth')),
    text: fc.oneof(
      limits,
      plainText,
      calls('concat', plainText, plainText),
      calls('concat', plainText, plainText, tie('truth')),
      calls('string', tie('value')),
      calls('substring', plainText, halves(-4)),
      calls('substring', plainText, halves(-4), halves(0)),
      calls('substring-before', tie('text'), plainText),
      calls('substring-after', tie('text'), plainText),
      calls('normalize-space', tie('text')),
      calls('translate', tie('text'), plainText, plainText),
    ),
    number: fc.oneof(
      limits,
      fc.integer({ min: 0, max: 64 }).map((quarters) => String(quarters / 4)),
      infix(tie('number'), ['+', '-', '*'], tie('number')),
      infix(tie('value'), ['+', '-', '*'], tie('value')),
      infix(tie('number'), ['div'], fc.constantFrom('2', '4', '0', '-0.5')),
      infix(tie('number'), ['mod'], fc.constantFrom('2', '-3', '0.5', '0')),
      tie('value').map((value) => `-(${value})`),
      tie('number').map((value) => `- ${value}`),
      calls('number', tie('value')),
      calls('floor', tie('number')),
      calls('ceiling', tie('number')),
      calls('round', tie('number')),
      calls('string-length', tie('text')),
    ),
    truth: fc.oneof(
      limits,
      fc.constantFrom('true()', 'false()'),
      infix(tie('value'), ['=', '!=', '<', '<=', '>', '>='], tie('value')),
      infix(tie('value'), ['and', 'or'], tie('value')),
      calls('not', tie('value')),
      calls('boolean', tie('value')),
      calls('contains', tie('text'), plainText),
      calls('starts-with', tie('text'), plainText),
    ),
  };
});

const elements = Object.entries(answers).map(([name, value]) => `<${name}>${value}</${name}>`);
const form = new DOMParser().parseFromString(`<form>${elements.join('')}</form>`, 'text/xml');

function oracle(source: string): unknown {
  // One answer is one scalar here: without string() a node would be true though it is empty.
  const path = source.replaceAll(/\$\{(\w+)\}/g, 'string(/form/$1)');
  return xpath.select(path, form);
}

function ours(source: string): Value {
  const parsed = parse(source);
  if (!parsed.ok) throw new Error(`${source}: ${JSON.stringify(parsed.error)}`);
  return compile(parsed.ast).evaluate(scopeOf({ answers }));
}

test.each([
  ['texts', text],
  ['numbers', number],
  ['truth', truth],
])('%s agree with an independent implementation of XPath 1.0', (_, sources) => {
  fc.assert(
    fc.property(sources, (source) => {
      expect([source, ours(source)]).toEqual([source, oracle(source)]);
    }),
    { numRuns: 2000 },
  );
});
