import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase } from 'kysely';
import { StorageUnavailable } from '../contract/storage-unavailable.ts';

/** Node's own SQLite with the interface that Kysely expects (that of better-sqlite3). */
export class NodeSqlite implements SqliteDatabase {
  readonly #database: DatabaseSync;
  readonly #path: string;

  /** @param busyTimeout - milliseconds to wait while another process writes */
  constructor(path: string, busyTimeout: number) {
    this.#path = path;
    this.#database = this.#explaining(() => new DatabaseSync(path, { timeout: busyTimeout }));
  }

  execute(sql: string): void {
    this.#explaining(() => this.#database.exec(sql));
  }

  prepare(sql: string) {
    const statement: StatementSync = this.#explaining(() => this.#database.prepare(sql));
    const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
    return {
      reader: statement.columns().length > 0,
      all: (parameters: readonly unknown[]) =>
        this.#explaining(() => statement.all(...values(parameters)).map((row) => ({ ...row }) as unknown)), // no null prototypes
      run: (parameters: readonly unknown[]) => this.#explaining(() => statement.run(...values(parameters))),
      iterate: (parameters: readonly unknown[]) => statement.iterate(...values(parameters)),
    };
  }

  get inTransaction(): boolean {
    return this.#database.isTransaction;
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  #explaining<Result>(action: () => Result): Result {
    try {
      return action();
    } catch (error) {
      const cure = CURES.get(primaryCode(error));
      if (cure === undefined) throw error;
      throw new StorageUnavailable(`The database ${this.#path} cannot be used now: ${cure}`);
    }
  }
}

/** https://www.sqlite.org/rescode.html */
const CURES: ReadonlyMap<number, string> = new Map([
  [5, 'another process has been writing to it for too long (SQLITE_BUSY).'],
  [6, 'another process holds a lock on it (SQLITE_LOCKED).'],
  [8, 'it may only be read (SQLITE_READONLY). Check its owner and its permissions.'],
  [10, 'reading or writing the disk failed (SQLITE_IOERR). Check the disk.'],
  [13, 'the disk is full (SQLITE_FULL). Make room.'],
  [14, 'it cannot be opened (SQLITE_CANTOPEN). Check that its folder exists and may be written to.'],
]);

function primaryCode(error: unknown): number {
  const code = (error as { errcode?: unknown }).errcode;
  return typeof code === 'number' ? code & 0xff : 0;
}
