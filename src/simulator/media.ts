/**
 * Files in the simulated world, and how messages carry them. Whoever sends a file, by upload or by an id, gets the same
 * fields for it, since a file's kind is fixed when it first comes.
 * Sources: https://core.telegram.org/bots/api#sending-files, #photosize and what follows it there; tdlib/td
 * `td/telegram/files/FileType.cpp` (folders and names of kinds).
 */
import type { Message, PhotoSize } from 'grammy/types';
import { type PictureSize, pictureSize } from './picture-size.ts';
import type { World } from './world.ts';

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
const UNKNOWN_TYPE = 'application/octet-stream';

/** Telegram makes smaller ones of every photo, as wide or high as these. */
const SMALLER_SIZES = [90, 320, 800];
/** What the smaller ones really are: a bot that takes another size than the largest finds out. */
const GREY_DOT = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP////////////////////////////////////////////////////////////////////////////////' +
    '//////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);
/** A photo whose bytes say nothing, as in a test that only needs some. */
const USUAL_SIZE: PictureSize = { width: 1280, height: 960 };

/** Keeps a file and works out what messages carry of it. */
export function keepFile(world: World, kind: FileKind, upload: NewFile, facts: FileFacts = {}): StoredFile {
  const mimeType = upload.mimeType === UNKNOWN_TYPE ? mimeTypeOf(upload.name) : upload.mimeType;
  const file = world.addFile(kind, { ...upload, mimeType });
  if (kind === 'photo') keepSizes(world, file);
  else file.media = mediaOf(file, facts);
  return file;
}

/** The type that a name's ending stands for. */
export function mimeTypeOf(name: string): string {
  return MIME_TYPES[extensionOf(name)] ?? UNKNOWN_TYPE;
}

export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

function keepSizes(world: World, file: StoredFile): void {
  const { width, height } = pictureSize(file.content) ?? USUAL_SIZE;
  const longest = Math.max(width, height);
  const smaller = SMALLER_SIZES.filter((most) => most < longest).map((most) => {
    const scale = most / longest;
    const scaled = { width: Math.round(width * scale), height: Math.round(height * scale) };
    return { copy: world.addFile('photo', { ...file, content: GREY_DOT, size: undefined }), scaled };
  });
  const sizes = smaller.map(({ copy, scaled }) => sizeOf(copy, scaled));
  const media = { photo: [...sizes, sizeOf(file, { width, height })] };
  for (const one of [file, ...smaller.map(({ copy }) => copy)]) one.media = media;
}

function sizeOf(file: StoredFile, { width, height }: PictureSize): PhotoSize {
  return { ...identityOf(file), width, height };
}

export function identityOf({ file_id, file_unique_id, size }: StoredFile) {
  return { file_id, file_unique_id, file_size: size };
}

function mediaOf(file: StoredFile, facts: FileFacts): Partial<Message> {
  const { kind, name, mimeType } = file;
  const { duration = 1, width = 640, height = 480, title, performer } = facts;
  const identity = identityOf(file);
  const named = { ...identity, file_name: name, mime_type: mimeType };
  switch (kind) {
    case 'photo':
      throw new Error('A photo is kept in several sizes.');
    case 'document':
      return { document: named };
    case 'voice':
      return { voice: { ...identity, duration, mime_type: mimeType } };
    case 'audio':
      return {
        audio: {
          ...named,
          duration,
          ...(title !== undefined && { title }),
          ...(performer !== undefined && { performer }),
        },
      };
    case 'video':
      return { video: { ...named, duration, width, height } };
    case 'video_note':
      return { video_note: { ...identity, duration, length: width } };
    case 'animation':
      // Bots that know nothing of animations find a document: https://core.telegram.org/bots/api#message
      return { animation: { ...named, duration, width, height }, document: named };
    case 'sticker':
      return {
        sticker: {
          ...identity,
          type: 'regular',
          width: 512,
          height: 512,
          is_animated: false,
          is_video: false,
          ...(facts.emoji !== undefined && { emoji: facts.emoji }),
        },
      };
  }
}
