/** Documents, photos, voice and audio; and how the bot gets at the files people send. */
import type { Message } from 'grammy/types';
import type { Call } from '../call.ts';
import type { StoredFile } from '../world.ts';
import { SEND_FIELDS, send } from './messages.ts';
import type { Method, Methods } from './method.ts';

const CAPTION = {
  caption: 'text',
  parse_mode: 'text',
  caption_entities: 'json',
  show_caption_above_media: 'flag',
} as const;

/** Telegram's "20 MB". Source: https://core.telegram.org/bots/api#getfile */
export const LARGEST_DOWNLOAD = 20 * 1024 * 1024;

/** The file that a field names: uploaded beside it, or one that Telegram already has. */
function fileOf(call: Call, field: string): StoredFile | undefined {
  const value = call.string(field);
  const key = value?.startsWith('attach://') ? value.slice('attach://'.length) : field;
  const uploaded = call.files.get(key);
  if (uploaded !== undefined) return call.world.addFile(uploaded.name, uploaded.mimeType, uploaded.content);
  return value === undefined ? undefined : call.world.files.get(value);
}

/** Whether a field names a file at all, without keeping it. */
export function hasFile(call: Call, field: string): boolean {
  const value = call.string(field);
  const key = value?.startsWith('attach://') ? value.slice('attach://'.length) : field;
  return call.files.has(key) || (value !== undefined && call.world.files.has(value));
}

function sizes(file: StoredFile) {
  return { file_id: file.file_id, file_unique_id: file.file_unique_id, file_size: file.content.length };
}

function sendMedia(field: string, media: (file: StoredFile, call: Call) => Partial<Message>): Method {
  return {
    fields: {
      ...SEND_FIELDS,
      ...CAPTION,
      [field]: 'file',
      ...(field === 'document' && { disable_content_type_detection: 'flag', thumbnail: 'file' }),
      ...((field === 'voice' || field === 'audio') && { duration: 'integer' }),
      ...(field === 'audio' && { performer: 'text', title: 'text' }),
    },
    apply(call) {
      const file = fileOf(call, field);
      if (file === undefined) throw new Error(`${call.method}: no refusal caught the missing file`);
      const { text, entities } = call.formatted;
      return send(call, {
        ...media(file, call),
        ...(text !== '' && { caption: text }),
        ...(entities.length > 0 && { caption_entities: entities }),
      });
    },
  };
}

export const mediaMethods: Methods = {
  sendDocument: sendMedia('document', (file) => ({
    document: { ...sizes(file), file_name: file.name, mime_type: file.mimeType },
  })),
  sendPhoto: sendMedia('photo', (file) => ({ photo: [{ ...sizes(file), width: 800, height: 600 }] })),
  sendVoice: sendMedia('voice', (file, call) => ({
    voice: { ...sizes(file), duration: call.number('duration') ?? 1, mime_type: file.mimeType },
  })),
  sendAudio: sendMedia('audio', (file, call) => ({
    audio: {
      ...sizes(file),
      duration: call.number('duration') ?? 1,
      file_name: file.name,
      mime_type: file.mimeType,
    },
  })),
  getFile: {
    fields: { file_id: 'text' },
    apply(call) {
      const file = call.world.files.get(call.string('file_id') ?? '');
      return file === undefined ? undefined : { ...sizes(file), file_path: file.file_path };
    },
  },
  getChat: {
    fields: { chat_id: 'chat' },
    apply: (call) => ({
      ...call.knownChat.card,
      accent_color_id: 0,
      max_reaction_count: 11,
      accepted_gift_types: {
        unlimited_gifts: false,
        limited_gifts: false,
        unique_gifts: false,
        premium_subscription: false,
        gifts_from_channels: false,
      },
    }),
  },
};
