/** Conditions in the refusal table about files, captions and places. */

import { pictureSize } from '../picture-size.ts';
import type { Call } from './call.ts';
import type { Condition } from './conditions.ts';
import { extensionOf, type FileKind, KIND_NAMES } from './media.ts';
import { albumFileOf, albumOf, knownFileOf, uploadOf } from './methods/media.ts';
import { LARGEST_ALBUM } from './sending.ts';
import { isCaptioned } from './transcript.ts';

/** Telegram's "20 MB". Source: https://core.telegram.org/bots/api#getfile */
const LARGEST_DOWNLOAD = 20 * 1024 * 1024;
/** Source: https://core.telegram.org/bots/api#sending-files */
const LARGEST_UPLOAD = 50 * 1024 * 1024;
const LARGEST_PHOTO = 10 * 1024 * 1024;

export const noFile =
  (kind: FileKind): Condition =>
  (call) =>
    uploadOf(call, kind) === undefined && (call.string(kind) ?? '') === '';

export const unknownFile =
  (kind: FileKind): Condition =>
  (call) =>
    uploadOf(call, kind) === undefined && knownFileOf(call, kind) === undefined;

/** Photos are one family of files, all others another. */
export const fileIsOfOtherFamily =
  (kind: FileKind): Condition =>
  (call) => {
    const known = uploadOf(call, kind) === undefined ? knownFileOf(call, kind) : undefined;
    if (known === undefined || (known.kind === 'photo') === (kind === 'photo')) return false;
    return `${KIND_NAMES[known.kind]} as ${KIND_NAMES[kind]}`;
  };

export const fileIsOfOtherKind =
  (kind: FileKind): Condition =>
  (call) => {
    const known = uploadOf(call, kind) === undefined ? knownFileOf(call, kind) : undefined;
    if (known === undefined || known.kind === kind) return false;
    return `${KIND_NAMES[known.kind]} as ${KIND_NAMES[kind]}`;
  };

export const uploadHasOtherEnding =
  (kind: FileKind, endings: readonly string[]): Condition =>
  (call) => {
    const upload = uploadOf(call, kind);
    return upload !== undefined && !endings.includes(extensionOf(upload.name)) && upload.name;
  };

const lengthOf = (call: Call): number =>
  Math.max(0, ...[...call.files.values()].map(({ content }) => content.length));
export const uploadIsTooBig: Condition = (call) => lengthOf(call) > LARGEST_UPLOAD;
export const uploadIsEmpty: Condition = (call) =>
  [...call.files.values()].some(({ content }) => content.length === 0);
export const photoIsTooBig: Condition = (call) => {
  const length = uploadOf(call, 'photo')?.content.length ?? 0;
  return length > LARGEST_PHOTO && String(length);
};
export const photoIsNoPicture: Condition = (call) => {
  const upload = uploadOf(call, 'photo');
  return upload !== undefined && pictureSize(upload.content) === undefined;
};
export const photoHasBadShape: Condition = (call) => {
  const size = pictureSize(uploadOf(call, 'photo')?.content ?? new Uint8Array());
  if (size === undefined) return false;
  const { width, height } = size;
  return width + height > 10_000 || Math.max(width, height) > 20 * Math.min(width, height);
};

export const fileIsUnknown: Condition = (call) => knownFileOf(call, 'file_id') === undefined;
export const fileIsTooBig: Condition = (call) => (knownFileOf(call, 'file_id')?.size ?? 0) > LARGEST_DOWNLOAD;

export const albumHasOtherSize: Condition = (call) => {
  const { length } = call.list('media');
  return (length < 2 || length > LARGEST_ALBUM) && String(length);
};
export const albumFileIsUnknown: Condition = (call) =>
  albumOf(call).some((item) => albumFileOf(call, item) === undefined);

export const targetHasNoCaption: Condition = (call) =>
  call.target !== undefined && !isCaptioned(call.target.message);

export const placeIsNone: Condition = (call) => {
  const latitude = call.number('latitude') ?? Number.NaN;
  const longitude = call.number('longitude') ?? Number.NaN;
  return !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180);
};
