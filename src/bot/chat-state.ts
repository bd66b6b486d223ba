import type { Given } from '../interview/answers.ts';
import type { Session } from '../interview/session.ts';
import type { PersonEvent } from './updates/event.ts';

/**
 * What is kept of a chat besides its answers: plain JSON, sealed by the store. It is grouped by lifetime, so that what
 * ends is dropped as a whole. After a change of shape, raise the version in `chat-state-format.ts`.
 */
export interface ChatState {
  readonly person: PersonState;
  /** The running interview. Gone when it is sent, deleted or given up. */
  readonly interview?: InterviewState;
  readonly messages: MessagesState;
  /** What the person should see. It can be shown again at any time. */
  readonly screen: Screen;
  /** Raised with every new screen; the note of a sent prompt carries it. */
  readonly screenNumber: number;
  /** How often the same screen was sent again or changed. Absent: never. */
  readonly screenRepeat?: number;
  /** Interviews that were given up, and may have left something in the storage: see `dialogue/taking-back.ts`. */
  readonly takingBack?: readonly GivenUp[];
}

/** What the person has chosen, and how to reach them. It outlives every interview. */
export interface PersonState {
  /** Chosen by the person. */
  readonly language?: string;
  /** The phone's language at the last message: used until the person chooses one. */
  readonly phoneLanguage?: string;
  /** The person wants plain texts, without bold type and emoji. */
  readonly plain?: true;
  /** The person wants no reminders: this chat never gets one again. */
  readonly quiet?: true;
  /** The person blocked the bot: nothing is sent until they come back. */
  readonly blocked?: true;
  /** What the link that opened the chat asked for, until an interview begins. */
  readonly wanted?: { readonly formId: string; readonly channel?: string };
}

export interface InterviewState {
  readonly session: Omit<Session, 'answers'>;
  /** The participation of this interview has been noted. */
  readonly noted?: true;
  /** Somebody else took part from this account before: this interview neither makes nor forgets that note. */
  readonly othersNote?: true;
  /** Epoch milliseconds: when the interview is given up, unless the person comes back first. */
  readonly expires?: number;
  /** When the next reminder is due, and its place in the series (from 0). */
  readonly reminder?: { readonly at: number; readonly nth: number };
  /** The person has sent it, and its files are still being fetched. `partial`: what there was. */
  readonly sending?: { readonly partial?: true };
  readonly messages?: InterviewMessages;
}

/** What an interview knows of the chat's messages. Their ids belong to one bot. */
export interface InterviewMessages {
  /** Which messages gave which answers: see `dialogue/written.ts`. */
  readonly written?: string;
  /** A text that is not an answer yet: the bot asks first, and that question is the screen. */
  readonly confirmation?: Confirmation;
}

/** What is known of the chat's messages. Their ids belong to one bot: another bot on the same store counts its own. */
export interface MessagesState {
  readonly botId?: number;
  /** The highest message id taken so far: a message that comes twice is taken once. */
  readonly lastMessage: number;
  /** The menu or review that the last tap settled: a second tap on it by an impatient thumb changes nothing. */
  readonly settledMessage?: number;
  /** The first message of the chat that was not cleared away. */
  readonly since?: number;
  /** The first message with a code that was kept when the chat was cleared. */
  readonly kept?: number;
  /** Which messages gave answers to the interview sent last, until the next one begins. */
  readonly sent?: string;
  readonly album?: Album;
  readonly unwanted?: Unwanted;
  /** A message below the question that asks something itself (see `dialogue/offers.ts`). Its id is known once it has been sent. */
  readonly offer?: { readonly messageId?: number };
}

/**
 * Messages of the person that must not stay visible: answers to sensitive questions, and what they had removed. Deleting
 * them is owed until it is done, or Telegram refuses it.
 */
export interface Unwanted {
  readonly messages: readonly number[];
  /** How often it has been tried again. */
  readonly tries: number;
}

