import { KyselyResponseStore } from './kysely-response-store.ts';
import { openPostgres } from './postgres-dialect.ts';
import type { ResponseStore } from './response-store.ts';
import { openSqlite } from './sqlite-dialect.ts';

export interface StorageOptions {
  /** `postgres://user:password@host:5432/database`. Without it the embedded SQLite database in `dataDir` is used. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  /**
   * The process's secret key (see `docs/who-could-link-what.md`); while it is being changed all of them, the newest first.
   * Once a former one is dropped, who took part under it is not known any more.
   */
  readonly secret: Buffer | readonly [Buffer, ...Buffer[]];
  /** Is told in plain lines, without credentials, when PostgreSQL has to be waited for. */
  readonly log?: (line: string) => void;
  /** Ends the waiting. */
  readonly signal?: AbortSignal;
}

/**
 * Opens the storage of completed responses; call `migrate()` next.
 *
 * While PostgreSQL is away it waits for it. Once open, every call fails within about three seconds when the database is
 * away, with {@link StorageUnavailable}.
 *
 * @throws Error when PostgreSQL answers but refuses (a wrong password, no such database), or DATABASE_URL is not one
 */
export async function openResponseStore(options: StorageOptions): Promise<ResponseStore> {
  const { databaseUrl, dataDir, secret, log = () => {}, signal } = options;
  const dialect = databaseUrl ? await openPostgres(databaseUrl, { log, signal }) : openSqlite(dataDir);
  return new KyselyResponseStore(dialect, Buffer.isBuffer(secret) ? [secret] : secret);
}
