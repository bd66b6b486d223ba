/**
 * How messages carry files. A file has the same fields whether it is sent by upload or by id: its kind is fixed when it
 * first arrives.
 * Source: https://core.telegram.org/bots/api#sending-files, #photosize and the sections after it.
 */
import type { Message, PhotoSize } from 'grammy/types';
import { type PictureSize, pictureSize } from '../picture-size.ts';
import {
  type FileFacts,
  type FileKind,
  identityOf,
  mimeTypeOf,
  type NewFile,
  type StoredFile,
  UNKNOWN_TYPE,
} from './media.ts';
import type { World } from './world.ts';

/** Telegram makes smaller ones of every photo, as wide or high as these. */
const SMALLER_SIZES = [90, 320, 800];
/** The content of the smaller sizes: a bot that does not take the largest one will notice. */
const GREY_DOT = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP////////////////////////////////////////////////////////////////////////////////' +
    '//////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);
/** The size of a photo whose bytes say nothing, for tests that only need some bytes. */
const USUAL_SIZE: PictureSize = { width: 1280, height: 960 };

/** Stores a file and derives the fields that messages carry. */
export function keepFile(world: World, kind: FileKind, upload: NewFile, facts: FileFacts = {}): StoredFile {
  const mimeType = upload.mimeType === UNKNOWN_TYPE ? mimeTypeOf(upload.name) : upload.mimeType;
  const file = world.addFile(kind, { ...upload, mimeType });
  if (kind === 'photo') keepSizes(world, file);
  else file.media = mediaOf(file, facts);
  return file;
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
