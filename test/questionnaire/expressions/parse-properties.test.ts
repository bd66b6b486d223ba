// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm names questions so
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compile, describe as describeError, parse } from '../../../src/questionnaire/expressions/index.ts';
import { scopeOf } from './scope.ts';

/** Bits that expressions and broken expressions are made of, so that chance gets beyond the first token. */
const bits = fc.constantFrom(
  '${a}',
  '${',
  '}',
  '$',
  '{',
  '.',
  '..',
  '/',
  '//',
  "'",
  '"',
  '’',
  '(',
  ')',
  ',',
  ' ',
  '\n',
  '\u00A0',
  '\u200F',
  '=',
  '==',
  '!=',
  '!',
  '<',
  '<=',
  '>',
  '+',
  '-',
  '*',
  '&&',
  '|',
  'and',
  'or',
  'div',
  'mod',
  'AND',
  'if(',
  'selected(',
  'true()',
  'concat(',
  'not(',
  'regex(',
  "'['",
  'count(',
  'foo(',
  'jr:choice-name(',
  ':',
  '::',
  '[',
  '@',
  '#',
  'a',
  'ß',
  'م',
  '1',
  '0.5',
  '.5',
  '1.',
  '٣',
  '\\',
  '%Y',
  '\u{1F600}',
  '\uD800',
);
const sources = fc.oneof(
  fc.array(bits, { maxLength: 14 }).map((all) => all.join('')),
  fc.array(bits, { maxLength: 14 }).map((all) => all.join(' ')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

test('parse never throws; an error lies inside the source or at its end and can be worded', () => {
  fc.assert(
    fc.property(sources, fc.boolean(), (source, columns) => {
      const parsed = parse(source, { columns });
      if (parsed.ok) return;
      const { offset, length } = parsed.error.position;
      expect(offset).toBeGreaterThanOrEqual(0);
      expect(length).toBeGreaterThanOrEqual(0);
      expect(offset + length).toBeLessThanOrEqual(source.length);
      expect(describeError(parsed.error)).toMatch(/\S/);
    }),
    { numRuns: 3000 },
  );
});

test('whatever parse accepts can be compiled and evaluated', () => {
  let accepted = 0;
  fc.assert(
    fc.property(sources, fc.boolean(), (source, columns) => {
      const parsed = parse(source, { columns });
      if (!parsed.ok) return;
      accepted += 1;
      const value = compile(parsed.ast).evaluate(scopeOf({ answers: { a: '2' }, self: 'b c' }));
      expect(['string', 'number', 'boolean']).toContain(typeof value);
    }),
    { numRuns: 3000 },
  );
  expect(accepted).toBeGreaterThan(0);
});
