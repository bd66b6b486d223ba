import type { InlineKeyboardButton } from 'grammy/types';
import type { MediaKind } from '../../questionnaire/texts/media-files.ts';

/** A message as Telegram takes it: HTML, and the rows of its inline keyboard. */
export interface Message {
  readonly text: string;
  readonly keyboard?: readonly (readonly InlineKeyboardButton[])[];
  /** Sent in place of the text, which is what is said where they cannot be sent; '' where nothing is. */
  readonly media?: readonly Media[];
}

/** A recording or picture that belongs to a questionnaire. */
export interface Media {
  readonly formId: string;
  /** Of its file. */
  readonly name: string;
  readonly kind: MediaKind;
  readonly caption?: string;
}

/** What the bot says once a decision is committed. */
export type Reply =
  /** `screen`: the number of the screen that this message shows. `offer`: its id is told back (`offer-shown`). */
  | { readonly do: 'send'; readonly message: Message; readonly screen?: number; readonly offer?: true }
  /** With `screen`, a message that cannot be edited any more is sent anew. */
  | { readonly do: 'edit'; readonly message: MessageRef; readonly to: Message; readonly screen?: number }
  /** The message's buttons have had their day. */
  | { readonly do: 'disarm'; readonly message: MessageRef }
  /** Telegram lets a bot delete what is younger than 48 hours; older messages lose their buttons instead. It waits for what is
   * sent in its stead, but for `atOnce`. */
  | { readonly do: 'delete'; readonly message: MessageRef; readonly atOnce?: true }
  /** Deletes all messages of both from one to another, but one: as far back as Telegram lets it. */
  | { readonly do: 'clear'; readonly from: number; readonly to: number; readonly keep?: number }
  /** Every tap is acknowledged; a text is shown for a moment. */
  | { readonly do: 'acknowledge'; readonly queryId: string; readonly text?: string };

/** A message by its id, or the one that shows this screen. */
export type MessageRef = { readonly id: number } | { readonly screen: number };
