import { z } from 'zod';
import { isKnownMigration } from '../database/migrations.ts';
import type { Row } from './backup-store.ts';
import { isBackedUp, type TableName } from './tables.ts';
import { readTar } from './tar.ts';
import { CONTENTS, type Contents, FORMAT, MANIFEST, type Manifest } from './write-backup.ts';

/** What stands in a backup, in the order in which it stands there. */
export type BackupPart =
  | { readonly part: 'manifest'; readonly manifest: Manifest }
  | { readonly part: 'rows'; readonly table: TableName; readonly rows: readonly Row[] }
  | { readonly part: 'file'; readonly path: string; readonly bytes: Buffer; readonly time: number };

const MANIFESTS = z.object({ format: z.literal(FORMAT), migrations: z.array(z.string()) });
const CONTENT = z.object({ rows: z.record(z.string(), z.number()), files: z.number() });

/**
 * Reads what `writeBackup` wrote, and compares it with what the backup says of itself.
 *
 * @returns what it holds, at the end
 * @throws Error when something is missing or not understood, or a newer version has written it
 */
export async function* readBackup(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<BackupPart, Contents> {
  const rows: Record<string, number> = {};
  let files = 0;
  let said: Contents | undefined;
  let begun = false;
  for await (const { name, bytes: content, time } of readTar(bytes)) {
    const [folder, table = '', ...rest] = name.split('/');
    if (name === MANIFEST) {
      begun = true;
      yield { part: 'manifest', manifest: readManifest(content) };
    } else if (!begun || said !== undefined) {
      throw new Error(`"${name}" is not expected here`);
    } else if (name === CONTENTS) {
      said = CONTENT.parse(JSON.parse(content.toString()));
    } else if (folder === 'media') {
      files++;
      yield { part: 'file', path: [table, ...rest].join('/'), bytes: content, time };
    } else if (folder === 'tables' && isBackedUp(table)) {
      const lines = content.toString().split('\n').slice(0, -1);
      rows[table] = (rows[table] ?? 0) + lines.length;
      yield { part: 'rows', table, rows: lines.map((line) => JSON.parse(line) as Row) };
    } else {
      throw new Error(`"${name}" is not understood`);
    }
  }
  if (said === undefined) throw new Error('its end is missing');
  for (const [table, count] of Object.entries(said.rows)) {
    if ((rows[table] ?? 0) !== count) throw new Error(`table ${table} should have ${count} rows`);
  }
  if (files !== said.files) throw new Error(`it should have ${said.files} files`);
  return said;
}

function readManifest(content: Buffer): Manifest {
  const manifest = MANIFESTS.safeParse(JSON.parse(content.toString()));
  if (!manifest.success || !manifest.data.migrations.every(isKnownMigration)) {
    throw new NewerBackup('A newer version of Miteinander made it. Restore it with that version.');
  }
  return manifest.data;
}

export class NewerBackup extends Error {
  override readonly name = 'NewerBackup';
}
