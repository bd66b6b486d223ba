import type { MediaFolder } from '../media/media-folder.ts';
import type { BackupStore, Row } from './backup-store.ts';
import { BACKED_UP } from './tables.ts';
import { type Entry, writeTar } from './tar.ts';

/** The first entry of a backup. */
export interface Manifest {
  readonly format: typeof FORMAT;
  /** Of the database that it was made from. */
  readonly migrations: readonly string[];
}

/** What a backup holds, and its last entry: with it, nothing is missing. */
export interface Contents {
  readonly rows: Readonly<Record<string, number>>;
  readonly files: number;
}

export const FORMAT = 1;
export const MANIFEST = 'manifest.json';
export const CONTENTS = 'contents.json';

/**
 * Writes a backup as a tar archive: `tables/<table>/<page>.jsonl` with one row a line, and the files of the responses as
 * `media/<form_id>/<response's id>/<name>`. All is of one moment; the bot may go on. Only what is stored gets into it: no
 * session, no key of the environment, and nothing that a database keeps of deleted rows.
 *
 * @param told - learns at the end what the backup holds
 */
export async function* writeBackup(
  store: BackupStore,
  media: MediaFolder,
  told: (contents: Contents) => void,
): AsyncGenerator<Buffer> {
  const stored = new Set<string>();
  async function* entries(): AsyncGenerator<Entry> {
    const snapshot = await store.snapshot();
    const rows: Record<string, number> = {};
    try {
      yield jsonEntry(MANIFEST, { format: FORMAT, migrations: snapshot.migrations } satisfies Manifest);
      for (const { table, key } of BACKED_UP) {
        let [count, page] = [0, 0];
        for await (const found of snapshot.pages(table, key)) {
          if (table === 'response') for (const row of found) stored.add(keyOf(row));
          count += found.length;
          const lines = found.map((row) => `${JSON.stringify(row)}\n`).join('');
          yield textEntry(`tables/${table}/${String(page++).padStart(6, '0')}.jsonl`, lines);
        }
        rows[table] = count;
      }
    } finally {
      await snapshot.close();
    }
    let files = 0;
    // A file is there before its response, so of all responses above the files are there, but of those withdrawn since.
    for await (const { path, bytes, time } of media.all((formId, id) => stored.has(`${formId}/${id}`))) {
      files++;
      yield { name: `media/${path}`, bytes, time };
    }
    const contents: Contents = { rows, files };
    yield jsonEntry(CONTENTS, contents);
    told(contents);
  }
  yield* writeTar(entries());
}

function keyOf({ form_id: formId, id }: Row): string {
  return `${String(formId)}/${String(id)}`;
}

function jsonEntry(name: string, value: unknown): Entry {
  return textEntry(name, `${JSON.stringify(value)}\n`);
}

function textEntry(name: string, text: string): Entry {
  return { name, bytes: Buffer.from(text), time: 0 };
}