/** Several files sent at once. Only the first one counts. */
export interface Album {
  readonly id: string;
  /** The first one was an answer. */
  readonly taken: boolean;
  /** The interview in which it was sent: a file that arrives after that interview counts anew. */
  readonly tag?: string;
}

/** See `dialogue/taking-back.ts`. */
export interface GivenUp {
  readonly formId: string;
  /** The id of the session, which is also the id of its response. */
  readonly id: string;
  /** The note of participation does not, or no longer, belong to this interview. */
  readonly keepsNote?: true;
}

export interface Confirmation {
  /** What the text seems to contain, or to be; `reading`: it may mean the `readings`; `forwarded`: somebody else wrote it; `addition`: it may belong to the answer before. */
  readonly about:
    | 'reading'
    | 'contact'
    | 'forwarded'
    | 'addition'
    | 'hello'
    | 'thanks'
    | 'help'
    | 'stop'
    | 'back'
    | 'skip';
  readonly text: string;
  readonly readings?: readonly Given[];
  /** The text must not be shown again: it may belong to a sensitive answer. */
  readonly isMasked?: true;
  /** The person's own message; absent for a reaction. */
  readonly message?: number;
  /** Messages before it that the text is from, too. */
  readonly others?: readonly number[];
  /** The message that shows the question. */
  readonly shown: number;
  /** The question's asking: the confirmation ends when something else is asked. */
  readonly asking: number;
  /** The number of the screen that asks. Its buttons carry it: those of an earlier confirmation about this question are old. */
  readonly number?: number;
}

/** What the person wrote last while the chat was being cleared: it is read as soon as that is done. */
export type HeldEvent = Extract<PersonEvent, { type: 'command' | 'text' }>;

export type Screen =
  /** Nothing is owed. */
  | { readonly type: 'none' }
  | { readonly type: 'languages'; readonly all?: true }
  | { readonly type: 'surveys' }
  | { readonly type: 'another-person'; readonly formId: string }
  | { readonly type: 'interview' }
  /** The person has sent everything; the files are still being fetched. */
  | { readonly type: 'sending' }
  /** Sent and stored. The code is forgotten as soon as the thanks are on the screen. */
  | {
      readonly type: 'thanks';
      readonly formId: string;
      readonly withdrawalCode: string;
      readonly assisted?: true;
      /** How many files could not be had. */
      readonly filesLost?: number;
    }
  /** The last words about something that ended. They must not be lost, and are forgotten once they are on the screen. */
  | {
      readonly type: 'ended';
      readonly text: string;
      readonly isHtml?: true;
      readonly canClear?: true;
      /** The form whose help and advice is offered. */
      readonly advice?: string;
      /** Once they are seen, nothing at all is kept of the chat. */
      readonly forgetsChat?: true;
    }
  /** The chat's messages are being deleted, from the first to the last of these, except one. */
  | {
      readonly type: 'clearing';
      readonly from: number;
      readonly to: number;
      readonly keep?: number;
      readonly held?: HeldEvent;
    }
  /** They are deleted. The last line says so, and what came in the meantime, from this message on, goes as soon as it is there. */
  | {
      readonly type: 'cleared';
      readonly from: number;
      readonly keep?: number;
      readonly left: number;
      readonly mayBeMore?: true;
      readonly held?: HeldEvent;
    }
  /** The interview's time to live is over. */
  | { readonly type: 'expired' };

export const NEW_CHAT: ChatState = {
  person: {},
  messages: { lastMessage: 0 },
  screen: { type: 'none' },
  screenNumber: 0,
};

/** The state as a bot finds it: another bot's message ids mean nothing to it. */
export function stateOfBot(state: ChatState, botId: number): ChatState {
  if (state.messages.botId === botId) return state;
  const { interview } = state;
  const messages = { botId, lastMessage: 0 };
  if (interview === undefined) return { ...state, messages };
  const { messages: _, ...kept } = interview;
  return { ...state, messages, interview: kept };
}
