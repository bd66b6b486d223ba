import type { Scope, Value } from '../../../src/questionnaire/expressions/index.ts';

/** A scope from plain tables, at half past midnight on 2 June 2026 two hours east of UTC, where every random number is 0.5. */
export function scopeOf(
  given: {
    readonly answers?: Readonly<Record<string, Value>>;
    readonly self?: Value;
    readonly columns?: Readonly<Record<string, Value>>;
  } = {},
): Scope {
  const { answers = {}, self = '', columns = {} } = given;
  return {
    answer: (name) => own(answers, name),
    self,
    now: Date.UTC(2026, 5, 1, 22, 30),
    utcOffset: 120,
    random: () => 0.5,
    column: (name) => own(columns, name),
  };
}

/** A question may be called `constructor`. */
function own(table: Readonly<Record<string, Value>>, name: string): Value {
  return Object.hasOwn(table, name) ? (table[name] ?? '') : '';
}
