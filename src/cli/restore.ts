import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { NewerBackup, readBackup } from '../storage/backup/read-backup.ts';
import { restoreBackup } from '../storage/backup/restore-backup.ts';
import { unseal, WrongKey } from '../storage/backup/seal.ts';
import type { Contents } from '../storage/backup/write-backup.ts';
import { MediaFolder } from '../storage/media/media-folder.ts';
import type { BackupIo } from './backup.ts';
import { failed, usage } from './command-io.ts';

const USAGE = `miteinander restore <file> [--yes]

Puts a backup in place of all responses and files that are stored. Stop the bot first. The whole backup is read and checked
before anything is written; then it is restored completely or not at all.

BACKUP_KEY opens it: the AGE-SECRET-KEY-… that belongs to the public key, or the passphrase. It can be given for this
command alone: BACKUP_KEY=… miteinander restore <file>

  --yes   overwrite what is stored
`;

/**
 * Restores a backup.
 *
 * @param args - what follows `restore` on the command line
 * @returns the exit code: 0, 1 if it failed, 64 for bad usage
 */
export async function runRestore(args: readonly string[], io: BackupIo): Promise<number> {
  let wanted: { readonly help: boolean; readonly file: string; readonly overwrite: boolean };
  try {
    wanted = parse(args);
  } catch (error) {
    return usage(io, error, USAGE);
  }
  const { help, file, overwrite } = wanted;
  if (help) {
    io.stdout.write(USAGE);
    return 0;
  }
  try {
    const { rows, files } = await restore(file, overwrite, io);
    io.stdout.write(`Restored: ${rows.response ?? 0} responses and ${files} files.
Answers that people withdrew after this backup was made are back: withdraw them again, if you know of any.
`);
    return 0;
  } catch (error) {
    return failed(io, error);
  }
}

function parse(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      yes: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [file = '', ...more] = positionals;
  if (!values.help && (file === '' || more.length > 0)) throw new Error('Expected one file.');
  return { help: values.help, file, overwrite: values.yes };
}

async function restore(file: string, overwrite: boolean, io: BackupIo): Promise<Contents> {
  const { openStore, dataDir, key } = io;
  if (key === undefined) throw new Error('BACKUP_KEY is missing. Give the key that opens the backup.');
  if (!existsSync(file)) throw new Error(`There is no file "${file}".`);
  const open = () => unseal(createReadStream(file), key);
  await check(file, open);
  const store = await openStore();
  try {
    if (!overwrite && !(await store.isEmpty())) {
      throw new Error(
        'There are data already. Restoring deletes them, responses and files. If you are sure: miteinander restore <file> --yes',
      );
    }
    return await restoreBackup(await open(), store, new MediaFolder(join(dataDir, 'media')));
  } finally {
    await store.close();
  }
}

/** Reads all of it, before anything is overwritten. */
async function check(file: string, open: () => ReturnType<typeof unseal>): Promise<void> {
  try {
    const parts = readBackup(await open());
    while (!(await parts.next()).done);
  } catch (error) {
    if (error instanceof WrongKey || error instanceof NewerBackup)
      throw new Error(`${file}: ${error.message}`);
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${file}: it is cut short, was altered, or is no backup (${reason}). Nothing was changed. Take another copy of it.`,
    );
  }
}
