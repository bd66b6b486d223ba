import type { Value } from './values.ts';

/** What an expression is evaluated against. Contains everything that changes between two evaluations. */
export interface Scope {
  /** The answer to a question: `''` when it is unanswered or not relevant. */
  answer(name: string): Value;
  /** `.`: the value of the question the expression belongs to. */
  readonly self: Value;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  /** Minutes east of UTC in the survey's time zone at `now`. */
  readonly utcOffset: number;
  /** From 0 to below 1; asked only by `random()` and `uuid()`. */
  random(): number;
  /** In a `choice_filter`: a column of the current choice. Without it, every column is empty. */
  column?(name: string): Value;
  /**
   * The answers to a question in every instance of its repeats, in order; for a question outside repeats, its single
   * answer. Answers that are not relevant are left out. Of a repeat that the expression is in, too, only the same
   * instance counts, as in pyxform, so that `max(${a}, ${b})` inside a repeat compares two answers.
   * Without it: what {@link answer} gives.
   */
  answers?(name: string): readonly Value[];
  /**
   * The answer to a question in these instances of its repeats: a number, from 1, by the name of the repeat. Of a repeat
   * that has no number here, the nearest instance is meant. `''` if there is no such instance. Without it: from
   * {@link answers}.
   */
  answerAt?(name: string, instances: ReadonlyMap<string, number>): Value;
  /** How many instances a repeat has in the repeats that the expression is in, too; undefined if no repeat has this name. */
  instances?(repeat: string): number | undefined;
  /** The number of the instance that the expression is in, of the innermost repeat, from 1; also 1 outside repeats. */
  readonly position?: number;
  /** The label of a choice of this question, in the respondent's language. Without it: the choice's name. */
  choiceLabel?(question: string, choice: string): string;
  /** A cell of a data file: in the row whose `keyColumn` contains `key`; `''` if there is none. */
  lookUp?(table: string, column: string, keyColumn: string, key: string): string;
  /** The short word of `%b` (month, 1 to 12) and `%a` (weekday, 0 is Sunday). Without it: English. */
  dateWord?(kind: 'month' | 'weekday', index: number): string;
}

export type Evaluate = (scope: Scope) => Value;
