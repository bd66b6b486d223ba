import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import type { ColumnTypes, StorageDialect } from './dialect.ts';
import { createResponses } from './migrations/0001-responses.ts';
import { addPartialAndResultRequests } from './migrations/0002-partial-and-result-requests.ts';
import { addUploads } from './migrations/0003-uploads.ts';
import { addTakenBack } from './migrations/0004-taken-back.ts';
import { dropStatistics } from './migrations/0005-no-statistics.ts';
import { addCoordinatorFaults } from './migrations/0006-coordinator-faults.ts';
import { addReleasedAndAudit } from './migrations/0007-released-and-audit.ts';
import { addForwards } from './migrations/0008-forwards.ts';
import { addReleasedIndex } from './migrations/0009-released-index.ts';
import { addApproved } from './migrations/0010-approved.ts';
import type { Tables } from './schema.ts';

// Names of our own: another program in the same database may use Kysely too.
export const MIGRATION_TABLE = 'miteinander_migration';
export const MIGRATION_LOCK_TABLE = 'miteinander_migration_lock';

type Up = (db: Kysely<unknown>, types: ColumnTypes) => Promise<void>;

/** In the order of their names. */
const MIGRATIONS: Readonly<Record<string, Up>> = {
  '0001-responses': createResponses,
  '0002-partial-and-result-requests': addPartialAndResultRequests,
  '0003-uploads': addUploads,
  '0004-taken-back': addTakenBack,
  '0005-no-statistics': dropStatistics,
  '0006-coordinator-faults': addCoordinatorFaults,
  '0007-released-and-audit': addReleasedAndAudit,
  '0008-forwards': addForwards,
  '0009-released-index': addReleasedIndex,
  '0010-approved': addApproved,
};

/**
 * Applies the missing migrations in the order of their names. Several processes may do so at once: one works, the others
 * wait for it (an advisory lock in PostgreSQL, a writing transaction in SQLite).
 */
export async function applyMigrations({ patient, types }: StorageDialect): Promise<void> {
  const migrations: Record<string, Migration> = {};
  for (const [name, up] of Object.entries(MIGRATIONS)) migrations[name] = { up: (db) => up(db, types) };
  // A newer process may have been here before. Migrations only add, so this process can work with the result. But Kysely
  // refuses to go on when it does not know a migration that was applied.
  for (const name of await appliedTo(patient)) migrations[name] ??= { up: () => Promise.resolve() };
  const migrator = new Migrator({
    db: patient,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    migrationTableName: MIGRATION_TABLE,
    migrationLockTableName: MIGRATION_LOCK_TABLE,
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** Whether this version knows a migration; else a newer one made it. */
export function isKnownMigration(name: string): boolean {
  return name in MIGRATIONS;
}

/** Makes the tables of an empty database as they were after these migrations. Later ones follow at the next start. */
export async function migrateAsFar(
  db: Kysely<Tables>,
  types: ColumnTypes,
  names: readonly string[],
): Promise<void> {
  // As Kysely's migrator makes them.
  await sql`create table ${sql.table(MIGRATION_TABLE)}
    (name varchar(255) not null primary key, timestamp varchar(255) not null)`.execute(db);
  await sql`create table ${sql.table(MIGRATION_LOCK_TABLE)}
    (id varchar(255) not null primary key, is_locked integer not null default 0)`.execute(db);
  await sql`insert into ${sql.table(MIGRATION_LOCK_TABLE)} (id, is_locked) values ('migration_lock', 0)`.execute(
    db,
  );
  for (const name of names) {
    await MIGRATIONS[name]?.(db as unknown as Kysely<unknown>, types);
    const now = new Date().toISOString();
    await sql`insert into ${sql.table(MIGRATION_TABLE)} (name, timestamp) values (${name}, ${now})`.execute(
      db,
    );
  }
}

/** The names of the applied migrations; none in a new database. */
async function appliedTo(db: Kysely<Tables>): Promise<readonly string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from ${sql.table(MIGRATION_TABLE)}`.execute(db);
    return rows.map(({ name }) => name);
  } catch {
    // There is no such table yet. If the database is away instead, the migrations will say so.
    return [];
  }
}
