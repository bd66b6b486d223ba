import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { MIGRATION_TABLE } from '../database/migrations.ts';
import { openSqlite, RESPONSES_FILE } from '../database/sqlite-dialect.ts';
import { type BackupStore, PAGE, type Row } from './backup-store.ts';

/** What SQLite puts beside the file of a database. */
const COMPANIONS = ['', '-wal', '-shm'];
const IN_USE = 5; // SQLITE_BUSY

/** The embedded database. */
export function sqliteBackupStore(dataDir: string): BackupStore {
  const path = join(dataDir, RESPONSES_FILE);
  const unfinished = `${RESPONSES_FILE}.restoring`;
  const removeUnfinished = () => {
    for (const companion of COMPANIONS) rmSync(join(dataDir, unfinished + companion), { force: true });
  };
  return {
    snapshot: async () => {
      if (!existsSync(path)) {
        throw new Error(`There is nothing to back up: ${path} does not exist. Is DATA_DIR that of the bot?`);
      }
      const database = new DatabaseSync(path, { readOnly: true, timeout: 3000 });
      // In a write-ahead log a reader keeps what it has begun to read, and no writer waits for it.
      database.exec('begin');
      const names = database.prepare(`select name from ${MIGRATION_TABLE} order by name`).all();
      return {
        migrations: names.map(({ name }) => String(name)),
        pages: async function* (table, key) {
          let page: Row[] = [];
          for (const row of database
            .prepare(`select * from "${table}" order by ${key.join(', ')}`)
            .iterate()) {
            if (page.push({ ...row }) < PAGE) continue;
            yield page;
            page = [];
          }
          if (page.length > 0) yield page;
        },
        close: async () => database.close(),
      };
    },
    isEmpty: async () => !existsSync(path),
    replace: async (fill, beforeCommit) => {
      removeUnfinished();
      const held = existsSync(path) ? holdAlone(path) : undefined;
      try {
        const { db, types, close } = openSqlite(dataDir, unfinished);
        try {
          await db.transaction().execute((transaction) => fill(transaction, types));
        } finally {
          await close(); // It empties the write-ahead log and removes it.
        }
        await beforeCommit();
        held?.close();
        for (const companion of COMPANIONS.slice(1)) rmSync(path + companion, { force: true });
        renameSync(join(dataDir, unfinished), path);
      } finally {
        if (held?.isOpen) held.close();
        removeUnfinished();
      }
    },
    close: async () => {},
  };
}

/**
 * @returns a connection beside which there can be no other
 * @throws Error when there is one: the bot would go on with the file that is replaced
 */
function holdAlone(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 1000 });
  try {
    database.exec('pragma locking_mode = exclusive; begin exclusive; commit');
    return database;
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode !== IN_USE) throw error;
    throw new Error(`${path} is in use. Stop the bot first, and every other program that reads it.`);
  }
}
