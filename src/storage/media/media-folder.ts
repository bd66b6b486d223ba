import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripMetadata } from './strip-metadata.ts';

/** A folder younger than this may be of a response that is just being stored, in milliseconds. */
const YOUNG = 3_600_000;

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

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Stores the files of a response without their metadata. Calling it again replaces them.
   *
   * @param response - its day becomes the time of all its files: the file system is not to tell the hour
   */
  async keep(
    { formId, id, day }: { readonly formId: string; readonly id: string; readonly day: string },
    files: AsyncIterable<NewFile>,
  ): Promise<void> {
    const folder = this.#of(formId, id);
    const time = new Date(`${day}T00:00:00Z`);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    for await (const { name, bytes } of files) {
      const path = join(folder, plain(name));
      await writeFile(path, stripMetadata(bytes), { mode: 0o600 });
      await utimes(path, time, time);
    }
    await utimes(folder, time, time);
  }

  async delete(formId: string, responseId: string): Promise<void> {
    await rm(this.#of(formId, responseId), { recursive: true, force: true });
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
    for (const formId of await namesIn(this.#folder)) {
      for (const id of await namesIn(join(this.#folder, formId))) {
        const folder = join(this.#folder, formId, id);
        if (await isStored(formId, id)) continue;
        if (now - (await stat(folder)).ctimeMs > YOUNG) await rm(folder, { recursive: true, force: true });
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
      for (const id of await namesIn(join(this.#folder, formId))) {
        if (!isStored(formId, id)) continue;
        for (const name of await namesIn(join(this.#folder, formId, id))) {
          const file = await readKept(join(this.#folder, formId, id, name));
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

/** Names come from form ids, random ids and question names; none of them may lead out of the folder. */
function plain(name: string): string {
  const safe = name.replaceAll(/[^\p{L}\p{N}._-]/gu, '_');
  return /^\.+$/u.test(safe) ? `_${safe}` : safe;
}

/** `undefined` when it has been deleted meanwhile, with its response. */
async function readKept(path: string): Promise<Pick<KeptFile, 'bytes' | 'time'> | undefined> {
  try {
    const [bytes, { mtimeMs }] = await Promise.all([readFile(path), stat(path)]);
    return { bytes, time: Math.floor(mtimeMs / 1000) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}
