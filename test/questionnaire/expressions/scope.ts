import type { Scope, Value } from '../../../src/questionnaire/expressions/index.ts';

type Values = Readonly<Record<string, Value>>;

/** What a scope is made of. */
export interface Given {
  readonly answers?: Values;
  readonly self?: Value;
  readonly columns?: Values;
  /** Answers of questions in repeats, instance by instance; `null` where one is not relevant. */
  readonly repeated?: Readonly<Record<string, readonly (Value | null)[]>>;
  /** How many instances a repeat has. */
  readonly instances?: Readonly<Record<string, number>>;
  readonly position?: number;
  /** Labels of choices, by question. */
  readonly labels?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Rows of data files. */
  readonly tables?: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
}

/** A scope from plain tables, at half past midnight on 2 June 2026 two hours east of UTC, where every random number is 0.5. */
export function scopeOf(given: Given = {}): Scope {
  const { answers = {}, self = '', columns = {}, repeated = {}, instances = {}, position } = given;
  const { labels = {}, tables = {} } = given;
  return {
    answer: (name) => own(answers, name) ?? '',
    answers: (name) => (own(repeated, name) ?? [own(answers, name) ?? '']).filter((value) => value !== null),
    answerAt: (name, instances) => own(repeated, name)?.[([...instances.values()][0] ?? 0) - 1] ?? '',
    instances: (repeat) => own(instances, repeat),
    ...(position === undefined ? {} : { position }),
    choiceLabel: (question, choice) => own(own(labels, question) ?? {}, choice) ?? choice,
    lookUp: (table, column, keyColumn, key) =>
      own(own(tables, table)?.find((row) => own(row, keyColumn) === key) ?? {}, column) ?? '',
    self,
    now: Date.UTC(2026, 5, 1, 22, 30),
    utcOffset: 120,
    random: () => 0.5,
    column: (name) => own(columns, name) ?? '',
  };
}

/** A question may be called `constructor`. */
function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
