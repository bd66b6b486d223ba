import type { Choice, Question } from '../../questionnaire/compiled/questionnaire.ts';
import type { Answer, Given } from '../answers.ts';
import type { Reason } from '../outcome.ts';
import type { Evaluation } from '../path/evaluation.ts';
import type { Instance } from '../path/instance.ts';

/** What an input means for the question that is asked. */
export type Reading =
  | { readonly type: 'answer'; readonly answer: Answer }
  /** Choices of a select_multiple or rank: ticked, but not the answer yet. */
  | { readonly type: 'tick'; readonly choices: readonly Choice[] }
  /**
   * What was written may mean these, the likeliest first: one to four. Of a select_multiple: the choices to tick.
   *
   * `certain`: each is a plain reading of all that was written, so that the only one that the constraint allows needs no
   * asking. Otherwise, even a single one is asked back: part of the text was not understood.
   */
  | { readonly type: 'doubt'; readonly readings: readonly Given[]; readonly certain: boolean }
  /** The typed text is part of these labels of a long list. */
  | { readonly type: 'search'; readonly matches: readonly Choice[] }
  /** Places of a line or an area: not the answer yet. */
  | { readonly type: 'gathered'; readonly places: readonly string[] }
  | { readonly type: 'reason'; readonly reason: Reason };

/** A typed text, with the context that it is read in. */
export interface Typed {
  /** Composed (NFC), without blanks around it. */
  readonly text: string;
  readonly question: Question;
  readonly instance: Instance;
  readonly evaluation: Evaluation;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Languages whose names of months may occur in it; the respondent's first. */
  readonly languages: readonly string[];
}

/** How answers to one question type are read. No function looks at the constraint. */
export interface TypeReading {
  typed(typed: Typed): Reading;
  /** What was tapped in several steps (see `readPicked`); `undefined` while a step is missing. */
  picked(question: Question, value: string): Answer | undefined;
  /** Whether a value from an earlier revision is still an answer. */
  fits(question: Question, answer: Given): boolean;
}

/** For types that are not tapped in several steps. */
export function neverPicked(): undefined {
  return undefined;
}

export function answered(answer: Answer): Reading {
  return { type: 'answer', answer };
}

export function doubted(readings: readonly Given[], certain: boolean): Reading {
  return { type: 'doubt', readings, certain };
}

export function refused(reason: Reason): Reading {
  return { type: 'reason', reason };
}
