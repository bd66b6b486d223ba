import type { Now } from '../../interview/now.ts';
import type { InterviewResponse, ResponseFile } from '../../interview/response.ts';
import type { Session } from '../../interview/session.ts';
import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import type { Message } from '../sending/reply.ts';
import type { Wordbook } from '../words/words.ts';

/**
 * What the dialogue needs of the other rooms, except the responses (`Turn.responses`). Every call may be repeated
 * without harm: a turn may be decided again.
 */
export interface DialoguePorts {
  /** The bot's own Telegram id. */
  readonly botId: number;
  readonly wordbook: Wordbook;
  readonly surveys: Surveys;
  readonly coordinators: Coordinators;
  readonly media: MediaShelf;
  /** The address under which anybody can begin this survey. */
  linkTo(formId: string): string;
  now(): Now;
  /** What a new session is made of. */
  draw(): { readonly id: string; readonly tag: string; readonly withdrawalCode: string };
  /** Epoch milliseconds before which no coordinator is told of a response that is stored now. */
  noticeAt(): number;
}

/** What can be learned of a chat while a turn in it is decided. */
export interface Chat {
  /** Whether this process is sending the screen of this number right now. */
  isOnItsWay(screenNumber: number): boolean;
  /** The message that showed the screen first; one that is just being sent is waited for, but not long. */
  shownBy(screenNumber: number): Promise<number | undefined>;
}

/** The recordings and pictures that lie beside the questionnaires. */
export interface MediaShelf {
  has(formId: string, name: string): boolean;
}

/** Another process has moved the chat on: the turn is decided again from what is stored now. */
export class Outdated extends Error {
  override readonly name = 'Outdated';
}

export interface Running {
  readonly questionnaire: Questionnaire;
  readonly generation: number;
}

export interface Surveys {
  /** All that can be begun today, in the order of their files. */
  open(): Promise<readonly Running[]>;
  /** The newest revision known here, closed or not. */
  find(formId: string): Running | undefined;
  /** What a session goes on with: its own revision or a newer one, loaded from the storage where it must be. */
  forSession(session: Pick<Session, 'formId' | 'revision' | 'generation'>): Promise<Running | undefined>;
}

/** What is stored outside of the chat's session. Every call may be repeated without harm. */
export interface Responses {
  /** Fetches the files of a response and keeps them beside it; rejects while that cannot be done. */
  keepFiles(response: InterviewResponse, files: readonly ResponseFile[]): Promise<void>;
  /** @returns `false` when its interview was given up meanwhile, in another process: nothing is stored, files neither */
  storeResponse(response: InterviewResponse, noticeAt: number): Promise<boolean>;
  withdraw(withdrawalCode: string): Promise<string | undefined>;
  noteParticipation(formId: string, userId: number): Promise<void>;
  hasParticipated(formId: string, userId: number): Promise<boolean>;
  forgetParticipation(formId: string, userId: number): Promise<void>;
  requestResults(
    formId: string,
    request: { readonly chatId: number; readonly language: string },
  ): Promise<void>;
  hasRequestedResults(formId: string, chatId: number): Promise<boolean>;
  /** Of this form, or of all; `false` where there was nothing to forget. */
  forgetResultRequests(chatId: number, formId?: string): Promise<boolean>;
}

export interface Coordinators {
  includes(userId: number): boolean;
  /** Remembers in which language a coordinator is told. */
  speaks(userId: number, language: string): Promise<void>;
  /** The numbers so far, as a message. */
  statistics(language: string): Promise<Message>;
}
