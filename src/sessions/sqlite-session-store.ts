import { closeSync, openSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { Erasing } from './erasing.ts';
import { SessionFields } from './session-fields.ts';
import type { SentNote, SessionCommit, SessionKey, SessionStore, StoredSession } from './session-store.ts';
import { SessionStoreUnavailable } from './session-store.ts';

const VERSION = 1;

/** Milliseconds to wait for another process that is writing. */
const BUSY_TIMEOUT = 2500;

/** Milliseconds that erasing waits for another process: it can be done later. */
const HASTE = 50;

const SCHEMA = `
CREATE TABLE session (
  id TEXT PRIMARY KEY,
  shard INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  due INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX session_due ON session (due) WHERE due IS NOT NULL;
CREATE TABLE session_field (
  id TEXT NOT NULL,
  field TEXT NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY (id, field)
) STRICT, WITHOUT ROWID;
PRAGMA user_version = ${VERSION};`;

/**
 * The fields as one row: to hand over 120 rows costs 150 µs, this 30. The three lists are in the same order.
 * `group_concat` takes a blob for text as it is, NUL and all, and the cast gives the same bytes back.
 */
const LOAD = `
SELECT revision, group_concat(field), group_concat(length(value)), CAST(group_concat(value, '') AS BLOB)
FROM session LEFT JOIN session_field ON session_field.id = session.id
WHERE session.id = ? AND session.expires > ? GROUP BY session.id`;

/**
 * Sessions in a file of SQLite, for one process or a few on one machine. Only the file's owner may read it.
 *
 * What is deleted is erased. `secure_delete` overwrites it where it is, but two other copies can exist: in the write-ahead
 * log, which is emptied after each commit that erases; and where SQLite moved a row between pages (measured: of 1,000 sessions
 * cleared, 11 left such a copy), which `VACUUM` removes soon afterwards. A log that is always empty would be simpler. But the
 * rollback journal without one took four times as long for each answer (12.6 ms, not 2.9).
 */
export class SqliteSessionStore implements SessionStore {
  readonly #database: DatabaseSync;
  readonly #load: StatementSync;
  readonly #revision: StatementSync;
  readonly #save: StatementSync;
  readonly #set: StatementSync;
  readonly #remove: StatementSync;
  readonly #clear: StatementSync;
  readonly #move: StatementSync;
  readonly #waiting: StatementSync;
  readonly #claim: StatementSync;
  readonly #expireFields: StatementSync;
  readonly #expire: StatementSync;
  readonly #emptyLog: StatementSync;
  readonly #erasing = new Erasing({ erase: async () => this.#vacuum(), pause: 1000, retry: 250 });

  /**
   * @param path - the file, made if it is not there; its folder must be
   * @throws {SessionStoreUnavailable} if it cannot be opened, or a newer version made it
   */
  constructor(path: string) {
    this.#database = attempt(() => open(path));
    const prepare = (sql: string) => this.#database.prepare(sql);
    this.#load = prepare(LOAD);
    this.#load.setReturnArrays(true);
    this.#revision = prepare('SELECT revision FROM session WHERE id = ? AND expires > ?');
    this.#save = prepare(
      `INSERT INTO session (id, shard, revision, expires, due) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id)
       DO UPDATE SET revision = excluded.revision, expires = excluded.expires, due = excluded.due`,
    );
    this.#set = prepare(
      `INSERT INTO session_field (id, field, value) VALUES (?, ?, ?) ON CONFLICT (id, field)
       DO UPDATE SET value = excluded.value`,
    );
    this.#remove = prepare('DELETE FROM session_field WHERE id = ? AND field = ?');
    this.#clear = prepare('DELETE FROM session_field WHERE id = ?');
    this.#move = prepare('UPDATE session SET due = ? WHERE id = ? AND revision = ?');
    this.#waiting = prepare(
      'SELECT 1 FROM session WHERE expires <= ? UNION ALL SELECT 1 FROM session WHERE due <= ? LIMIT 1',
    );
    this.#claim = prepare(
      `UPDATE session SET due = ? WHERE id IN (SELECT id FROM session WHERE due <= ? ORDER BY due LIMIT ?)
       RETURNING shard, id`,
    );
    this.#expireFields = prepare(
      'DELETE FROM session_field WHERE id IN (SELECT id FROM session WHERE expires <= ?)',
    );
    this.#expire = prepare('DELETE FROM session WHERE expires <= ?');
    this.#emptyLog = prepare('PRAGMA wal_checkpoint(TRUNCATE)');
    this.#erase(); // what a process that was killed still owed
  }

  async load(key: SessionKey): Promise<StoredSession | undefined> {
    // setReturnArrays gives a row as an array, which the types do not tell.
    const row = attempt(() => this.#load.get(key.id, Date.now())) as unknown as LoadedRow | undefined;
    return row && unpack(row);
  }

  async commit(key: SessionKey, commit: SessionCommit): Promise<boolean> {
    const { expected, clear, set, remove, timeToLive, due } = commit;
    const done = this.#write('FULL', () => {
      const now = Date.now();
      const revision = this.#liveRevision(key, now);
      if (revision !== expected) return false;
      if (clear || revision === 0) this.#clear.run(key.id); // one that has expired may not be swept yet
      this.#save.run(key.id, key.shard, revision + 1, now + timeToLive, due ?? null);
      for (const [field, value] of set) this.#set.run(key.id, field, value);
      for (const field of remove) this.#remove.run(key.id, field);
      return true;
    });
    if (done && commit.erase) this.#erase();
    return done;
  }

  async noteSent(key: SessionKey, { revision, field, value, due }: SentNote): Promise<void> {
    this.#write('NORMAL', () => {
      if (this.#liveRevision(key, Date.now()) === 0) return;
      this.#set.run(key.id, field, value);
      this.#move.run(due ?? null, key.id, revision);
    });
  }

  async postpone(key: SessionKey, revision: number, due: number): Promise<void> {
    this.#write('NORMAL', () => this.#move.run(due, key.id, revision));
  }

  /** Deletes and erases what has expired as well. */
  async claimDue(now: number, lease: number, most: number): Promise<readonly SessionKey[]> {
    // Sweepers ask often and there is seldom anything: then nothing is locked.
    if (attempt(() => this.#waiting.get(Date.now(), now)) === undefined) return [];
    let expired = 0;
    const claimed = this.#write('NORMAL', () => {
      const clock = Date.now();
      this.#expireFields.run(clock);
      expired = Number(this.#expire.run(clock).changes);
      const rows = this.#claim.all(now + lease, now, most);
      return rows.map(({ shard, id }) => ({ shard: Number(shard), id: String(id) }));
    });
    if (expired > 0) this.#erase();
    return claimed;
  }

  async ping(): Promise<void> {
    attempt(() => this.#database.exec('SELECT 1'));
  }

  async close(): Promise<void> {
    await this.#erasing.stop();
    if (!this.#database.isOpen) return;
    try {
      if (this.#erasing.isOwed) this.#vacuum();
    } catch {
      // Another process uses the file; the next start erases.
    }
    this.#database.close();
  }

  /** The log is emptied before this returns, unless another process is reading it: then soon. */
  #erase(): void {
    this.#erasing.owe();
    this.#hastily(() => this.#emptyLog.get());
  }

  /** @throws if another process uses the file */
  #vacuum(): void {
    this.#hastily(() => {
      this.#database.exec('VACUUM');
      if (this.#emptyLog.get()?.busy !== 0) throw new Error('Another process reads the log.');
    });
  }

  /** What can be done later waits for other processes only for a moment. */
  #hastily(work: () => void): void {
    this.#database.exec(`PRAGMA busy_timeout = ${HASTE}`);
    try {
      work();
    } finally {
      this.#database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
    }
  }

  #liveRevision(key: SessionKey, now: number): number {
    return Number(this.#revision.get(key.id, now)?.revision ?? 0);
  }

  /**
   * Runs `work` as one transaction.
   *
   * @param durability - FULL: forced to the disk before it returns, since the respondent is then told that the answer is
   * stored (about 1 ms). NORMAL, for what does no harm if a power cut takes it: at worst a prompt is sent again. A crash
   * of the process alone loses neither.
   */
  #write<Result>(durability: 'FULL' | 'NORMAL', work: () => Result): Result {
    return attempt(() => {
      this.#database.exec(`PRAGMA synchronous = ${durability}; BEGIN IMMEDIATE`);
      try {
        const result = work();
        this.#database.exec('COMMIT');
        return result;
      } catch (error) {
        if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
        throw error;
      }
    });
  }
}

