import type { SentFile, UnusableKind } from '../../interview/input.ts';
import type { ButtonData } from '../callback-data.ts';
import type { Cleared } from '../sending/reply.ts';

interface InChat {
  readonly chatId: number;
}

interface FromPerson extends InChat {
  /** The language set on the phone: `de`, `pt-br`; absent where Telegram does not tell. */
  readonly phoneLanguage: string | undefined;
}

interface IncomingMessage extends FromPerson {
  readonly messageId: number;
  /** The message that this one replies to; absent where Telegram does not show it any more. */
  readonly replyTo?: RepliedTo;
  /** Somebody wrote it elsewhere, and the person passed it on. */
  readonly isForwarded?: true;
}

export interface RepliedTo {
  readonly messageId: number;
  readonly isOwn: boolean;
}

export interface ButtonEvent extends FromPerson {
  readonly type: 'button';
  readonly queryId: string;
  /** The message that carries the button; absent when it is too old for Telegram to tell. */
  readonly messageId: number | undefined;
  /** `undefined`: not a button of this bot's. */
  readonly data: ButtonData | undefined;
}

/** What a person did in their private chat, in the dialogue's terms. */
export type PersonEvent =
  | (IncomingMessage & { readonly type: 'command'; readonly command: string; readonly argument: string })
  | (IncomingMessage & { readonly type: 'text'; readonly text: string })
  /** A message that the person has changed: its new text. */
  | (IncomingMessage & { readonly type: 'edited'; readonly text: string })
  /** A photo, recording, video or file that replaced another in the same message. */
  | (IncomingMessage & { readonly type: 'edited-file'; readonly file: SentFile })
  | (IncomingMessage & { readonly type: 'place'; readonly latitude: number; readonly longitude: number })
  | (IncomingMessage & {
      readonly type: 'file';
      readonly file: SentFile;
      /** Shared by files that were sent together; each comes as a message of its own. */
      readonly album?: string;
    })
  /** A contact from somebody's address book. Nothing but the number is read. */
  | (IncomingMessage & { readonly type: 'contact'; readonly phone: string })
  | (IncomingMessage & { readonly type: 'other-message'; readonly kind: UnusableKind })
  /** A thumb on a message: all other reactions are feelings. */
  | (FromPerson & { readonly type: 'reaction'; readonly messageId: number; readonly thumb: 'up' | 'down' })
  | ButtonEvent;

/** Anything that happens to a chat. */
export type ChatEvent =
  | PersonEvent
  | (InChat & { readonly type: 'blocked' | 'unblocked' })
  /** The messages in this range have been deleted, as far as Telegram lets a bot. */
  | (InChat & Cleared & { readonly type: 'cleared'; readonly from: number; readonly to: number })
  /** A message that was not to stay has been deleted; `left`: Telegram does not let the bot delete it. */
  | (InChat & { readonly type: 'deleted'; readonly messageId: number; readonly left: boolean })
  /** These interviews have been taken back from the storage. */
  | (InChat & { readonly type: 'taken-back'; readonly ids: readonly string[] })
  /** The sweeper found that something is owed to this chat. */
  | (InChat & { readonly type: 'due' })
  /** A message beside the screen has been sent, a reminder or an offer, and its id is now known. */
  | (InChat & { readonly type: 'offer-shown'; readonly messageId: number })
  /** The thanks are on the screen. */
  | (InChat & { readonly type: 'thanked' });
