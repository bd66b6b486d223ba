import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { shown } from '../questionnaire/load-text.ts';

/** A file to write. */
export interface NewFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes files: first all of them next to their targets, then each replaces its target. If one cannot be written,
 * nothing changes.
 *
 * @param overwrite - whether files may exist already
 * @throws Error that names all existing ones
 */
export function writeFiles(files: readonly NewFile[], overwrite: boolean): void {
  const present = overwrite ? [] : files.filter(({ path }) => existsSync(path));
  if (present.length > 0) {
    const names = present.map(({ path }) => shown(path)).join(', ');
    throw new Error(
      `Nothing is written: there is already ${names}. Write over it with --force, or name another folder.`,
    );
  }
  const unfinished = files.map(({ path }) => `${path}.part`);
  try {
    for (const { path, content } of files) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.part`, content);
    }
    for (const { path } of files) renameSync(`${path}.part`, path);
  } finally {
    for (const path of unfinished) rmSync(path, { force: true });
  }
}
