import type { Value } from './values.ts';

/** What an expression is evaluated against. Everything that changes between two evaluations comes in here. */
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
  /** In a `choice_filter`: a column of the choice at hand. Without it every column is empty. */
  column?(name: string): Value;
  /**
   * The answers to a question in every instance of its repeat, in order; of a question outside repeats the one. Not
   * relevant ones are left out. Where the expression's own question stands in the same repeat: only the one of the same
   * instance, as pyxform has it, so that `max(${a}, ${b})` inside a repeat compares two answers. Without it: the one
   * that {@link answer} gives.
   */
  answers?(name: string): readonly Value[];
  /**
   * The answer to a question in an instance of its repeat, counted from 1, wherever the expression stands; `''` where
   * there is no such instance. Without it: from {@link answers}.
   */
  answerAt?(name: string, instance: number): Value;
  /** How many instances a repeat has; undefined when no repeat has this name. */
  instances?(repeat: string): number | undefined;
  /** Which instance of its repeat the expression's question stands in, from 1; 1 outside repeats too. */
  readonly position?: number;
  /** The label of a choice of this question, in the respondent's language. Without it: the choice's name. */
  choiceLabel?(question: string, choice: string): string;
  /** A cell of a data file: in the row whose `keyColumn` holds `key`; `''` where there is none. */
  lookUp?(table: string, column: string, keyColumn: string, key: string): string;
  /** The short word of `%b` (month, 1 to 12) and `%a` (weekday, 0 is Sunday). Without it: English. */
  dateWord?(kind: 'month' | 'weekday', index: number): string;
}

export type Evaluate = (scope: Scope) => Value;
