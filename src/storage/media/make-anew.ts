import { constants, copyFile, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

const COPY = '.again';
const OLD = '.old';
/** What follows the name of a folder that is just being made anew. */
export const LEFTOVERS = [COPY, OLD] as const;

export function isLeftover(name: string): boolean {
  return LEFTOVERS.some((ending) => name.endsWith(ending));
}

/** The name of the folder itself. */
export function withoutEnding(name: string): string {
  return isLeftover(name) ? name.slice(0, name.lastIndexOf('.')) : name;
}

/**
 * Puts a copy of a folder with files in its place, with the same names, contents and times of change. Whatever interrupts
 * it, the files are whole: {@link mendInterrupted}.
 */
export async function makeAnew(folder: string): Promise<void> {
  const copy = folder + COPY;
  try {
    const { mtime, ctimeMs } = await stat(folder);
    await rm(copy, { recursive: true, force: true });
    await mkdir(copy);
    for (const name of await readdir(folder)) await copyOnDisk(join(folder, name), join(copy, name));
    await utimes(copy, mtime, mtime);
    // Its response may just be stored again, with other files.
    if ((await stat(folder)).ctimeMs !== ctimeMs) return;
    await rename(folder, folder + OLD);
    await rename(copy, folder);
    await rm(folder + OLD, { recursive: true, force: true });
  } catch (error) {
    passUnlessTaken(error);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** Brings back folders whose making anew was interrupted, and removes what it left behind. */
export async function mendInterrupted(parent: string, names: readonly string[]): Promise<void> {
  for (const name of names.filter(isLeftover)) {
    const path = join(parent, name);
    const own = withoutEnding(name);
    if (name.endsWith(OLD) && !names.includes(own)) {
      await rename(path, join(parent, own)).catch(passUnlessTaken);
    } else await rm(path, { recursive: true, force: true });
  }
}

/** Another process has deleted the folder, or makes it anew itself. */
function passUnlessTaken(error: unknown): void {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (!['ENOENT', 'EEXIST', 'ENOTEMPTY'].includes(code)) throw error;
}

/** Where the file system can, the copy shares the blocks. */
async function copyOnDisk(from: string, to: string): Promise<void> {
  const { mtime } = await stat(from);
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  await utimes(to, mtime, mtime);
  const file = await open(to);
  await file.sync();
  await file.close();
}
