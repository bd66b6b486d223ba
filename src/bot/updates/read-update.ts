import type { CallbackQuery, Message, Update } from 'grammy/types';
import { decodeButton } from '../callback-data.ts';
import type { ChatEvent } from './event.ts';
import { sentFile } from './sent-file.ts';

/** The kinds of updates the bot asks Telegram for. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

/** One of {@link ALLOWED_UPDATES}, or `other`. */
export function kindOf(update: Update): string {
  return ALLOWED_UPDATES.find((kind) => update[kind] !== undefined) ?? 'other';
}

/** `/command@bot argument`: https://core.telegram.org/bots/features#commands */
const COMMAND = /^\/([a-z0-9_]{1,32})(?:@\w+)?(?:\s+([\s\S]*))?$/iu;

/** Reads an update in the dialogue's terms; `undefined` for what does not happen in a private chat with a person. */
export function readUpdate(update: Update): ChatEvent | undefined {
  if (update.message !== undefined) return readMessage(update.message);
  if (update.edited_message !== undefined) return readEdit(update.edited_message);
  if (update.callback_query !== undefined) return readTap(update.callback_query);
  if (update.my_chat_member?.chat.type === 'private') {
    const blocked = update.my_chat_member.new_chat_member.status === 'kicked';
    return { type: blocked ? 'blocked' : 'unblocked', chatId: update.my_chat_member.chat.id };
  }
  return undefined;
}

function readMessage(message: Message): ChatEvent | undefined {
  if (message.chat.type !== 'private') return undefined;
  const from = {
    chatId: message.chat.id,
    phoneLanguage: message.from?.language_code,
    messageId: message.message_id,
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
  if (message.text === undefined) return { ...from, type: 'other-message' };
  const command = COMMAND.exec(message.text);
  if (command === null) return { ...from, type: 'text', text: message.text };
  const [, name = '', argument = ''] = command;
  return { ...from, type: 'command', command: name.toLowerCase(), argument: argument.trim() };
}

/** A command that is edited has been obeyed already, and a text that is edited into a command is not one. */
function readEdit(message: Message): ChatEvent | undefined {
  const event = readMessage(message);
  if (event?.type === 'text') return { ...event, type: 'edited' };
  // Of a live location the first position counts.
  return event?.type === 'file' ? { ...event, type: 'edited-file' } : undefined;
}

function readTap(query: CallbackQuery): ChatEvent | undefined {
  if (query.message !== undefined && query.message.chat.type !== 'private') return undefined;
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
