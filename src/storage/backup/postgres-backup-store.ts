import { type Kysely, sql } from 'kysely';
import { MIGRATION_LOCK_TABLE, MIGRATION_TABLE } from '../database/migrations.ts';
import { APPLICATION, openPostgres, type PostgresOptions } from '../database/postgres-dialect.ts';
import type { Tables } from '../database/schema.ts';
import { type BackupStore, PAGE, type Row } from './backup-store.ts';
import { BACKED_UP, TABLES } from './tables.ts';

/** A database in PostgreSQL. */
export async function postgresBackupStore(url: string, options: PostgresOptions): Promise<BackupStore> {
  const { patient, types, close } = await openPostgres(url, {
    ...options,
    application: `${APPLICATION} backup`,
  });
  return {
    snapshot: async () => {
      const transaction = await patient.startTransaction().setIsolationLevel('repeatable read').execute();
      const roll = async () => {
        await transaction.rollback().execute();
      };
      try {
        // Before the first query, which fixes the moment: the nightly rewriting of the tables would leave them empty for a
        // moment that began before it.
        const names = BACKED_UP.map(({ table }) => sql.table(table));
        await sql`lock table ${sql.join(names)} in access share mode`.execute(transaction);
        const { rows } = await sql<{ name: string }>`
          select name from ${sql.table(MIGRATION_TABLE)} order by name`.execute(transaction);
        return {
          migrations: rows.map(({ name }) => name),
          pages: async function* (table, key) {
            const order = sql.join(key.map((column) => sql.ref(column)));
            await sql`declare backup no scroll cursor for select * from ${sql.table(table)} order by ${order}`.execute(
              transaction,
            );
            for (;;) {
              const page = await sql<Row>`fetch ${sql.lit(PAGE)} from backup`.execute(transaction);
              if (page.rows.length > 0) yield page.rows;
              if (page.rows.length < PAGE) break;
            }
            await sql`close backup`.execute(transaction);
          },
          close: roll,
        };
      } catch (error) {
        await roll();
        throw error;
      }
    },
    isEmpty: async () => {
      for (const table of TABLES) {
        if (!(await exists(patient, table))) continue;
        const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(patient);
        if (rows.length > 0) return false;
      }
      return true;
    },
    replace: async (fill, beforeCommit) => {
      await patient.transaction().execute(async (transaction) => {
        await refuseWhileInUse(transaction);
        for (const table of [...TABLES, MIGRATION_TABLE, MIGRATION_LOCK_TABLE]) {
          await sql`drop table if exists ${sql.table(table)}`.execute(transaction);
        }
        await fill(transaction, types);
        await beforeCommit();
      });
    },
    close,
  };
}

async function exists(db: Kysely<Tables>, table: string): Promise<boolean> {
  const { rows } = await sql<{ found: string | null }>`select to_regclass(${table})::text as found`.execute(
    db,
  );
  return rows[0]?.found !== null;
}

/** The data would change under a bot that runs. */
async function refuseWhileInUse(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql`
    select 1 from pg_stat_activity where datname = current_database() and application_name = ${APPLICATION}
    limit 1`.execute(db);
  if (rows.length > 0)
    throw new Error('A bot is connected to this database. Stop every process of it first.');
}
