import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../database/dialect.ts';
import { migrateAsFar } from '../database/migrations.ts';
import type { Tables } from '../database/schema.ts';
import type { MediaFolder } from '../media/media-folder.ts';
import type { BackupStore } from './backup-store.ts';
import { type BackupPart, readBackup } from './read-backup.ts';
import type { Contents } from './write-backup.ts';

/**
 * Puts a backup in place of all that is stored: completely, or, when anything fails, not at all.
 *
 * @returns what it held
 * @throws Error when a bot uses the database, or the backup is damaged
 */
export async function restoreBackup(
  bytes: AsyncIterable<Uint8Array>,
  store: BackupStore,
  media: MediaFolder,
): Promise<Contents> {
  const parts = readBackup(bytes);
  const files = await media.replacement();
  let contents: Contents | undefined;
  try {
    await store.replace(
      async (db, types) => {
        let next = await parts.next();
        while (!next.done) {
          const { value } = next;
          if (value.part === 'file') await files.add(value.path, value.bytes, value.time);
          else await put(value, db, types);
          next = await parts.next();
        }
        contents = next.value;
      },
      () => files.putInPlace(),
    );
    await files.keep();
  } finally {
    await files.discard();
  }
  if (contents === undefined) throw new Error('The backup was not read.');
  return contents;
}

async function put(
  part: Exclude<BackupPart, { readonly part: 'file' }>,
  db: Kysely<Tables>,
  types: ColumnTypes,
): Promise<void> {
  if (part.part === 'manifest') await migrateAsFar(db, types, part.manifest.migrations);
  else {
    // Its columns are those of the database that it came from, and this one has had the same migrations.
    await db
      .insertInto(part.table)
      .values(part.rows as never)
      .execute();
  }
}
