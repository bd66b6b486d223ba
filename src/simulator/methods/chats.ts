/** What the bot can ask about a chat, and what it pins there. */
import type { Message } from 'grammy/types';
import { findMessage } from '../chat.ts';
import type { Methods } from './method.ts';

const PIN_TARGET = { chat_id: 'chat', message_id: 'integer' } as const;

export const chatMethods: Methods = {
  getChat: {
    fields: { chat_id: 'chat' },
    apply(call) {
      const chat = call.knownChat;
      const pinned = findMessage(chat, chat.pinned.at(-1))?.message;
      return {
        ...chat.card,
        accent_color_id: 0,
        max_reaction_count: 11,
        accepted_gift_types: {
          unlimited_gifts: false,
          limited_gifts: false,
          unique_gifts: false,
          premium_subscription: false,
          gifts_from_channels: false,
        },
        ...(pinned !== undefined && { pinned_message: pinned }),
      };
    },
  },
  pinChatMessage: {
    fields: { ...PIN_TARGET, disable_notification: 'flag' },
    apply(call) {
      const { knownChat: chat, world } = call;
      const { message: pinned } = call.knownTarget;
      if (chat.pinned.includes(pinned.message_id)) return true;
      world.pin(chat, call.knownTarget);
      const { reply_to_message: _, ...alone } = pinned;
      const content = { pinned_message: alone as NonNullable<Message['pinned_message']> };
      const { message } = world.addMessage(chat, 'bot', content);
      // The bot gets an update about the notice in the chat, so that it can delete it:
      // https://github.com/tdlib/telegram-bot-api/issues/731
      world.tell(chat, 'message', message);
      return true;
    },
  },
  unpinChatMessage: {
    fields: PIN_TARGET,
    apply(call) {
      const chat = call.knownChat;
      call.world.unpin(chat, call.number('message_id') ?? chat.pinned.at(-1) ?? 0);
      return true;
    },
  },
  unpinAllChatMessages: {
    fields: { chat_id: 'chat' },
    apply(call) {
      for (const id of [...call.knownChat.pinned]) call.world.unpin(call.knownChat, id);
      return true;
    },
  },
};
