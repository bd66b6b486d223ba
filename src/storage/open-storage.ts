import { sql } from 'kysely';
import type { Storage } from './contract/storage.ts';
import type { StorageDialect } from './database/dialect.ts';
import { applyMigrations } from './database/migrations.ts';
import { openPostgres } from './database/postgres-dialect.ts';
import { openSqlite, RESPONSES_FILE } from './database/sqlite-dialect.ts';
import { SqlAudit } from './sql/audit.ts';
import { SqlCoordinators } from './sql/coordinators.ts';
import { SqlCounts } from './sql/counts.ts';
import { SqlForwards } from './sql/forwards.ts';
import { SqlNotices } from './sql/notices.ts';
import { SqlParticipation } from './sql/participation.ts';
import { SqlResponses } from './sql/responses.ts';
import { SqlResultRequests } from './sql/result-requests.ts';
import { SqlRetention } from './sql/retention.ts';
import { SqlRevisions } from './sql/revisions.ts';
import { SqlSurveys } from './sql/surveys.ts';
import { SqlTakenBack } from './sql/taken-back.ts';
import { SqlUploads } from './sql/uploads.ts';

export { RESPONSES_FILE };

export interface StorageOptions {
  /** `postgres://user:password@host:5432/database`. Without it the embedded SQLite database in `dataDir` is used. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  /**
   * The process's secret key (see `docs/who-could-link-what.md`); while it is being changed all of them, the newest first.
   * Once a former key is dropped, what was noted under it can no longer be found.
   */
  readonly secret: Buffer | readonly [Buffer, ...Buffer[]];
  /** The keys of the destinations to which responses go on; none if left out. */
  readonly forwardTo?: readonly string[];
  /** Is told in plain lines, without credentials, when PostgreSQL has to be waited for. */
  readonly log?: (line: string) => void;
  /** Ends the waiting. */
  readonly signal?: AbortSignal;
}

/**
 * Opens the storage of completed responses; call `migrate()` next.
 *
 * Waits for PostgreSQL while it is away. Once open, every call fails within about three seconds when the database is away,
 * with `StorageUnavailable`.
 *
 * @throws Error when PostgreSQL answers but refuses (a wrong password, no such database), or DATABASE_URL is not one
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { databaseUrl, dataDir, secret, forwardTo = [], log = () => {}, signal } = options;
  const database = databaseUrl ? await openPostgres(databaseUrl, { log, signal }) : openSqlite(dataDir);
  return storageIn(database, Buffer.isBuffer(secret) ? [secret] : secret, forwardTo);
}

/** Every concern of the storage, over one database. */
function storageIn(
  database: StorageDialect,
  secrets: readonly [Buffer, ...Buffer[]],
  forwardTo: readonly string[],
): Storage {
  return {
    responses: new SqlResponses(database, forwardTo),
    takenBack: new SqlTakenBack(database, forwardTo),
    participation: new SqlParticipation(database, secrets),
    resultRequests: new SqlResultRequests(database, secrets),
    revisions: new SqlRevisions(database),
    surveys: new SqlSurveys(database),
    counts: new SqlCounts(database),
    notices: new SqlNotices(database),
    forwards: new SqlForwards(database),
    coordinators: new SqlCoordinators(database),
    uploads: new SqlUploads(database),
    audit: new SqlAudit(database),
    retention: new SqlRetention(database),
    migrate: () => applyMigrations(database),
    ping: async () => {
      await sql`select 1`.execute(database.db);
    },
    close: () => database.close(),
  };
}
