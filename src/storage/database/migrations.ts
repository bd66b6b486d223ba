import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import type { StorageDialect } from './dialect.ts';
import { createResponses } from './migrations/0001-responses.ts';
import { addPartialAndResultRequests } from './migrations/0002-partial-and-result-requests.ts';
import { addUploads } from './migrations/0003-uploads.ts';
import { addTakenBack } from './migrations/0004-taken-back.ts';
import type { Tables } from './schema.ts';

const TABLE = 'miteinander_migration';

/**
 * Applies the missing migrations in the order of their names. Several processes may do so at once: one works, the others
 * wait for it (an advisory lock in PostgreSQL, a writing transaction in SQLite).
 */
export async function applyMigrations({ patient, types }: StorageDialect): Promise<void> {
  const migrations: Record<string, Migration> = {
    '0001-responses': { up: (db) => createResponses(db, types) },
    '0002-partial-and-result-requests': { up: (db) => addPartialAndResultRequests(db, types) },
    '0003-uploads': { up: (db) => addUploads(db, types) },
    '0004-taken-back': { up: (db) => addTakenBack(db, types) },
  };
  // A newer process may have been here before. Migrations only add, so this process can work with the result. But Kysely
  // refuses to go on when it does not know a migration that was applied.
  for (const name of await appliedTo(patient)) migrations[name] ??= { up: () => Promise.resolve() };
  // Names of our own: another program in the same database may use Kysely too.
  const migrator = new Migrator({
    db: patient,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    migrationTableName: TABLE,
    migrationLockTableName: 'miteinander_migration_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** The names of the applied migrations; none in a new database. */
async function appliedTo(db: Kysely<Tables>): Promise<readonly string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from ${sql.table(TABLE)}`.execute(db);
    return rows.map(({ name }) => name);
  } catch {
    // There is no such table yet. If the database is away instead, the migrations will say so.
    return [];
  }
}
