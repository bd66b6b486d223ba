import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  compile,
  type PathNode,
  parse,
  settle,
  type Value,
} from '../../../src/questionnaire/expressions/index.ts';
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
    const isFilter = row.columns !== undefined;
    // With a form, all paths are walked; without one, a plain path stands for its question.
    const ast = row.form
      ? parsed.ast
      : settle(parsed.ast, { nameOf: lastStep, columns: isFilter, self: undefined });
    const value = compile(ast).evaluate(scopeOf(row));
    if (typeof row.expected === 'object') expect(value).toBe(Number(row.expected.number));
    else if (typeof row.expected === 'number') expect(value).toBeCloseTo(row.expected, 12);
    else expect(value).toBe(row.expected);
    expect(typeof value).toBe(typeof row.expected === 'object' ? 'number' : typeof row.expected);
  });
});

function lastStep({ from, steps, filters }: PathNode): string | undefined {
  const last = steps.at(-1);
  const isPlain = filters.length === 0 && steps.every((step) => step.filters.length === 0);
  return isPlain && from.kind !== 'table' && steps.length > 1 && last?.axis === 'child'
    ? last.test
    : undefined;
}
