import type { InlineKeyboardButton } from 'grammy/types';
import type { MediaKind } from '../../questionnaire/texts/media-files.ts';

/** A message as Telegram takes it: HTML, and the rows of its inline keyboard. */
export interface Message {
  readonly text: string;
  readonly keyboard?: readonly (readonly InlineKeyboardButton[])[];
  /** Sent in place of the text. The text is the fallback where they cannot be sent; '' for none. */
  readonly media?: readonly Media[];
}

/** A recording or picture that belongs to a questionnaire. */
export interface Media {
  readonly formId: string;
  /** The name of its file. */
  readonly name: string;
  readonly kind: MediaKind;
  readonly caption?: string;
}

/** What the bot says after a decision is committed. */
export type Reply =
  /** `screen`: the number of the screen that this message shows. `offer`: its id is reported back (`offer-shown`). */
  | { readonly do: 'send'; readonly message: Message; readonly screen?: number; readonly offer?: true }
  /**
   * With `screen`, a message that can no longer be edited is sent as a new one. `lastPart`: where the text takes several
   * messages, those before the last are in the chat already.
   */
  | {
      readonly do: 'edit';
      readonly message: MessageRef;
      readonly to: Message;
      readonly screen?: number;
      readonly lastPart?: true;
    }
  /** Removes the message's buttons. */
  | { readonly do: 'remove-keyboard'; readonly message: MessageRef }
  /**
   * Messages older than 48 hours cannot be deleted; they lose their buttons instead. Waits until what replaces the message
   * has been sent. One that is `unwanted` is deleted without waiting, and what became of it is reported back (`deleted`).
   */
  | { readonly do: 'delete'; readonly message: MessageRef; readonly unwanted?: true }
  /**
   * Deletes the messages of both sides in a range, except `keep`, as far back as Telegram allows. Without `to`, the range
   * ends above the screen that is sent with it. What is said next waits for one that is `owed`.
   */
  | {
      readonly do: 'clear';
      readonly from: number;
      readonly to?: number;
      readonly keep?: number;
      readonly owed?: true;
    }
  /** Every tap is acknowledged; the text is shown for a moment. */
  | { readonly do: 'acknowledge'; readonly queryId: string; readonly text?: string };

/** What became of messages that were to be deleted. */
export interface Cleared {
  /** How many stay because Telegram refuses to delete them. */
  readonly left: number;
  /** Not all were tried: more may stay. */
  readonly mayBeMore: boolean;
}

/** A message: by its id, or as the one that shows this screen. */
export type MessageRef = { readonly id: number } | { readonly screen: number };
