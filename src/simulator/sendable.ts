/** What a person can send besides plain text, in the shape that a bot receives. */
import type { Message, MessageEntity, User } from 'grammy/types';
import { cleanText } from './clean-text.ts';
import type { World } from './world.ts';

export type Sendable =
  | { text: string }
  | { photo: Uint8Array; caption?: string }
  | { document: Uint8Array; name?: string; mimeType?: string; caption?: string }
  | { voice: Uint8Array; duration?: number }
  | { sticker: string }
  | { location: { latitude: number; longitude: number } }
  /** A phone number. */
  | { contact: string };

/** Gives the fields of the message beside its head. */
export function contentOf(sendable: Sendable, world: World, user: User): Partial<Message> {
  if ('text' in sendable) {
    const { text } = cleanText({ text: sendable.text, entities: [] });
    const entities = commandEntities(text);
    return { text, ...(entities.length > 0 && { entities }) };
  }
  if ('location' in sendable) return { location: sendable.location };
  if ('contact' in sendable) {
    return { contact: { phone_number: sendable.contact, first_name: user.first_name, user_id: user.id } };
  }
  if ('sticker' in sendable) {
    const { size } = keep(world, 'sticker.webp', 'image/webp', new Uint8Array(1));
    return {
      sticker: {
        ...size,
        type: 'regular',
        width: 512,
        height: 512,
        is_animated: false,
        is_video: false,
        emoji: sendable.sticker,
      },
    };
  }
  if ('voice' in sendable) {
    const { size } = keep(world, 'voice.ogg', 'audio/ogg', sendable.voice);
    return { voice: { ...size, duration: sendable.duration ?? 1, mime_type: 'audio/ogg' } };
  }
  const caption = sendable.caption === undefined ? {} : { caption: sendable.caption };
  if ('photo' in sendable) {
    const { size } = keep(world, 'photo.jpg', 'image/jpeg', sendable.photo);
    return { photo: [{ ...size, width: 800, height: 600 }], ...caption };
  }
  const name = sendable.name ?? 'file.bin';
  const mimeType = sendable.mimeType ?? 'application/octet-stream';
  const { size } = keep(world, name, mimeType, sendable.document);
  return { document: { ...size, file_name: name, mime_type: mimeType }, ...caption };
}

function keep(world: World, name: string, mimeType: string, content: Uint8Array) {
  const { file_id, file_unique_id } = world.addFile(name, mimeType, content);
  return { size: { file_id, file_unique_id, file_size: content.length } };
}

/** Gives the pieces in which an app sends a text, none for a text that shows nothing. */
export function splitText(text: string): string[] {
  const { text: rest } = cleanText({ text, entities: [] });
  const pieces: string[] = [];
  for (let start = 0; start < rest.length; start += 4096) pieces.push(rest.slice(start, start + 4096));
  return pieces;
}

/** Commands anywhere in a text, as Telegram marks them. */
function commandEntities(text: string): MessageEntity[] {
  if (!text.includes('/')) return [];
  return [
    ...text.matchAll(/(?<![\p{L}\p{N}_/<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\p{L}\p{N}_/])/gu),
  ].map(({ index, 0: command }) => ({ type: 'bot_command', offset: index, length: command.length }));
}
