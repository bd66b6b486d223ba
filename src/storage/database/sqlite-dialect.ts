import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  sql,
} from 'kysely';
import type { StorageDialect } from './dialect.ts';
import { NodeSqlite } from './node-sqlite.ts';
import type { Tables } from './schema.ts';

export const RESPONSES_FILE = 'responses.sqlite';
const BUSY_TIMEOUT_MS = 3000;
/** Up to this size the whole file is rewritten after a deletion, not only at night (measured: 8 MB take about 70 ms). */
const SMALL = 8 * 1024 * 1024;

/** The embedded database: the file `responses.sqlite` in the data folder, which only its owner may read. */
export function openSqlite(dataDir: string, file = RESPONSES_FILE): StorageDialect {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, file);
  const database = new NodeSqlite(path, BUSY_TIMEOUT_MS);
  chmodSync(path, 0o600); // SQLite gives its -wal and -shm files the same permissions.
  // FULL: what respondents have been thanked for is on the disk. secure_delete: deleted rows are overwritten. temp_store:
  // rewriting the file leaves no copy in a temporary file.
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'secure_delete = ON',
    'temp_store = MEMORY',
  ]) {
    database.execute(`PRAGMA ${pragma}`);
  }
  const db = new Kysely<Tables>({ dialect: new ImmediateSqliteDialect(database) });

  // The write-ahead log keeps old pages, in the order in which they came, until it is emptied.
  const emptyLog = async () => {
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
  };
  // secure_delete overwrites a row where it is now. SQLite may have moved it between pages before, and a moved row leaves
  // its old bytes behind (measured: 6 of 429 deleted rows could still be read). Only VACUUM is thorough.
  const tidy = async () => {
    await sql`vacuum`.execute(db);
    await emptyLog();
  };
  return {
    db,
    patient: db,
    types: {
      key: sql`text`,
      json: sql`text`,
      bigint: sql`integer`,
      tableEnd: sql`without rowid`,
      withoutStatistics: async () => {}, // SQLite has none: nothing here runs ANALYZE.
    },
    serialise: async () => {}, // SQLite has one writer at a time anyway.
    sweep: async () => {
      const { rows } = await sql<{ size: number }>`
        select page_count * page_size as size from pragma_page_count, pragma_page_size`.execute(db);
      await ((rows[0]?.size ?? 0) <= SMALL ? tidy() : emptyLog());
    },
    tidy,
    forgetOrder: emptyLog,
    close: async () => {
      await db.destroy();
      database.close(); // Kysely leaves it open when it was never used.
    },
  };
}

/**
 * Kysely's dialect with two differences. Transactions begin as writing ones: one that begins by reading would fail at once
 * when another process writes in between. Migrations run in a transaction, as SQLite allows: when several processes start
 * at once, the second waits and then finds the work done.
 */
class ImmediateSqliteDialect extends SqliteDialect {
  readonly #database: NodeSqlite;

  constructor(database: NodeSqlite) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#database);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter();
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  readonly #database: NodeSqlite;

  constructor(database: NodeSqlite) {
    super({ database });
    this.#database = database;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** SQLite rolls back by itself when the disk is full. A second rollback would fail and hide the reason. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
