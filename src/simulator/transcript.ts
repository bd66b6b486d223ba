/** A chat as text, for the messages of failing tests and for people. */
import type { InlineKeyboardButton, KeyboardButton, Message } from 'grammy/types';
import type { Chat, ChatEvent } from './chat.ts';

/** Returns the chat from its beginning (or from the oldest kept event), one event per line. */
export function transcript(chat: Chat): string {
  const lines = chat.events.filter(({ kind }) => kind !== 'action').map((event) => line(event));
  const start = chat.droppedEvents > 0 ? [`(${chat.droppedEvents} earlier events were not kept)`] : [];
  return [...start, ...lines].join('\n');
}

function line(event: ChatEvent): string {
  const name = event.by === 'bot' ? 'bot' : event.chat.user.first_name;
  const id = event.message === undefined ? '' : `#${event.message.message_id} `;
  const on = event.stored === undefined ? '' : ` #${event.stored.message.message_id}`;
  switch (event.kind) {
    case 'sent':
      return `${id}${name}: ${shown(event.message)}`;
    case 'edited':
      return `${id}${name} edits: ${shown(event.message)}`;
    case 'deleted':
      return `${id}${name} deletes this message`;
    case 'pinned':
      return `${id}${name} pins this message`;
    case 'unpinned':
      return `${id}${name} unpins this message`;
    case 'tapped':
      return `  ${name} taps [${event.text ?? ''}] on${on}`;
    case 'answered':
      return event.text === undefined
        ? `  bot answers the tap on${on}`
        : `  bot answers the tap on${on}: (${event.text})`;
    case 'blocked':
      return `  ${name} blocks the bot`;
    case 'unblocked':
      return `  ${name} unblocks the bot`;
    case 'left':
      return `  ${name} deletes their account`;
    case 'action':
      return `  bot: ${event.text ?? ''}…`;
  }
}

function shown(message: Message | undefined): string {
  if (message === undefined) return '';
  const rows = buttonRows(message).map((row) => `      [${row.map(buttonText).join('] [')}]`);
  const text = textOf(message).replaceAll('\n', '\n      ');
  return [text, ...rows].join('\n');
}

/**
 * The kinds that can have a caption. Source: tdlib/td `td/telegram/MessageContentType.cpp`
 * can_have_message_content_caption.
 */
const CAPTIONED = ['animation', 'audio', 'document', 'photo', 'video', 'voice'] as const;
/** The first one that a message has is its kind: an animation also has a document, a venue a location. */
const MEDIA = [
  ...CAPTIONED,
  'video_note',
  'sticker',
  'venue',
  'location',
  'contact',
  'pinned_message',
] as const;

/** The text or caption; for anything else its kind, in angle brackets. */
export function textOf(message: Message): string {
  if (message.text !== undefined) return message.text;
  const kind = MEDIA.find((name) => message[name] !== undefined) ?? 'message';
  return message.caption === undefined ? `<${kind}>` : `<${kind}> ${message.caption}`;
}

export function isCaptioned(message: Message): boolean {
  return CAPTIONED.some((name) => message[name] !== undefined);
}

export function buttonRows(message: Message): readonly (readonly InlineKeyboardButton[])[] {
  return message.reply_markup?.inline_keyboard ?? [];
}

export function buttonText(button: InlineKeyboardButton | KeyboardButton | string): string {
  return typeof button === 'string' ? button : button.text;
}
