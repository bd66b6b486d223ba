import type { Session } from '../interview/session.ts';

/** What is kept of a chat besides its answers: plain JSON, sealed by the store. */
export interface ChatState {
  /** Chosen by the person. */
  readonly language?: string;
  /** The phone's language when it last wrote: what is spoken until one is chosen. */
  readonly phoneLanguage?: string;
  /** Plain texts are wanted: without bold type and emoji. */
  readonly plain?: true;
  /** What the link that opened the chat asked for, until an interview begins. */
  readonly wanted?: { readonly formId: string; readonly channel?: string };
  readonly interview?: Omit<Session, 'answers'>;
  /** The participation of this interview has been noted. */
  readonly noted?: true;
  /** Somebody else took part from this account before: that note is not this interview's to make or to forget. */
  readonly othersNote?: true;
  /** Interviews that were given up: what they may have left in the storage is still to be taken back from there. */
  readonly takingBack?: readonly GivenUp[];
  /** Whose message ids these are: another bot on the same store counts its own. */
  readonly botId?: number;
  /** What the person is to see, and can be shown again at any time. */
  readonly screen: Screen;
  /** Raised with every new screen; the note of a sent prompt carries it. */
  readonly screenNumber: number;
  /** The highest message id that was taken: a text that comes twice is taken once. */
  readonly lastMessage: number;
  /** The menu (or review) that the last tap settled: a second tap of an impatient thumb on it changes nothing. */
  readonly settledMessage?: number;
  /** The first message of the chat that was not cleared away. */
  readonly since?: number;
  /** Which messages gave which answers of the interview: see `dialogue/written.ts`. */
  readonly written?: string;
  /** Which messages gave answers of the interview sent last. */
  readonly sent?: string;
  /** Something typed that is no answer yet: it is asked back about first, and this is what the screen shows. */
  readonly doubt?: Doubt;
  /** Several files were sent at once: the first of them counts. `taken`: it was an answer. */
  readonly album?: { readonly id: string; readonly taken: boolean };
  /** Epoch milliseconds: when the interview is given up, unless the person comes back before. */
  readonly expires?: number;
  /** When an interview that rests is recalled to mind next, by the how-manieth reminder (from 0). */
  readonly reminder?: { readonly at: number; readonly nth: number };
  /** The person wants no reminders: none ever comes to this chat again. */
  readonly quiet?: true;
  /**
   * Below the question stands a message that asks something itself (see `offers.ts`). Its id is known once it has come.
   */
  readonly offer?: { readonly messageId?: number };
  /** The bot is blocked: nothing is sent until the person comes back. */
  readonly blocked?: true;
}

/** See `dialogue/taking-back.ts`. */
export interface GivenUp {
  readonly formId: string;
  /** The session's, and so the response's. */
  readonly id: string;
  /** The note of participation is not, or no longer, this interview's to forget. */
  readonly keepsNote?: true;
}

export interface Doubt {
  /** What it looks as if it had in it, or as if it were. */
  readonly about: 'contact' | 'hello' | 'thanks' | 'help' | 'stop' | 'back' | 'skip';
  readonly text: string;
  /** The person's own message. */
  readonly message: number;
  /** The message that shows the question. */
  readonly shown: number;
  /** The question's asking: once something else is asked, there is no doubt any more. */
  readonly asking: number;
}

export type Screen =
  /** Nothing is owed. */
  | { readonly type: 'none' }
  | { readonly type: 'languages'; readonly all?: true }
  | { readonly type: 'surveys' }
  | { readonly type: 'another-person'; readonly formId: string }
  | { readonly type: 'interview' }
  /** Sent and stored; the code is forgotten as soon as the thanks are on the screen. */
  | {
      readonly type: 'thanks';
      readonly formId: string;
      readonly withdrawalCode: string;
      readonly assisted?: true;
    }
  /** Something ended with these words, which must not be lost; they are forgotten as soon as they are on the screen. */
  | { readonly type: 'ended'; readonly text: string; readonly isHtml?: true; readonly canClear?: true }
  /** The chat's messages are being deleted, from the first to the last of these but one. */
  | { readonly type: 'clearing'; readonly from: number; readonly to: number; readonly keep?: number }
  /** The time to live was over. */
  | { readonly type: 'expired' };

export const NEW_CHAT: ChatState = { screen: { type: 'none' }, screenNumber: 0, lastMessage: 0 };
