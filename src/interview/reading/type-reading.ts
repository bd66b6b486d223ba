import type { Choice, Question } from '../../questionnaire/compiled/questionnaire.ts';
import type { Answer, Given } from '../answers.ts';
import type { Reason } from '../outcome.ts';
import type { Evaluation } from '../path/evaluation.ts';

/** What an input means to the question that is asked. */
export type Reading =
  | { readonly type: 'answer'; readonly answer: Answer }
  /** The label of a choice where several can be made: it is ticked, and not yet the answer. */
  | { readonly type: 'tick'; readonly choice: Choice }
  /** Part of the labels of these choices of a long list. */
  | { readonly type: 'search'; readonly matches: readonly Choice[] }
  | { readonly type: 'reason'; readonly reason: Reason };

/** Something typed, with what it takes to understand it. */
export interface Typed {
  /** Composed (NFC), without blanks around it. */
  readonly text: string;
  readonly question: Question;
  readonly instance: number;
  readonly evaluation: Evaluation;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Whose words may occur in it: names of months. The respondent's own comes first. */
  readonly languages: readonly string[];
}

/** How answers to one question type are read. No function looks at the constraint. */
export interface TypeReading {
  typed(typed: Typed): Reading;
  /** What was tapped bit by bit (see `readPicked`); `undefined` while something is missing. */
  picked(question: Question, value: string): Answer | undefined;
  /** Whether a value that was given in an earlier revision still is an answer. */
  fits(question: Question, answer: Given): boolean;
}

/** For types that are not tapped bit by bit. */
export function neverPicked(): undefined {
  return undefined;
}

export function answered(answer: Answer): Reading {
  return { type: 'answer', answer };
}

export function refused(reason: Reason): Reading {
  return { type: 'reason', reason };
}
