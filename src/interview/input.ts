import type { FileKind } from '../questionnaire/definition/question-types.ts';
import type { Given } from './answers.ts';

/** What a respondent did, in the engine's words. */
export type Input =
  /** A button of the question, consent or review that was given this asking number. */
  | {
      readonly type: 'tap';
      readonly asking: number;
      readonly action: Action;
      /** Of a button whose meaning depends on what is ticked: what was ticked on the screen. */
      readonly seen?: Ticks;
    }
  /** Something typed. */
  | { readonly type: 'text'; readonly text: string }
  /** One of the readings of a typed text that the person was asked back about. Of a select_multiple: choices to tick. */
  | { readonly type: 'answer'; readonly answer: Given }
  /** A place that was shared: degrees. */
  | { readonly type: 'place'; readonly latitude: number; readonly longitude: number }
  | { readonly type: 'file'; readonly file: SentFile }
  /** Something that answers no question here. */
  | { readonly type: 'unusable'; readonly kind?: UnusableKind }
  /** From now on in this language. */
  | { readonly type: 'language'; readonly language: string };

/** Messages and gestures that can be no answer, as far as there is something to say about their kind. */
export type UnusableKind =
  | 'sticker'
  | 'contact'
  | 'forwarded'
  | 'poll'
  | 'dice'
  | 'story'
  | 'payment'
  | 'web-app'
  | 'reaction'
  | 'other';

/** A photo, recording, film or file as Telegram tells of it. */
export interface SentFile {
  /** What Telegram calls it (`file_id`). */
  readonly id: string;
  readonly kind: FileKind;
  /** Ending of its name, without the dot: `jpg`. */
  readonly ending: string;
  /** Bytes, where Telegram says. */
  readonly size: number | undefined;
  /** Seconds, of a recording or film. */
  readonly duration: number | undefined;
}

/** What is ticked of a select_multiple or rank. */
export interface Ticks {
  /** How many taps led there: of two, the one with more is the later one. */
  readonly taps: number;
  /** By their ordinals, in the order of the list; of a rank in theirs. `undefined`: too many for a button. */
  readonly choices?: readonly number[];
}

export type Action =
  | { readonly do: 'agree' | 'refuse' }
  /** The choice that is the answer, by its ordinal. */
  | { readonly do: 'choose'; readonly choice: number }
  /**
   * Where several choices are made: one of them, and whether it is ticked now. Of a line or an area: its last place, from 0,
   * taken back. Tapping twice is harmless.
   */
  | { readonly do: 'toggle'; readonly choice: number; readonly on: boolean }
  | { readonly do: 'done' | 'acknowledge' | 'skip' | 'decline' | 'dont-know' | 'keep' | 'back' }
  /** Of a long list: show this page (from 0). */
  | { readonly do: 'turn'; readonly page: number }
  /** A date, time, moment or number tapped together bit by bit: what has been tapped so far, or all of it. */
  | { readonly do: 'pick'; readonly value: string }
  /** At the review: look at a section (from 0) and a page of it (from 0), or at the overview. */
  | { readonly do: 'look'; readonly section?: number; readonly page?: number }
  /** At the review: change the answer to the question with this index, in this instance of its repeat (from 1). */
  | { readonly do: 'change'; readonly question: number; readonly instance?: number }
  /** `partial`: from the end of a core section on, what there is. */
  | { readonly do: 'send'; readonly partial?: true };
