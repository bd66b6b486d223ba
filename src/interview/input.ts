/** What a respondent did, in the engine's words. */
export type Input =
  /** A button of the question, consent or review that was given this asking number. */
  | { readonly type: 'tap'; readonly asking: number; readonly action: Action }
  /** Something typed. */
  | { readonly type: 'text'; readonly text: string }
  /** A message of a kind that answers no question here: a sticker, a photo, … */
  | { readonly type: 'unusable' }
  /** From now on in this language. */
  | { readonly type: 'language'; readonly language: string };

export type Action =
  | { readonly do: 'agree' | 'refuse' }
  /** A choice of a select_one, by its ordinal. */
  | { readonly do: 'choose'; readonly choice: number }
  /** A choice of a select_multiple with the state it is to have: tapping twice is harmless. */
  | { readonly do: 'toggle'; readonly choice: number; readonly on: boolean }
  | { readonly do: 'done' | 'acknowledge' | 'skip' | 'decline' | 'dont-know' | 'keep' | 'back' }
  /** At the review: look at a section (from 0), or at the overview. */
  | { readonly do: 'look'; readonly section?: number }
  /** At the review: change the answer to the question with this index. */
  | { readonly do: 'change'; readonly question: number }
  | { readonly do: 'send' };
