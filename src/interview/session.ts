import type { Answers } from './answers.ts';

/** One respondent's partial interview. Plain data but for its answers, which may be opened one by one. */
export interface Session {
  /** Random, fixed at the beginning: it becomes the response's id, so that storing twice stores once. */
  readonly id: string;
  /** Four characters in every button, so that a button of another session is known as such. */
  readonly tag: string;
  readonly formId: string;
  readonly revision: string;
  readonly structure: string;
  /** The number of the revision within its form. Sessions only move to higher ones. */
  readonly generation: number;
  readonly language: string;
  /** The registered channel through which the respondent came. */
  readonly channel?: string;
  /** Which consent was agreed to; absent before. */
  readonly consent?: string;
  /** In plain text until the interview ends: shown to the respondent on demand, stored as a hash only. */
  readonly withdrawalCode: string;
  readonly stage: Stage;
  /** Raised each time something else is asked; buttons carry it. */
  readonly asking: number;
  /** The highest question index reached: the bar never runs backwards. */
  readonly furthest: number;
  /** How many questions there are in the revision in which that was reached. */
  readonly length?: number;
  /**
   * The choices ticked so far in the select_multiple or rank being asked, those of a rank in their order; the places so far of a
   * line or an area.
   */
  readonly draft?: readonly string[];
  /** How many taps led to the draft. */
  readonly draftTaps?: number;
  /** Questions that are asked again because a new revision changed them: the keys of their answers. */
  readonly again?: readonly string[];
  readonly answers: Answers;
}

export type Stage =
  | { readonly at: 'consent' }
  /** `instance`: of its repeat, from 1. `changing`: reached from the review, to which it returns. */
  | { readonly at: 'question'; readonly name: string; readonly instance?: number; readonly changing?: true }
  /** `section`: the one looked at, and the page of it; the overview without. */
  | { readonly at: 'review'; readonly section?: number; readonly page?: number }
  | { readonly at: 'completed' }
  | { readonly at: 'refused' }
  | { readonly at: 'screened-out' };
