/** Copying and forwarding messages: as the bot's own, or with the name of the author. */
import type { Message } from 'grammy/types';
import type { Call } from '../call.ts';
import { isCaptioned } from '../transcript.ts';
import { CAPTION_FIELDS, captionOf, withoutCaption } from './caption.ts';
import { SEND_FIELDS, send } from './messages.ts';
import type { Methods } from './method.ts';

/** A message's content, without its place and time. */
function contentOf({ message }: Call['knownTarget']): Partial<Message> {
  const { message_id, from, chat, date, edit_date, reply_markup, ...said } = message;
  const { reply_to_message, media_group_id, has_protected_content, ...content } = said;
  return content;
}

export const copyMethods: Methods = {
  copyMessage: {
    fields: { ...SEND_FIELDS, ...CAPTION_FIELDS, from_chat_id: 'chat', message_id: 'integer' },
    apply(call) {
      const { forward_origin, ...content } = contentOf(call.knownTarget);
      const isReworded = 'caption' in call.params && isCaptioned(call.knownTarget.message);
      const copied = isReworded ? { ...withoutCaption(content), ...captionOf(call) } : content;
      return { message_id: send(call, copied).message_id };
    },
  },
  forwardMessage: {
    fields: {
      chat_id: 'chat',
      from_chat_id: 'chat',
      message_id: 'integer',
      disable_notification: 'flag',
      protect_content: 'flag',
    },
    apply(call) {
      const { from, date } = call.knownTarget.message;
      const content = contentOf(call.knownTarget);
      // The first author is named, however often the message was forwarded.
      if (from === undefined || content.forward_origin !== undefined) return send(call, content);
      return send(call, { ...content, forward_origin: { type: 'user', sender_user: from, date } });
    },
  },
};
