/** What a phone's app does when a person sends or edits something: messages in the chat, and updates for the bot. */
import { randomInt } from 'node:crypto';
import type { Message } from 'grammy/types';
import type { Chat, StoredMessage } from './chat.ts';
import { captionContent, contentOf, type Sendable, splitText } from './sendable.ts';
import { isCaptioned } from './transcript.ts';
import type { World } from './world.ts';

export interface SendOptions {
  /** The message that this one replies to. */
  replyTo?: Message;
  /** The message is forwarded from somebody of this name, who hides their account. */
  forwardedFrom?: string;
}

/** What stays of a message when an edit replaces its whole content. */
const HEAD: ReadonlySet<string> = new Set([
  ...['message_id', 'from', 'chat', 'date', 'edit_date'],
  ...['reply_to_message', 'media_group_id', 'forward_origin'],
]);
/** The most that Telegram's apps put into one album. */
export const LARGEST_ALBUM = 10;

/** Sends a text (in pieces if it is too long for one message) or anything else; returns the last message. */
export function sendFrom(
  world: World,
  chat: Chat,
  content: string | Sendable,
  options: SendOptions = {},
): Message | undefined {
  const pieces: readonly Sendable[] =
    typeof content === 'string' ? splitText(content).map((text) => ({ text })) : [content];
  const extras = extrasOf(world, options);
  return pieces
    .map((piece) => post(world, chat, { ...contentOf(piece, world, chat.user), ...extras }))
    .at(-1);
}

/** Sends several as one album: separate messages with a common `media_group_id`. */
export function sendAlbumFrom(world: World, chat: Chat, contents: readonly Sendable[]): readonly Message[] {
  const album = String(randomInt(1e12, 1e13));
  return contents.map((content) =>
    post(world, chat, { ...contentOf(content, world, chat.user), media_group_id: album }),
  );
}

/**
 * Edits the text, the caption or the whole content of a message. The bot gets `edited_message` if it asked for that.
 */
export function editFrom(
  world: World,
  chat: Chat,
  stored: StoredMessage,
  content: string | Sendable,
): Message {
  const edited = world.editMessage(chat, stored, (message) => {
    if (typeof content === 'string' && isCaptioned(message)) {
      const { caption, caption_entities, ...kept } = message;
      return { ...kept, ...captionContent(content) } as Message;
    }
    const head = Object.fromEntries(Object.entries(message).filter(([field]) => HEAD.has(field)));
    const given = typeof content === 'string' ? { text: content } : content;
    return { ...head, ...contentOf(given, world, chat.user) } as Message;
  });
  world.tell(chat, 'edited_message', edited);
  return edited;
}

function post(world: World, chat: Chat, content: Partial<Message>): Message {
  const { message } = world.addMessage(chat, 'person', content);
  world.tell(chat, 'message', message);
  return message;
}

function extrasOf(world: World, { replyTo, forwardedFrom }: SendOptions): Partial<Message> {
  // Telegram shows one level of replies only.
  const { reply_to_message: _, ...replied } = replyTo ?? {};
  return {
    ...(replyTo !== undefined && { reply_to_message: replied as NonNullable<Message['reply_to_message']> }),
    ...(forwardedFrom !== undefined && {
      forward_origin: { type: 'hidden_user', sender_user_name: forwardedFrom, date: world.seconds() },
    }),
  };
}
