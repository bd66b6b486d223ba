/** Files in the simulated world. Source: tdlib/td `td/telegram/files/FileType.cpp` (folders and names of kinds). */
import type { Message } from 'grammy/types';

export type FileKind =
  | 'photo'
  | 'document'
  | 'voice'
  | 'audio'
  | 'video'
  | 'video_note'
  | 'animation'
  | 'sticker';

export interface NewFile {
  readonly name: string;
  readonly mimeType: string;
  readonly content: Uint8Array;
  /** Bytes that Telegram is told; the content's length without it. Nobody has to make a film of gigabytes to send one. */
  readonly size?: number | undefined;
}

export interface StoredFile extends Required<NewFile> {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly file_path: string;
  readonly kind: FileKind;
  readonly size: number;
  /** What a message carries of it. The sizes of one photo have it in common. */
  media: Partial<Message>;
}

/** What is known of a file besides its bytes. Seconds, pixels. */
export interface FileFacts {
  readonly duration?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly title?: string | undefined;
  readonly performer?: string | undefined;
  readonly emoji?: string | undefined;
}

export const FOLDERS: Readonly<Record<FileKind, string>> = {
  photo: 'photos',
  document: 'documents',
  voice: 'voice',
  audio: 'music',
  video: 'videos',
  video_note: 'video_notes',
  animation: 'animations',
  sticker: 'stickers',
};

/** Kinds as Telegram's refusals name them. */
export const KIND_NAMES: Readonly<Record<FileKind, string>> = {
  photo: 'Photo',
  document: 'Document',
  voice: 'VoiceNote',
  audio: 'Audio',
  video: 'Video',
  video_note: 'VideoNote',
  animation: 'Animation',
  sticker: 'Sticker',
};

const MIME_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
  webm: 'video/webm',
  webp: 'image/webp',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
export const UNKNOWN_TYPE = 'application/octet-stream';

/** The type that a name's ending stands for. */
export function mimeTypeOf(name: string): string {
  return MIME_TYPES[extensionOf(name)] ?? UNKNOWN_TYPE;
}

export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

export function identityOf({ file_id, file_unique_id, size }: StoredFile) {
  return { file_id, file_unique_id, file_size: size };
}
