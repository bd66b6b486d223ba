import { type Migration, Migrator } from 'kysely';
import type { StorageDialect } from './dialect.ts';
import { createResponses } from './migrations/0001-responses.ts';
import { addPartialAndResultRequests } from './migrations/0002-partial-and-result-requests.ts';
import { addUploads } from './migrations/0003-uploads.ts';

/**
 * Applies the migrations that are missing, in the order of their names. Several processes may do so at once: one works,
 * the others wait for it (an advisory lock in PostgreSQL, a writing transaction in SQLite).
 */
export async function applyMigrations({ patient, types }: StorageDialect): Promise<void> {
  const migrations: Record<string, Migration> = {
    '0001-responses': { up: (db) => createResponses(db, types) },
    '0002-partial-and-result-requests': { up: (db) => addPartialAndResultRequests(db, types) },
    '0003-uploads': { up: (db) => addUploads(db, types) },
  };
  // Names of our own: another program in the same database may use Kysely too.
  const migrator = new Migrator({
    db: patient,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    migrationTableName: 'miteinander_migration',
    migrationLockTableName: 'miteinander_migration_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
