/** Files and places that the bot sends, and how it fetches the files that people send. */
import { randomInt } from 'node:crypto';
import type { Call } from '../call.ts';
import { keepFile } from '../keep-file.ts';
import { type FileFacts, type FileKind, identityOf, type StoredFile } from '../media.ts';
import type { UploadedFile } from '../multipart.ts';
import { CAPTION_FIELDS, captionOf } from './caption.ts';
import { SEND_FIELDS, send } from './messages.ts';
import type { Method, Methods } from './method.ts';

/** A file uploaded in a field, or next to it as `attach://<name>`. */
export function uploadOf(call: Call, field: string): UploadedFile | undefined {
  const value = call.string(field);
  return call.files.get(value?.startsWith('attach://') ? value.slice('attach://'.length) : field);
}

/** A file that Telegram already has, sent again by its id. */
export function knownFileOf(call: Call, field: string): StoredFile | undefined {
  return call.world.files.get(call.string(field) ?? '');
}

interface AlbumItem {
  readonly type: FileKind;
  readonly media: string;
  readonly caption?: string;
}

/** What `sendMediaGroup` should send. */
export function albumOf(call: Call): readonly AlbumItem[] {
  return call.list('media') as readonly AlbumItem[];
}

/** Uploaded with the album, or known by its id. */
export function albumFileOf(call: Call, { media }: AlbumItem): UploadedFile | StoredFile | undefined {
  return call.files.get(media.replace('attach://', '')) ?? call.world.files.get(media);
}

function factsOf(call: Call): FileFacts {
  return {
    duration: call.number('duration'),
    width: call.number('width'),
    height: call.number('height'),
    title: call.string('title'),
    performer: call.string('performer'),
  };
}

function sendFile(kind: FileKind, fields: Method['fields'] = {}): Method {
  return {
    fields: { ...SEND_FIELDS, ...CAPTION_FIELDS, [kind]: 'file', ...fields },
    apply(call) {
      const upload = uploadOf(call, kind);
      const file =
        upload === undefined ? knownFileOf(call, kind) : keepFile(call.world, kind, upload, factsOf(call));
      if (file === undefined) throw new Error(`${call.method}: no refusal caught the missing file`);
      return send(call, { ...file.media, ...captionOf(call) });
    },
  };
}

export const mediaMethods: Methods = {
  sendDocument: sendFile('document', { disable_content_type_detection: 'flag', thumbnail: 'file' }),
  sendPhoto: sendFile('photo', { has_spoiler: 'flag' }),
  sendVoice: sendFile('voice', { duration: 'integer' }),
  sendAudio: sendFile('audio', {
    duration: 'integer',
    performer: 'text',
    title: 'text',
    thumbnail: 'file',
  }),
  sendVideo: sendFile('video', {
    duration: 'integer',
    width: 'integer',
    height: 'integer',
    thumbnail: 'file',
    has_spoiler: 'flag',
    supports_streaming: 'flag',
  }),
  sendMediaGroup: {
    fields: { ...SEND_FIELDS, media: 'json' },
    apply(call) {
      const album = String(randomInt(1e12, 1e13));
      return albumOf(call).map((item) => {
        const { type, caption } = item;
        const found = albumFileOf(call, item);
        if (found === undefined) throw new Error(`${call.method}: no refusal caught the missing file`);
        const file = 'kind' in found ? found : keepFile(call.world, type, found);
        if (file.kind !== type) throw new Error(`An album of ${type}s holds a ${file.kind}.`);
        return send(call, { ...file.media, ...(caption && { caption }), media_group_id: album });
      });
    },
  },
  sendLocation: {
    fields: { ...SEND_FIELDS, latitude: 'number', longitude: 'number', horizontal_accuracy: 'number' },
    apply(call) {
      const accuracy = call.number('horizontal_accuracy');
      const latitude = call.number('latitude') ?? Number.NaN;
      const longitude = call.number('longitude') ?? Number.NaN;
      return send(call, {
        location: { latitude, longitude, ...(accuracy !== undefined && { horizontal_accuracy: accuracy }) },
      });
    },
  },
  getFile: {
    fields: { file_id: 'text' },
    apply(call) {
      const file = knownFileOf(call, 'file_id');
      return file === undefined ? undefined : { ...identityOf(file), file_path: file.file_path };
    },
  },
};
