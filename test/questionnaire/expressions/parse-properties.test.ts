// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm names questions so
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wanted } from '../../../src/questionnaire/expressions/functions/function.ts';
import { FUNCTIONS } from '../../../src/questionnaire/expressions/functions/table.ts';
import {
  compile,
  describe as describeError,
  parse,
  type Scope,
  type Value,
} from '../../../src/questionnaire/expressions/index.ts';
import { ENGLISH } from '../in-english.ts';
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
  'sum(',
  'join(',
  'indexed-repeat(',
  'position(',
  'pulldata(',
  "'${a}'",
  '/data/a',
  '../a',
  'current()/../a',
  "instance('t')/root/item[",
  ']/a',
  ']',
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
      expect(ENGLISH.say(describeError(parsed.error))).toMatch(/\S/);
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

/** Expressions that can be read: every function, with arguments of every kind, inside one another. */
const readable = fc.letrec<{ value: string; call: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('${a}', '${b}', '.', "''", "'x y'", '0', '-1.5', "'2026-06-01'", '/data/c', "'%Y'"),
    tie('call'),
    fc
      .tuple(tie('value'), fc.constantFrom(...'= != < <= > >= + - * div mod and or'.split(' ')), tie('value'))
      .map((all) => `(${all.join(' ')})`),
  ),
  call: fc.constantFrom(...FUNCTIONS.values()).chain((row) => {
    const [least, most] = row.takes;
    const count = row.pairs ? least + 2 : Math.min(most, least + 1);
    const given = Array.from({ length: count }, (_, place) => {
      const want = wanted(row, place);
      if (want === 'nodes')
        return fc.constantFrom('..', '../..', '${a}[1]', '/data/c[. > 1]', "instance('t')/root/item");
      return want === 'value' || want === 'list' ? tie('value') : fc.constantFrom('${a}', '/data/c');
    });
    return fc.tuple(...given).map((all) => `${row.name}(${all.join(', ')})`);
  }),
})).value;

const anyValue: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom<Value>('', 'x y', '2', '2026-06-01', '12:30', '2026-06-01T12:30:00+02:00', true, false),
  fc.double(),
  fc.string(),
);

const scopes: fc.Arbitrary<Scope> = fc
  .record({
    answers: fc.dictionary(fc.constantFrom('a', 'b', 'c'), anyValue),
    repeated: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.array(anyValue)),
    instances: fc.dictionary(fc.constantFrom('a', 'c'), fc.nat(60)),
    self: anyValue,
    position: fc.nat(60),
    random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    now: fc.integer({ min: -8.64e15, max: 8.64e15 }),
    utcOffset: fc.integer({ min: -840, max: 840 }),
    bare: fc.boolean(),
  })
  .map(({ random, now, utcOffset, bare, ...given }) => {
    const full: Scope = { ...scopeOf(given), now, utcOffset, random: () => random };
    const { answer, self } = full;
    return bare ? { answer, self, now, utcOffset, random: () => random } : full;
  });

test('an expression evaluates on whatever was answered, at whatever time', () => {
  fc.assert(
    fc.property(readable, scopes, (source, scope) => {
      const parsed = parse(source);
      if (!parsed.ok) {
        expect(['bad-pattern', 'endless-pattern']).toContain(parsed.error.reason);
        return;
      }
      expect(['string', 'number', 'boolean']).toContain(typeof compile(parsed.ast).evaluate(scope));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  '${a} + ',
  "concat('a', ",
  "'${",
  '../',
  '/a[',
  '[',
  'a:',
  "instance('a')/root/item[a = ",
  '.',
  '1,',
])('ten thousand characters of %s are refused', (bit) => {
  expect(parse(bit.repeat(10_000).slice(0, 10_000))).toMatchObject({ ok: false });
});

test('ten thousand characters of arguments are read', () => {
  const wide = `concat(${Array.from({ length: 1600 }, () => '${a}').join(', ')})`;
  expect(parse(wide)).toMatchObject({ ok: true });
});
