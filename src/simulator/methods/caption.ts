/** The text under a picture or a file. */
import type { Message } from 'grammy/types';
import type { Call } from '../call.ts';

export const CAPTION_FIELDS = {
  caption: 'text',
  parse_mode: 'text',
  caption_entities: 'json',
  show_caption_above_media: 'flag',
} as const;

/** The caption of a call as fields of a message; none if it is empty. */
export function captionOf(call: Call): Partial<Message> {
  const { text, entities } = call.formatted;
  if (text === '') return {};
  return {
    caption: text,
    ...(entities.length > 0 && { caption_entities: entities }),
    ...(call.flag('show_caption_above_media') && { show_caption_above_media: true }),
  };
}

/** The message without any caption. */
export function withoutCaption<T extends Partial<Message>>(message: T) {
  const { caption: _, caption_entities: __, show_caption_above_media: ___, ...others } = message;
  return others;
}
