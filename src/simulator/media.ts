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
  /**
   * The size that Telegram reports, by default the content's length. So a test can send gigabytes without creating
   * them.
   */
  readonly size?: number | undefined;
}

export interface StoredFile extends Required<NewFile> {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly file_path: string;
  readonly kind: FileKind;
  readonly size: number;
  /** The fields that a message carries. All sizes of one photo share them. */
  media: Partial<Message>;
}

/** What is known about a file besides its bytes. Seconds, pixels. */
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

/** The MIME type that a file name's extension stands for. */
export function mimeTypeOf(name: string): string {
  return MIME_TYPES[extensionOf(name)] ?? UNKNOWN_TYPE;
}

export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

export function identityOf({ file_id, file_unique_id, size }: StoredFile) {
  return { file_id, file_unique_id, file_size: size };
}
