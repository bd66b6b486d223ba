/** Sending, editing and deleting messages, and answering taps. */
import type { Message } from 'grammy/types';
import type { Call } from '../call.ts';
import { findMessage } from '../chat.ts';
import { CAPTION_FIELDS, captionOf, withoutCaption } from './caption.ts';
import type { Methods } from './method.ts';

/** Fields that all methods that send a message share. */
export const SEND_FIELDS = {
  chat_id: 'chat',
  disable_notification: 'flag',
  protect_content: 'flag',
  reply_parameters: 'json',
  reply_markup: 'json',
} as const;

const TEXT_FIELDS = {
  text: 'text',
  parse_mode: 'text',
  entities: 'json',
  link_preview_options: 'json',
} as const;

const EDIT_TARGET = { chat_id: 'chat', message_id: 'integer', reply_markup: 'json' } as const;

/** Stores and shows a message from the bot. */
export function send(call: Call, content: Partial<Message>): Message {
  const chat = call.knownChat;
  const { markup, inlineKeyboard } = call;
  if (markup !== undefined) {
    if ('keyboard' in markup) chat.replyKeyboard = markup;
    if ('remove_keyboard' in markup) chat.replyKeyboard = undefined;
  }
  const repliedTo = repliedMessage(call);
  const { message } = call.world.addMessage(chat, 'bot', {
    ...content,
    ...(inlineKeyboard !== undefined && { reply_markup: inlineKeyboard }),
    ...(repliedTo !== undefined && {
      reply_to_message: repliedTo as NonNullable<Message['reply_to_message']>,
    }),
    ...(call.flag('protect_content') && { has_protected_content: true }),
  });
  return message;
}

/** The text and its entities, as fields of a message. */
function textContent(call: Call): Pick<Message, 'text' | 'entities' | 'link_preview_options'> {
  const { text, entities } = call.formatted;
  const preview = call.params.link_preview_options as Message['link_preview_options'];
  return {
    text,
    ...(entities.length > 0 && { entities }),
    ...(preview !== undefined && { link_preview_options: preview }),
  };
}

/** The message after an edit, without its date; to compare and to store. */
export function editedMessage(call: Call, message: Message): Message {
  const { reply_markup: _, ...rest } = message;
  const keyboard = call.inlineKeyboard;
  const kept = keyboard === undefined ? rest : { ...rest, reply_markup: keyboard };
  if (call.method === 'editMessageReplyMarkup') return kept as Message;
  if (call.method === 'editMessageCaption') return { ...withoutCaption(kept), ...captionOf(call) } as Message;
  const { text: _text, entities: _entities, link_preview_options: _preview, ...others } = kept;
  return { ...others, ...textContent(call) } as Message;
}

function repliedMessage(call: Call): Message | undefined {
  const reply = call.params.reply_parameters;
  if (typeof reply !== 'object' || reply === null || !('message_id' in reply)) return undefined;
  const found = findMessage(call.chat, Number(reply.message_id))?.message;
  if (found === undefined) return undefined;
  // Telegram shows one level of replies only.
  const { reply_to_message: _, ...alone } = found;
  return alone as Message;
}

function edit(call: Call): Message {
  return call.world.editMessage(call.knownChat, call.knownTarget, (message) => editedMessage(call, message));
}

export const messageMethods: Methods = {
  sendMessage: {
    fields: { ...SEND_FIELDS, ...TEXT_FIELDS },
    apply: (call) => send(call, textContent(call)),
  },
  editMessageText: { fields: { ...EDIT_TARGET, ...TEXT_FIELDS }, apply: edit },
  editMessageCaption: { fields: { ...EDIT_TARGET, ...CAPTION_FIELDS }, apply: edit },
  editMessageReplyMarkup: { fields: EDIT_TARGET, apply: edit },
  deleteMessage: {
    fields: { chat_id: 'chat', message_id: 'integer' },
    apply(call) {
      call.world.deleteMessage(call.knownChat, call.knownTarget, 'bot');
      return true;
    },
  },
  deleteMessages: {
    fields: { chat_id: 'chat', message_ids: 'json' },
    apply(call) {
      // Unknown ids are ignored silently, as the documentation says.
      for (const id of call.list('message_ids')) {
        const stored = findMessage(call.knownChat, Number(id));
        if (stored !== undefined) call.world.deleteMessage(call.knownChat, stored, 'bot');
      }
      return true;
    },
  },
  answerCallbackQuery: {
    fields: {
      callback_query_id: 'text',
      text: 'text',
      show_alert: 'flag',
      url: 'text',
      cache_time: 'integer',
    },
    apply(call) {
      const { tap, world } = call;
      if (tap === undefined) return false;
      const text = call.string('text');
      const url = call.string('url');
      tap.answer = {
        showAlert: call.flag('show_alert'),
        ...(text !== undefined && { text }),
        ...(url !== undefined && { url }),
      };
      const { chat, stored } = tap;
      world.show({
        kind: 'answered',
        by: 'bot',
        at: performance.now(),
        chat,
        stored,
        tap,
        ...(text !== undefined && { text }),
      });
      return true;
    },
  },
  sendChatAction: {
    fields: { chat_id: 'chat', action: 'text' },
    apply(call) {
      const chat = call.knownChat;
      call.world.show({
        kind: 'action',
        by: 'bot',
        at: performance.now(),
        chat,
        text: call.string('action') ?? '',
      });
      return true;
    },
  },
};
