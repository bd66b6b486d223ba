import type { TreeNode } from './tree.ts';
import type { Value } from './values.ts';

/** What an expression is evaluated against. Contains everything that changes between two evaluations. */
export interface Scope {
  /**
   * The answer to a question: `''` when it is unanswered or not relevant.
   *
   * @param near - in brackets, the node that the condition is about. If the expression's own question is not in the
   * question's repeat, but this node is, the answer of the same instance is meant.
   */
  answer(name: string, near?: TreeNode): Value;
  /** `.`: the value of the question the expression belongs to. */
  readonly self: Value;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  /** Minutes east of UTC in the survey's time zone at `now`. */
  readonly utcOffset: number;
  /** From 0 to below 1; asked only by functions such as `random()` and `uuid()`. */
  random(): number;
  /** In a `choice_filter` and in brackets: what the condition is about. */
  readonly focus?: Focus;
  /**
   * The answers to a question in every instance of its repeats, in order; for a question outside repeats, its single
   * answer. Answers that are not relevant are left out. Of a repeat that the expression is in, too, only the same
   * instance counts, as in pyxform, so that `max(${a}, ${b})` inside a repeat compares two answers.
   * Without it: what {@link answer} gives.
   */
  answers?(name: string, near?: TreeNode): readonly Value[];
  /**
   * The answer to a question in these instances of its repeats: a number, from 1, by the name of the repeat. Of a repeat
   * that has no number here, the nearest instance is meant. `''` if there is no such instance. Without it: from
   * {@link answers}.
   */
  answerAt?(name: string, instances: ReadonlyMap<string, number>): Value;
  /** How many instances a repeat has in the repeats that the expression is in, too; undefined if no repeat has this name. */
  instances?(repeat: string, near?: TreeNode): number | undefined;
  /** The expression's own question, group or repeat as a node: paths begin there. */
  here?(): TreeNode | undefined;
  /**
   * The nodes of a question, group or repeat: all, or those in the instances that the expression's own question (or
   * `near`) is in. Of a repeat, all its instances there.
   */
  nodes?(name: string, near?: TreeNode): readonly TreeNode[];
  /** `instance('table')`: the node above the root of a choice list or data file. */
  table?(name: string): TreeNode | undefined;
  /** The label of a choice of this question, in the respondent's language. Without it: the choice's name. */
  choiceLabel?(question: string, choice: string): string;
  /** `jr:itext`: a text by its id in a form made by pyxform, in the respondent's language. */
  text?(id: string): string;
  /** The questionnaire's version, as its author wrote it. */
  readonly version?: string;
  /** A cell of a data file: in the row whose `keyColumn` contains `key`; `''` if there is none. */
  lookUp?(table: string, column: string, keyColumn: string, key: string): string;
  /** The short word of `%b` (month, 1 to 12) and `%a` (weekday, 0 is Sunday). Without it: English. */
  dateWord?(kind: 'month' | 'weekday', index: number): string;
}

/** The node that a condition is about, and its place among the nodes that the condition filters. */
export interface Focus {
  readonly node: TreeNode;
  /** From 1. */
  readonly position: number;
  readonly size: number;
}

export type Evaluate = (scope: Scope) => Value;
export type NodesOf = (scope: Scope) => readonly TreeNode[];
