import { randomInt } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isLeftover, LEFTOVERS, makeAnew, mendInterrupted, withoutEnding } from './make-anew.ts';
import { stripMetadata } from './strip-metadata.ts';

/** A folder younger than this may be of a response that is just being stored, in milliseconds. */
const YOUNG = 3_600_000;
/** Folders carry the midnight of their day as their time; this long they are made anew with those of later hours. */
const RECENT = 2 * 86_400_000;

/** A file as it came. */
export interface NewFile {
  /** What the response says: `picture.jpg`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file as it is kept. */
export interface KeptFile {
  /** `<form_id>/<response's id>/<name>` */
  readonly path: string;
  readonly bytes: Buffer;
  /** Epoch seconds: midnight of the response's day. */
  readonly time: number;
}

/** Other files, which take the place of all that are kept. */
export interface Replacement {
  add(path: string, bytes: Uint8Array, time: number): Promise<void>;
  putInPlace(): Promise<void>;
  /** Removes the former files for good. */
  keep(): Promise<void>;
  /** Removes what was added, and puts the former files back, unless `keep` came before. */
  discard(): Promise<void>;
}

/**
 * Where files are kept that belong to responses: `<folder>/<form_id>/<response's id>/<question>.<ending>`. Nothing in
 * them, nor in their names, says who sent them or when; they are deleted with their response.
 */
export class MediaFolder {
  readonly #folder: string;
  /** When each folder of the last days was last made anew, in epoch milliseconds. */
  #madeAnew: ReadonlyMap<string, number> = new Map();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Stores the files of a response without their metadata. Calling it again replaces them.
   *
   * @param response - its day becomes the time of all its files: the file system is not to tell the hour
   * @returns the names of those that are left out, because their metadata cannot be removed
   */
  async keep(
    { formId, id, day }: { readonly formId: string; readonly id: string; readonly day: string },
    files: AsyncIterable<NewFile>,
  ): Promise<readonly string[]> {
    const leftOut: string[] = [];
    const folder = this.#of(formId, id);
    const time = new Date(`${day}T00:00:00Z`);
    await this.delete(formId, id);
    await mkdir(folder, { recursive: true });
    for await (const { name, bytes } of files) {
      const stripped = strippedOrNone(bytes);
      if (stripped === undefined) {
        leftOut.push(name);
        continue;
      }
      const path = join(folder, plain(name));
      // What respondents have been thanked for is on the disk.
      await writeFile(path, stripped, { mode: 0o600, flush: true });
      await utimes(path, time, time);
    }
    await utimes(folder, time, time);
    return leftOut;
  }

