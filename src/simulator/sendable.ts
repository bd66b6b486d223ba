/** What a person can send besides plain text, in the shape that a bot receives. */
import type { Message, MessageEntity, User } from 'grammy/types';
import { cleanText } from './clean-text.ts';
import { keepFile } from './keep-file.ts';
import { type FileFacts, type FileKind, mimeTypeOf } from './media.ts';
import type { World } from './world.ts';

interface Place {
  latitude: number;
  longitude: number;
  /** Meters. */
  horizontal_accuracy?: number;
  /** Seconds in which `person.edits` may still change the place. */
  live_period?: number;
}

/** Bytes, and optional facts about them. */
interface Carried {
  caption?: string;
  name?: string;
  /** Needed if the name's extension does not tell the type. */
  mimeType?: string;
  /**
   * The size that Telegram counts if the content stands for a larger file: `21 * 1024 * 1024` is too large to download.
   */
  size?: number;
}

/** Durations in seconds; a phone can also send 0. */
export type Sendable =
  | { text: string }
  | ({ photo: Uint8Array } & Carried)
  | ({ document: Uint8Array } & Carried)
  | ({ voice: Uint8Array; duration?: number } & Carried)
  | ({ audio: Uint8Array; duration?: number; title?: string; performer?: string } & Carried)
  | ({ video: Uint8Array; duration?: number; width?: number; height?: number } & Carried)
  /** A round film; it has no caption. */
  | ({ videoNote: Uint8Array; duration?: number } & Omit<Carried, 'caption'>)
  /** What keyboards send as a GIF. */
  | ({ animation: Uint8Array; duration?: number } & Carried)
  | { sticker: string }
  | { location: Place }
  | { venue: { location: Place; title: string; address: string } }
  /** A phone number: the person's own, or that of somebody without an account. */
  | { contact: string; firstName?: string }
  /** Fields of a message that has no words of its own here: a poll, dice, a story, a service message. */
  | { fields: Partial<Message> };

const FILES: readonly (readonly [field: string, kind: FileKind, name: string])[] = [
  ['photo', 'photo', 'photo.jpg'],
  ['document', 'document', 'file.bin'],
  ['voice', 'voice', 'voice.oga'],
  ['audio', 'audio', 'audio.mp3'],
  ['video', 'video', 'video.mp4'],
  ['videoNote', 'video_note', 'video_note.mp4'],
  ['animation', 'animation', 'animation.mp4'],
];

/** Returns the fields of the message apart from its header. */
export function contentOf(sendable: Sendable, world: World, user: User): Partial<Message> {
  if ('text' in sendable) {
    const { text, entities } = written(sendable.text);
    return { text, ...(entities.length > 0 && { entities }) };
  }
  if ('location' in sendable) return { location: sendable.location };
  // Bots that know nothing of venues find a place: https://core.telegram.org/bots/api#message
  if ('venue' in sendable) return { venue: sendable.venue, location: sendable.venue.location };
  if ('contact' in sendable) {
    const { contact, firstName } = sendable;
    const whose = firstName === undefined ? { user_id: user.id } : {};
    return { contact: { phone_number: contact, first_name: firstName ?? user.first_name, ...whose } };
  }
  if ('fields' in sendable) return sendable.fields;
  if ('sticker' in sendable) {
    const upload = { name: 'sticker.webp', mimeType: 'image/webp', content: new Uint8Array(1) };
    return keepFile(world, 'sticker', upload, { emoji: sendable.sticker }).media;
  }
  return fileContent(sendable, world);
}

function fileContent(sendable: Carried & FileFacts, world: World): Partial<Message> {
  const [field, kind, usualName] = FILES.find(([candidate]) => candidate in sendable) ?? [];
  if (field === undefined || kind === undefined || usualName === undefined) {
    throw new Error(`A person cannot send ${Object.keys(sendable).join(', ')}.`);
  }
  const content = (sendable as Readonly<Record<string, Uint8Array>>)[field] ?? new Uint8Array();
  const name = sendable.name ?? usualName;
  const mimeType = sendable.mimeType ?? mimeTypeOf(name);
  const { media } = keepFile(world, kind, { name, mimeType, content, size: sendable.size }, sendable);
  return { ...media, ...captionContent(sendable.caption ?? '') };
}

/**
 * A caption as fields of a message; none if it shows nothing.
 *
 * @throws when it is longer than an app lets people write
 */
export function captionContent(caption: string): Pick<Message, 'caption' | 'caption_entities'> {
  const { text, entities } = written(caption);
  if (text === '') return {};
  if (text.length > 1024) throw new Error(`A caption has at most 1024 characters, not ${text.length}.`);
  return { caption: text, ...(entities.length > 0 && { caption_entities: entities }) };
}

/** Returns the pieces in which an app sends a text; none if the text shows nothing. */
export function splitText(text: string): string[] {
  const { text: rest } = cleanText({ text, entities: [] });
  const pieces: string[] = [];
  for (let start = 0; start < rest.length; start += 4096) pieces.push(rest.slice(start, start + 4096));
  return pieces;
}

function written(raw: string): { text: string; entities: MessageEntity[] } {
  const { text } = cleanText({ text: raw, entities: [] });
  return { text, entities: commandEntities(text) };
}

/** Commands anywhere in a text, as Telegram marks them. */
function commandEntities(text: string): MessageEntity[] {
  if (!text.includes('/')) return [];
  return [
    ...text.matchAll(/(?<![\p{L}\p{N}_/<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\p{L}\p{N}_/])/gu),
  ].map(({ index, 0: command }) => ({ type: 'bot_command', offset: index, length: command.length }));
}
