import type { Now } from '../../interview/now.ts';
import type { InterviewResponse, ResponseFile } from '../../interview/response.ts';
import type { Session } from '../../interview/session.ts';
import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import type { CodeReader } from '../codes/code-reader.ts';
import type { MediaShelf } from '../prompts/media.ts';
import type { Message } from '../sending/reply.ts';
import type { Localizer } from '../words/words.ts';

/**
 * What the dialogue needs from the other rooms, except the responses (`Turn.responses`). Every call may be repeated
 * without harm, because a turn may be decided again.
 */
export interface DialoguePorts {
  /** The bot's own Telegram id. */
  readonly botId: number;
  readonly localizer: Localizer;
  readonly surveys: Surveys;
  readonly coordinators: Coordinators;
  /** Whether other programs get the responses, too. */
  readonly goesOn: boolean;
  readonly media: MediaShelf;
  /** Reads the code in a photo. */
  readonly codes: CodeReader;
  /** The address at which anybody can begin this survey. */
  linkTo(formId: string): string;
  now(): Now;
  /** The random parts of a new session. */
  draw(): { readonly id: string; readonly tag: string; readonly withdrawalCode: string };
  /** Epoch milliseconds: no coordinator is told of a response stored now before this. */
  noticeAt(): number;
}

/** What a turn can learn about its chat while it is being decided. */
export interface Chat {
  /** Whether this process is sending the screen of this number right now. */
  isOnItsWay(screenNumber: number): boolean;
  /** The message that showed the screen first. One that is being sent is waited for, but not long. */
  shownBy(screenNumber: number): Promise<number | undefined>;
}

/** Another process has moved the chat on: the turn is decided again from what is stored now. */
export class Outdated extends Error {
  override readonly name = 'Outdated';
}

export interface Running {
  readonly questionnaire: Questionnaire;
  readonly generation: number;
}

/** A survey that keeps responses: its newest questionnaire, and what its people were promised. */
export interface Promised extends Running {
  readonly isOpen: boolean;
  /** The first and the last of the days (`YYYY-MM-DD`) until which people were told that they can delete their answers. */
  readonly withdrawalUntil: { readonly first: string; readonly last: string };
}

export interface Surveys {
  /** All surveys of which responses may be stored: the open ones first, then those that are closed, or without a file. */
  promised(): Promise<readonly Promised[]>;
  /** All surveys that can be begun today, in the order of their files. */
  open(): Promise<readonly Running[]>;
  /** The newest revision known here, closed or not. */
  find(formId: string): Running | undefined;
  /** The revision with which a session goes on: its own or a newer one, loaded from the storage if necessary. */
  forSession(session: Pick<Session, 'formId' | 'revision' | 'generation'>): Promise<Running | undefined>;
  /** The revision in which a session was last, while it can be read. */
  revisionOf(session: Pick<Session, 'formId' | 'generation'>): Promise<Questionnaire | undefined>;
}

/** What is stored outside the chat's session. Every call may be repeated without harm. */
export interface Responses {
  /**
   * Fetches the files of a response and keeps them beside it.
   *
   * @returns the names of those that cannot be had, once all others are kept; `undefined` while that takes longer
   */
  keepFiles(
    response: InterviewResponse,
    files: readonly ResponseFile[],
  ): Promise<readonly string[] | undefined>;
  /** @returns `false` when another process gave the interview up meanwhile: neither the response nor its files are stored */
  storeResponse(response: InterviewResponse, noticeAt: number): Promise<boolean>;
  /** What became of this interview's response; `undefined` where neither was done, or it was withdrawn by its code. */
  fateOf(formId: string, id: string): Promise<'stored' | 'taken-back' | undefined>;
  /**
   * Deletes a response, and the note that this account took part in its form.
   *
   * @returns its form; `undefined` when the code leads to no response
   */
  withdraw(withdrawalCode: string, userId: number): Promise<string | undefined>;
  /** The last day on which this code works, as its person was told; `undefined` when it leads to no response. */
  withdrawableUntil(withdrawalCode: string): Promise<string | undefined>;
  /** Whether a code that leads to no response may have led to one of this form until its day passed. */
  mayBeTooLate(formId: string): Promise<boolean>;
  noteParticipation(formId: string, userId: number): Promise<void>;
  hasParticipated(formId: string, userId: number): Promise<boolean>;
  requestResults(
    formId: string,
    request: { readonly chatId: number; readonly language: string },
  ): Promise<void>;
  hasRequestedResults(formId: string, chatId: number): Promise<boolean>;
  /** For this form, or for all. `false`: there was nothing to forget. */
  forgetResultRequests(chatId: number, formId?: string): Promise<boolean>;
}

export interface Coordinators {
  includes(userId: number): boolean;
  /** Remembers in which language a coordinator is told. */
  speaks(userId: number, language: string): Promise<void>;
  /** The numbers so far, as a message. */
  statistics(language: string): Promise<Message>;
}