  async read(formId: string, responseId: string, name: string): Promise<Uint8Array | undefined> {
    const path = join(this.#of(formId, responseId), plain(name));
    return await patiently(async () => await readFile(path), undefined);
  }

  async delete(formId: string, responseId: string): Promise<void> {
    const folder = this.#of(formId, responseId);
    for (const ending of ['', ...LEFTOVERS]) await rm(folder + ending, { recursive: true, force: true });
  }

  /** All files of a form: it has no responses any more. */
  async deleteForm(formId: string): Promise<void> {
    await rm(join(this.#folder, plain(formId)), { recursive: true, force: true });
  }

  /**
   * Deletes the files of responses that never came to be stored, or are gone: a crash may have come between.
   *
   * @param isStored - whether there is a response of this id
   * @param now - epoch milliseconds
   */
  async sweep(isStored: (formId: string, id: string) => Promise<boolean>, now: number): Promise<void> {
    for await (const { formId, id, folder } of this.#all()) {
      if (await isStored(formId, id)) continue;
      if (now - (await stat(folder)).ctimeMs > YOUNG) await rm(folder, { recursive: true, force: true });
    }
  }

  /**
   * Makes all folders of the last days anew, in random order, if any has come since the last time. File systems note when
   * an entry was made and last changed, and count the entries (ctime, birth time, inode numbers): after this they tell the
   * day, but neither the hour nor the order.
   *
   * @param isStored - whether there is a response of this id; one that is just being stored is left alone
   * @param now - epoch milliseconds
   */
  async forgetOrder(isStored: (formId: string, id: string) => Promise<boolean>, now: number): Promise<void> {
    const recent: Folder[] = [];
    let hasNew = false;
    for await (const each of this.#all()) {
      const { mtimeMs, ctimeMs } = await stat(each.folder);
      if (now - mtimeMs > RECENT) continue;
      recent.push(each);
      hasNew ||= ctimeMs !== this.#madeAnew.get(each.folder);
    }
    if (!hasNew) return;
    const madeAnew = new Map<string, number>();
    for (const { formId, id, folder } of shuffled(recent)) {
      if (!(await isStored(formId, id))) continue;
      await makeAnew(folder);
      // It may have been withdrawn meanwhile, also by another process.
      if (!(await isStored(formId, id))) await this.delete(formId, id);
      else madeAnew.set(folder, await patiently(async () => (await stat(folder)).ctimeMs, 0));
    }
    this.#madeAnew = madeAnew;
  }

  async *#all(): AsyncGenerator<Folder> {
    for (const formId of await namesIn(this.#folder)) {
      const formFolder = join(this.#folder, formId);
      await mendInterrupted(formFolder, await namesIn(formFolder));
      for (const id of await namesIn(formFolder)) {
        if (!isLeftover(id)) yield { formId, id, folder: join(formFolder, id) };
      }
    }
  }

  /**
   * Reads all files for a backup.
   *
   * @param isStored - whether there is a response of this id; other files are left out
   */
  async *all(isStored: (formId: string, id: string) => boolean): AsyncIterable<KeptFile> {
    for (const formId of await namesIn(this.#folder)) {
      for (const id of new Set((await namesIn(join(this.#folder, formId))).map(withoutEnding))) {
        if (!isStored(formId, id)) continue;
        const folder = join(this.#folder, formId, id);
        for (const name of await patiently(async () => await readdir(folder), [])) {
          const file = await patiently(async () => await readKept(join(folder, name)), undefined);
          if (file !== undefined) yield { path: `${formId}/${id}/${name}`, ...file };
        }
      }
    }
  }

  /** Begins to put other files in place of all that are here. Until `putInPlace` nothing changes. */
  async replacement(): Promise<Replacement> {
    const [made, former] = [`${this.#folder}.restoring`, `${this.#folder}.former`];
    const remove = (folder: string) => rm(folder, { recursive: true, force: true });
    let state: 'adding' | 'placed' | 'kept' = 'adding';
    await remove(made);
    return {
      add: async (path, bytes, time) => {
        const [formId = '', id = '', name = ''] = path.split('/');
        const folder = join(made, plain(formId), plain(id));
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(join(folder, plain(name)), bytes, { mode: 0o600 });
        await utimes(join(folder, plain(name)), time, time);
        await utimes(folder, time, time);
      },
      putInPlace: async () => {
        await remove(former);
        for (const folder of [made, this.#folder]) await mkdir(folder, { recursive: true, mode: 0o700 });
        await rename(this.#folder, former);
        state = 'placed';
        await rename(made, this.#folder);
      },
      keep: async () => {
        state = 'kept';
        await remove(former);
      },
      discard: async () => {
        if (state === 'placed') {
          await remove(this.#folder);
          await rename(former, this.#folder);
        }
        await remove(made);
      },
    };
  }

  #of(formId: string, responseId: string): string {
    return join(this.#folder, plain(formId), plain(responseId));
  }
}

/** The folder of a response. */
interface Folder {
  readonly formId: string;
  readonly id: string;
  readonly folder: string;
}

function shuffled<Item>(items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, place: randomInt(2 ** 47) }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

function strippedOrNone(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return stripMetadata(bytes);
  } catch {
    return undefined; // Kept as it is, it might tell where it was made.
  }
}

/** Names come from form ids, random ids and question names; none of them may lead out of the folder. */
function plain(name: string): string {
  const safe = name.replaceAll(/[^\p{L}\p{N}\p{M}._~·\u200C-\u200D-]/gu, '_');
  return /^\.+$/u.test(safe) ? `_${safe}` : safe;
}

async function readKept(path: string): Promise<Pick<KeptFile, 'bytes' | 'time'>> {
  const [bytes, { mtimeMs }] = await Promise.all([readFile(path), stat(path)]);
  return { bytes, time: Math.floor(mtimeMs / 1000) };
}

/** What is not there may just be made anew, and be back in a moment. If not, it has been deleted with its response. */
async function patiently<Result>(read: () => Promise<Result>, otherwise: Result): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await read();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      if (tries === 3) return otherwise;
      await sleep(20);
    }
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}
