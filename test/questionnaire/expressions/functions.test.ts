// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm names questions so
import { describe, expect, test } from '@jest/globals';
import { FUNCTIONS } from '../../../src/questionnaire/expressions/functions/table.ts';
import { UNSUPPORTED_FUNCTIONS } from '../../../src/questionnaire/expressions/functions/unsupported.ts';
import { compile, parse } from '../../../src/questionnaire/expressions/index.ts';
import { scopeOf } from './scope.ts';

const rows = [...FUNCTIONS.values()];

describe.each(rows)('$name', (row) => {
  const [least, most] = row.takes;
  const counts = [least, least + 1, least + 2, least + 3].filter(
    (count) => count <= most && !(row.pairs && (count - least) % 2 === 1),
  );

  test('its usage shows its name and its documentation is one sentence or two', () => {
    expect(row.usage.startsWith(`${row.name}(`)).toBe(true);
    expect(row.doc).toMatch(/^[^\n]+\.$/);
  });

  // An author may write anything, so every function must take anything and never throw.
  test.each(counts)('takes %i arguments of every kind', (count) => {
    for (const argument of [
      "''",
      '${a}',
      '..',
      '.',
      '0 div 0',
      '1 div 0',
      '-1',
      'true()',
      "'2020-02-30T99'",
      "'a  b'",
      '1000000000000',
    ]) {
      const parsed = parse(`${row.name}(${Array(count).fill(argument).join(', ')})`);
      if (!parsed.ok) {
        const refused = ['bad-pattern', 'argument-kind', ...(argument === '..' ? ['path'] : [])];
        expect(refused).toContain(parsed.error.reason);
        continue;
      }
      const expression = compile(parsed.ast);
      // With all that a scope may offer, and with the least.
      const full = scopeOf({ self: '%%(', repeated: { a: ['', '2', 'x y'] }, labels: {}, tables: {} });
      const { answer, self, now, utcOffset, random } = full;
      for (const scope of [full, { answer, self, now, utcOffset, random }])
        expect(['string', 'number', 'boolean']).toContain(typeof expression.evaluate(scope));
    }
  });
});

test('no function is both supported and not', () => {
  expect(rows.map((row) => row.name).filter((name) => UNSUPPORTED_FUNCTIONS.has(name))).toEqual([]);
});

test('no name occurs twice', () => {
  expect(new Set(rows.map((row) => row.name)).size).toBe(rows.length);
});
