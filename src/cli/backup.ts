import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { BackupStore } from '../storage/backup/backup-store.ts';
import { makeBackupKeys, nameOfKey, seal } from '../storage/backup/seal.ts';
import { type Contents, writeBackup } from '../storage/backup/write-backup.ts';
import { MediaFolder } from '../storage/media/media-folder.ts';
import { failed, usage } from './command-io.ts';

const USAGE = `miteinander backup <file>       write a backup to this file, or to standard output for -
miteinander backup --new-key    make a pair of keys

Writes all responses, what belongs to them, and the files that people sent into one encrypted file. The bot may run: the
backup is of one moment, and nobody waits for it. Sessions (interviews in progress), SECRET_KEY and the bot's token are
never in it: keep SECRET_KEY elsewhere.

BACKUP_KEY encrypts it: a public key age1…, which cannot open what it made, or a passphrase. The format is age's
(https://age-encryption.org); without Miteinander: age --decrypt <file> | tar -xz

A backup goes on holding what is deleted after it was made: delete backups after a few weeks.
`;

/** What `backup` and `restore` get. */
export interface BackupIo {
  /** Opens the database. The command closes it. */
  openStore(): Promise<BackupStore>;
  readonly dataDir: string;
  /** `BACKUP_KEY` */
  readonly key: string | undefined;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/**
 * Writes a backup, completely or not at all.
 *
 * @param args - what follows `backup` on the command line
 * @returns the exit code: 0, 1 if it failed, 64 for bad usage
 */
export async function runBackup(args: readonly string[], io: BackupIo): Promise<number> {
  let wanted: Wanted;
  try {
    wanted = parse(args);
  } catch (error) {
    return usage(io, error, USAGE);
  }
  try {
    if ('help' in wanted) io.stdout.write(USAGE);
    else if ('newKey' in wanted) await showNewKeys(io.stdout);
    else await backUp(wanted.file, io);
    return 0;
  } catch (error) {
    return failed(io, error);
  }
}

type Wanted = { readonly help: true } | { readonly newKey: true } | { readonly file: string };

function parse(args: readonly string[]): Wanted {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'new-key': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return { help: true };
  const [file, ...more] = positionals;
  if (values['new-key'] && file === undefined) return { newKey: true };
  if (values['new-key'] || file === undefined || more.length > 0) throw new Error('Expected one file.');
  return { file };
}

async function showNewKeys(stdout: Writable): Promise<void> {
  const { seals, opens } = await makeBackupKeys();
  stdout.write(`For .env on the server. It makes backups and cannot open them:
BACKUP_KEY=${seals}

For a safe place away from the server, best for two. Without it no backup can be restored:
${opens}
`);
}

async function backUp(file: string, { openStore, dataDir, key, stdout, stderr }: BackupIo): Promise<void> {
  if (key === undefined) {
    throw new Error('BACKUP_KEY is missing. Make one: miteinander backup --new-key');
  }
  const store = await openStore();
  try {
    let contents: Contents | undefined;
    const plain = writeBackup(store, new MediaFolder(join(dataDir, 'media')), (told) => {
      contents = told;
    });
    const sealed = await seal(plain, key);
    if (file === '-') {
      await pipeline(sealed, stdout, { end: false });
    } else {
      const unfinished = `${file}.part`;
      try {
        await pipeline(sealed, createWriteStream(unfinished, { mode: 0o600, flush: true }));
        await rename(unfinished, file);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
    }
    const { rows, files } = contents ?? { rows: {}, files: 0 };
    stderr.write(`Backup made: ${rows.response ?? 0} responses and ${files} files. What opens it: ${await nameOfKey(key)}.
To go on with it, the bot also needs its SECRET_KEY, which is not in it.
Answers that people withdraw from now on stay in this file until you delete it. Keep it no longer than you promised.
`);
  } finally {
    await store.close();
  }
}
