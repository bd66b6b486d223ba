import type { CallbackQuery, Message, MessageReactionUpdated, Update } from 'grammy/types';
import { decodeButton } from '../callback-data.ts';
import type { ChatEvent } from './event.ts';
import { sentFile } from './sent-file.ts';
import { unusableKind } from './unusable-kind.ts';

/** The kinds of updates the bot asks Telegram for. */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'callback_query',
  'message_reaction',
  'my_chat_member',
] as const;

/** One of {@link ALLOWED_UPDATES}, or `other`. */
export function kindOf(update: Update): string {
  return ALLOWED_UPDATES.find((kind) => update[kind] !== undefined) ?? 'other';
}

/** `/command@bot argument`: https://core.telegram.org/bots/features#commands */
const COMMAND = /^\/([a-z0-9_]{1,32})(?:@(\w+))?(?:\s+([\s\S]*))?$/iu;

const THUMBS: { readonly [emoji: string]: 'up' | 'down' } = { '👍': 'up', '👌': 'up', '👎': 'down' };

/** Reads an update in the dialogue's terms; `undefined` for what does not happen in a private chat with a person. */
export function readUpdate(update: Update): ChatEvent | undefined {
  if (update.message !== undefined) return readMessage(update.message);
  if (update.edited_message !== undefined) return readEdit(update.edited_message);
  if (update.callback_query !== undefined) return readTap(update.callback_query);
  if (update.message_reaction !== undefined) return readReaction(update.message_reaction);
  if (update.my_chat_member?.chat.type === 'private') {
    const blocked = update.my_chat_member.new_chat_member.status === 'kicked';
    return { type: blocked ? 'blocked' : 'unblocked', chatId: update.my_chat_member.chat.id };
  }
  return undefined;
}

function readMessage(message: Message): ChatEvent | undefined {
  if (!isOwnChat(message)) return undefined;
  // In a topic, each message replies to the topic's own first one, although nobody replied to anything.
  const { reply_to_message: first } = message;
  const replied = first?.forum_topic_created === undefined ? first : undefined;
  const from = {
    chatId: message.chat.id,
    phoneLanguage: message.from?.language_code,
    messageId: message.message_id,
    ...(replied !== undefined && {
      replyTo: { messageId: replied.message_id, isOwn: replied.from?.id === message.chat.id },
    }),
    ...(message.forward_origin !== undefined && { isForwarded: true as const }),
  };
  if (message.location !== undefined) {
    const { latitude, longitude } = message.location;
    return { ...from, type: 'place', latitude, longitude };
  }
  const file = sentFile(message);
  if (file !== undefined) {
    const album = message.media_group_id;
    return { ...from, type: 'file', file, ...(album === undefined ? {} : { album }) };
  }
  if (message.contact !== undefined) {
    return { ...from, type: 'contact', phone: message.contact.phone_number };
  }
  if (message.text === undefined) {
    const kind = unusableKind(message);
    return kind === undefined ? undefined : { ...from, type: 'other-message', kind };
  }
  const command = readCommand(message.text);
  if (command === undefined) return { ...from, type: 'text', text: message.text };
  return { ...from, type: 'command', command: command.name, argument: command.argument };
}

/** @returns the command of a text, and the bot that it names; `undefined` where the text is none */
export function readCommand(
  text: string,
): { readonly name: string; readonly bot: string | undefined; readonly argument: string } | undefined {
  const [whole, name = '', bot, argument = ''] = COMMAND.exec(text) ?? [];
  return whole === undefined ? undefined : { name: name.toLowerCase(), bot, argument: argument.trim() };
}

/** A chat with the bot itself. The chats of a business account are private, too, but belong to that account. */
function isOwnChat(message: NonNullable<CallbackQuery['message']>): boolean {
  return message.chat.type === 'private' && !('business_connection_id' in message);
}

/** A command that is edited has been obeyed already, and a text that is edited into a command is not one. */
function readEdit(message: Message): ChatEvent | undefined {
  const event = readMessage(message);
  if (event?.type === 'text') return { ...event, type: 'edited' };
  // Of a live location the first position counts.
  return event?.type === 'file' ? { ...event, type: 'edited-file' } : undefined;
}

/**
 * Telegram promises reactions only to a bot that is an administrator of the chat (core.telegram.org/bots/api#update). A private chat
 * has none, and bots are told of no reaction there today. Should that change, they are read.
 */
function readReaction({ chat, user, message_id: messageId, new_reaction: chosen }: MessageReactionUpdated) {
  const thumb = chosen.flatMap((each) => (each.type === 'emoji' ? (THUMBS[each.emoji] ?? []) : [])).at(-1);
  if (chat.type !== 'private' || thumb === undefined) return undefined;
  const phoneLanguage = user?.language_code;
  return { type: 'reaction', chatId: chat.id, phoneLanguage, messageId, thumb } as const;
}

function readTap(query: CallbackQuery): ChatEvent | undefined {
  if (query.message !== undefined && !isOwnChat(query.message)) return undefined;
  return {
    type: 'button',
    // In a private chat the chat has the person's id.
    chatId: query.message?.chat.id ?? query.from.id,
    phoneLanguage: query.from.language_code,
    queryId: query.id,
    messageId: query.message?.message_id,
    data: decodeButton(query.data ?? ''),
  };
}
