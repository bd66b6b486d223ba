import type { SentFile } from '../../interview/input.ts';
import type { ButtonData } from '../callback-data.ts';

interface InChat {
  readonly chatId: number;
}

interface FromPerson extends InChat {
  /** As the phone says it: `de`, `pt-br`; absent where the phone does not say. */
  readonly phoneLanguage: string | undefined;
}

interface IncomingMessage extends FromPerson {
  readonly messageId: number;
}

export interface ButtonEvent extends FromPerson {
  readonly type: 'button';
  readonly queryId: string;
  /** The message that carries the button; absent when it is too old for Telegram to say. */
  readonly messageId: number | undefined;
  /** `undefined`: not a button of this bot's. */
  readonly data: ButtonData | undefined;
}

/** What a person did in their private chat, as the dialogue takes it. */
export type PersonEvent =
  | (IncomingMessage & { readonly type: 'command'; readonly command: string; readonly argument: string })
  | (IncomingMessage & { readonly type: 'text'; readonly text: string })
  /** A message that was written before, as it is now. */
  | (IncomingMessage & { readonly type: 'edited'; readonly text: string })
  /** A photo, recording, film or file was put in the place of another. */
  | (IncomingMessage & { readonly type: 'edited-file'; readonly file: SentFile })
  | (IncomingMessage & { readonly type: 'place'; readonly latitude: number; readonly longitude: number })
  | (IncomingMessage & {
      readonly type: 'file';
      readonly file: SentFile;
      /** Of several that were sent at once, and come as messages of their own. */
      readonly album?: string;
    })
  /** A message of another kind: sticker, contact, … */
  | (IncomingMessage & { readonly type: 'other-message' })
  | ButtonEvent;

/** Anything that happens to a chat. */
export type ChatEvent =
  | PersonEvent
  | (InChat & { readonly type: 'blocked' | 'unblocked' })
  /** The chat has been cleared; `left`: not all of it could be. */
  | (InChat & { readonly type: 'cleared'; readonly left: boolean })
  /** What these interviews left in the storage has been taken back from there. */
  | (InChat & { readonly type: 'taken-back'; readonly ids: readonly string[] })
  /** The sweeper found that something is owed. */
  | (InChat & { readonly type: 'due' })
  /** A message beside the screen, whose id is to be known, is there: a reminder, an offer. */
  | (InChat & { readonly type: 'offer-shown'; readonly messageId: number })
  /** The thanks are on the screen. */
  | (InChat & { readonly type: 'thanked' });
