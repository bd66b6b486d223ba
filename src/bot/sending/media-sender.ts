import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { type Api, GrammyError, InputFile } from 'grammy';
import type { Message as Sent } from 'grammy/types';
import type { MediaKind } from '../../questionnaire/texts/media-files.ts';
import type { Media } from './reply.ts';

/** The most that Telegram takes in one album. */
const LARGEST_ALBUM = 10;
/** Seconds. An upload that Telegram wants to wait longer than this fails. */
const LONGEST_PAUSE = 10;

/** What Telegram already has, kept for all processes and across restarts. */
export interface Uploads {
  find(kind: MediaKind, hash: string): Promise<string | undefined>;
  note(kind: MediaKind, hash: string, fileId: string): Promise<void>;
}

/** A file by its content, and Telegram's id of it once that is known. */
interface Known {
  readonly hash: string;
  fileId: string | undefined;
}

/** Sends the questionnaires' own recordings and pictures. Each is uploaded once, however many people hear it. */
export class MediaSender {
  readonly #api: Api;
  readonly #pathOf: (formId: string, name: string) => string | undefined;
  readonly #uploads: Uploads;
  readonly #known = new Map<string, Promise<Known>>();
  /** While one uploads a file, the others wait for its id. */
  readonly #uploading = new Map<string, Promise<unknown>>();

  constructor(api: Api, pathOf: (formId: string, name: string) => string | undefined, uploads: Uploads) {
    this.#api = api;
    this.#pathOf = pathOf;
    this.#uploads = uploads;
  }

  /**
   * Sends them in order: recordings one by one, so that a phone plays them one after the other; pictures together.
   *
   * @throws when one of them could not be sent
   */
  async send(chatId: number, media: readonly Media[]): Promise<void> {
    for (const batch of inBatches(media)) {
      const [one] = batch;
      if (one === undefined) continue;
      if (batch.length === 1) await this.#sendOne(chatId, one);
      else await this.#sendAlbum(chatId, batch);
    }
  }

  async #sendOne(chatId: number, media: Media): Promise<void> {
    await this.#once([media], async ([file]) => {
      const { kind, caption } = media;
      const options = caption === undefined ? {} : { caption };
      if (file === undefined) return [];
      switch (kind) {
        case 'voice':
          return [await this.#api.sendVoice(chatId, file, options)];
        case 'audio':
          return [await this.#api.sendAudio(chatId, file, options)];
        case 'photo':
          return [await this.#api.sendPhoto(chatId, file, options)];
      }
    });
  }

  async #sendAlbum(chatId: number, batch: readonly Media[]): Promise<void> {
    await this.#once(batch, (files) =>
      this.#api.sendMediaGroup(
        chatId,
        files.map((media, index) => {
          const caption = batch[index]?.caption;
          return { type: 'photo' as const, media, ...(caption === undefined ? {} : { caption }) };
        }),
      ),
    );
  }

  /** Sends what Telegram has by its id. What it does not have, or has lost, is uploaded and noted. */
  async #once(
    batch: readonly Media[],
    send: (files: readonly (string | InputFile)[]) => Promise<readonly Sent[]>,
  ): Promise<void> {
    const key = batch.map(keyOf).join('\n');
    const known = await Promise.all(batch.map((media) => this.#look(media)));
    for (;;) {
      for (let other = this.#uploading.get(key); other !== undefined; other = this.#uploading.get(key)) {
        await other.catch(() => undefined);
      }
      const ids = known.flatMap(({ fileId }) => fileId ?? []);
      if (ids.length < known.length) break;
      try {
        await send(ids);
        return;
      } catch (error) {
        // Ids are kept for good, but once in a while Telegram forgets one.
        if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
        for (const file of known)
          if (file.fileId !== undefined && ids.includes(file.fileId)) file.fileId = undefined;
      }
    }
    const upload = this.#upload(batch, known, send);
    this.#uploading.set(key, upload);
    try {
      await upload;
    } finally {
      this.#uploading.delete(key);
    }
  }

  async #upload(
    batch: readonly Media[],
    known: readonly Known[],
    send: (files: readonly (string | InputFile)[]) => Promise<readonly Sent[]>,
  ): Promise<void> {
    const files = await Promise.all(
      batch.map(async (media) => new InputFile(await readFile(this.#path(media)), media.name)),
    );
    const sent = await patiently(() => send(files));
    for (const [index, message] of sent.entries()) {
      const media = batch[index];
      const file = known[index];
      const fileId = idIn(message);
      if (media === undefined || file === undefined || fileId === undefined) continue;
      file.fileId = fileId;
      await this.#uploads.note(media.kind, file.hash, fileId);
    }
  }

  async #look(media: Media): Promise<Known> {
    const key = keyOf(media);
    let looked = this.#known.get(key);
    if (looked === undefined) {
      looked = this.#read(media);
      this.#known.set(key, looked);
      looked.catch(() => this.#known.delete(key));
    }
    const file = await looked;
    file.fileId ??= await this.#uploads.find(media.kind, file.hash);
    return file;
  }

  async #read(media: Media): Promise<Known> {
    const bytes = await readFile(this.#path(media));
    const hash = createHash('sha256').update(bytes).digest('hex');
    return { hash, fileId: undefined };
  }

  #path({ formId, name }: Media): string {
    const path = this.#pathOf(formId, name);
    if (path === undefined) throw new Error('A recording or picture is not there any more.');
    return path;
  }
}

/** Tries an upload twice: `telegramFetch` does not, because it cannot read a stream again. */
async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const seconds = error instanceof GrammyError ? error.parameters.retry_after : undefined;
    if (seconds === undefined || seconds > LONGEST_PAUSE) throw error;
    await wait(seconds * 1000);
    return await work();
  }
}

function inBatches(media: readonly Media[]): readonly (readonly Media[])[] {
  const batches: Media[][] = [];
  for (const one of media) {
    const last = batches.at(-1);
    const joins = one.kind === 'photo' && last?.[0]?.kind === 'photo' && last.length < LARGEST_ALBUM;
    if (joins) last.push(one);
    else batches.push([one]);
  }
  return batches;
}

function keyOf({ formId, name, kind }: Media): string {
  return `${kind} ${formId} ${name}`;
}

/** Telegram may have turned the media into a plain file: it is then sent as one again. */
function idIn({ photo, voice, audio, document }: Sent): string | undefined {
  return (photo?.at(-1) ?? voice ?? audio ?? document)?.file_id;
}
