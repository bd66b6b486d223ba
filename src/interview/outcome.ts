import type { Choice, Question, Section } from '../questionnaire/compiled/questionnaire.ts';
import type { FileKind } from '../questionnaire/definition/question-types.ts';
import type { Answer, Given } from './answers.ts';
import type { UnusableKind } from './input.ts';
import type { Instance } from './path/instance.ts';
import type { Stop } from './path/stop.ts';
import type { Sent } from './response.ts';
import type { Session } from './session.ts';

/** What a step led to. Reasons are codes; the room that shows them has the words. */
export type Outcome =
  /** Something new is on the screen; `answered` says what was settled by this step. */
  | { readonly type: 'show'; readonly view: View; readonly answered?: Answered }
  /** The same question, shown differently: a choice ticked, a section turned, another language. */
  | { readonly type: 'update'; readonly view: View }
  /** The choices of a long list whose labels contain the typed text. Nothing changed. */
  | { readonly type: 'search'; readonly view: View }
  /** A place of a line or an area has been added; more may follow. */
  | { readonly type: 'gathered'; readonly view: View }
  /** What was typed may mean these: the person is asked which. Nothing changed. */
  | { readonly type: 'ask-back'; readonly readings: readonly Given[]; readonly view: View }
  /** The input does not answer the question; nothing changed. */
  | { readonly type: 'refuse'; readonly reason: Reason; readonly view: View }
  /** A button of an earlier question or another session; nothing changed. */
  | { readonly type: 'stale'; readonly view: View }
  /** Sent: store the response, show the notes of the end, then clear the session. */
  | ({ readonly type: 'complete'; readonly closing: readonly Stop[] } & Sent)
  /** The person is not in the survey's target group; the note says why. Nothing is stored, the session is cleared. */
  | { readonly type: 'screened-out'; readonly note: Question }
  /** Consent was refused: nothing is stored, the session is cleared. */
  | { readonly type: 'refused' };

/** What is on the respondent's screen: a function of questionnaire and session alone. */
export type View =
  | { readonly type: 'consent'; readonly asking: number }
  | AskView
  | ReviewView
  | { readonly type: 'ended' };

export interface AskView {
  readonly type: 'ask';
  readonly asking: number;
  readonly question: Question;
  /** Which one of its repeats. */
  readonly instance: Instance;
  /** Notes before the question that apply; none if it is already answered. */
  readonly notes: readonly Stop[];
  readonly progress: Progress;
  /** What can be chosen now, in the order in which it is offered. */
  readonly choices: readonly Choice[];
  /** Which of a long list of choices are on the screen: a page of it, or those that fit what was typed. */
  readonly window: ChoiceWindow;
  /** For a date, time, moment or number that is tapped together: what has been tapped so far. */
  readonly picked: string;
  /** For a date, or the date of a moment: what can be tapped next, see `date-picks.ts`. */
  readonly picks: readonly string[];
  /** For a select_multiple or rank: the ticked choices; those of a rank in their order. */
  readonly ticked: readonly Choice[];
  /** How many taps led there. */
  readonly taps: number;
  /** Of a line or an area: the places so far. */
  readonly places: readonly string[];
  /** In a matrix: the answered rows before this one. */
  readonly rows: readonly Answered[];
  /** An earlier answer, or the default. One tap keeps it. */
  readonly standing: Answer | undefined;
  /** Whether `standing` was given by the respondent. */
  readonly isAnswered: boolean;
  /** A new revision has changed the question since it was answered or shown. */
  readonly isChanged: boolean;
  readonly canGoBack: boolean;
  /** What to tap instead of answering. */
  readonly escape: 'skip' | 'decline' | undefined;
  readonly changing: boolean;
  /** The author's core is complete: the respondent can send the answers so far. */
  readonly isCoreDone: boolean;
}

export type ChoiceWindow =
  /** From 0. */
  { readonly page: number } | { readonly typed: string; readonly matches: readonly Choice[] };

export interface Progress {
  readonly section: Section | undefined;
  readonly sections: number;
  /** 0 to 1. */
  readonly share: number;
  /** How many instances the question's repeat has, where that is known beforehand. */
  readonly instances: number | undefined;
  /** The repeat could have more instances, but there is a limit: the first and the last of them say so. */
  readonly isCut: boolean;
}

export interface ReviewView {
  readonly type: 'review';
  readonly asking: number;
  /** Notes after the last question that apply. */
  readonly notes: readonly Stop[];
  readonly answered: number;
  /** Skipped, declined and not known together. */
  readonly skipped: number;
  /** Sections with something to look at. `index` is what `look` takes; `section` is `undefined` for questions without one. */
  readonly sections: readonly { readonly index: number; readonly section: Section | undefined }[];
  /** The open section, with its answers. */
  readonly open: OpenSection | undefined;
}

export interface OpenSection {
  readonly section: Section | undefined;
  /** What `look` takes. */
  readonly index: number;
  /** The answers on the open page. */
  readonly rows: readonly Answered[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

export interface Answered extends Stop {
  readonly answer: Answer;
}

export type Reason =
  | { readonly code: 'tap-a-button' }
  | { readonly code: 'not-a-number' }
  | { readonly code: 'not-a-whole-number' }
  | { readonly code: 'not-a-date' }
  /** Written like a date, but the calendar has no such day, or it is not between 1900 and 2199. */
  | { readonly code: 'no-such-date' }
  | { readonly code: 'too-long'; readonly most: number }
  | { readonly code: 'empty' }
  | { readonly code: 'required' }
  | { readonly code: 'nothing-ticked' }
  | { readonly code: 'not-a-time' }
  | { readonly code: 'not-a-moment' }
  | { readonly code: 'not-in-range'; readonly start: number; readonly end: number; readonly step: number }
  /** Nothing in a long list fits what was typed. */
  | { readonly code: 'no-match' }
  | { readonly code: 'nothing-ranked' }
  | { readonly code: 'not-a-place' }
  | { readonly code: 'too-few-places'; readonly least: number }
  | { readonly code: 'too-many-places'; readonly most: number }
  /** A voice message where something is to be tapped, or written. */
  | { readonly code: 'voice'; readonly wanted: 'tap' | 'write' }
  /** A photo in which no code can be read. */
  | { readonly code: 'no-code' }
  /** Not the kind of file that the question asks for. */
  | { readonly code: 'other-kind'; readonly wanted: FileKind }
  | { readonly code: 'too-large'; readonly megabytes: number }
  | { readonly code: 'empty-file' }
  /** A changed message that may mean several things: nobody can be asked which without leaving the question on the screen. */
  | {
      readonly code: 'ambiguous';
      readonly question: Question;
      readonly instance: Instance;
      readonly readings: readonly Given[];
    }
  | { readonly code: 'constraint'; readonly question: Question; readonly instance: Instance }
  | { readonly code: 'unusable'; readonly kind?: UnusableKind };

/** What `step` gives: the session to be committed, and what happened. */
export interface Step {
  readonly session: Session;
  readonly outcome: Outcome;
}
