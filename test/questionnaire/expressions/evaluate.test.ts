import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { compile, parse, type Value } from '../../../src/questionnaire/expressions/index.ts';
import { type Given, scopeOf } from './scope.ts';

/** `columns` are those of the current choice: with them the expression is a choice_filter. */
interface Case extends Given {
  readonly expression: string;
  /** JSON knows no NaN and no infinity: they stand as `{ "number": "NaN" }`. */
  readonly expected: Value | { readonly number: string };
}

interface Rule {
  readonly rule: string;
  readonly cases: readonly Case[];
}

const rules = JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8')) as readonly Rule[];

describe.each(rules)('$rule', ({ cases }) => {
  test.each(cases)('$expression', (row) => {
    const parsed = parse(row.expression, { columns: row.columns !== undefined });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const value = compile(parsed.ast).evaluate(scopeOf(row));
    if (typeof row.expected === 'object') expect(value).toBe(Number(row.expected.number));
    else if (typeof row.expected === 'number') expect(value).toBeCloseTo(row.expected, 12);
    else expect(value).toBe(row.expected);
    expect(typeof value).toBe(typeof row.expected === 'object' ? 'number' : typeof row.expected);
  });
});