function open(path: string): DatabaseSync {
  closeSync(openSync(path, 'a', 0o600)); // SQLite gives its other files the rights of this one
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT });
  try {
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; BEGIN IMMEDIATE',
    );
    const version = Number(database.prepare('PRAGMA user_version').get()?.user_version);
    if (version === 0) database.exec(SCHEMA);
    else if (version !== VERSION) {
      throw new Error(
        `${path} was made by another version of Miteinander (${version}, not ${VERSION}): update this one`,
      );
    }
    database.exec('COMMIT');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** @throws {SessionStoreUnavailable} for whatever SQLite says: it is locked, the disk is full, … */
function attempt<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SessionStoreUnavailable(`The file of the sessions cannot be used: ${reason}`, { cause });
  }
}

type LoadedRow = readonly [revision: number, fields: string | null, lengths: string, values: Uint8Array];

function unpack([revision, names, lengths, values]: LoadedRow): StoredSession {
  if (names === null) return { revision, fields: SessionFields.NONE };
  const fields = new Map<string, Buffer>();
  const all = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
  const sizes = lengths.split(',');
  let start = 0;
  for (const [index, name] of names.split(',').entries()) {
    const end = start + Number(sizes[index]);
    fields.set(name, all.subarray(start, end));
    start = end;
  }
  return { revision, fields: new SessionFields(fields) };
}
