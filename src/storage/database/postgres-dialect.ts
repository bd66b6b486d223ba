import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import { StorageUnavailable } from '../contract/storage-unavailable.ts';
import type { StorageDialect } from './dialect.ts';
import { PostgresPool } from './postgres-pool.ts';
import type { Tables } from './schema.ts';

const CONNECTIONS = 10;
const PATIENT_CONNECTIONS = 2;
const CONNECT_MS = 2000;
const STATEMENT_MS = 2000;
/** For migrations and the nightly work. Limited, because the network may have lost the statement. */
const PATIENT_STATEMENT_MS = 600_000;
const RETRY_MS = 1000;
const REMIND_MS = 30_000;

/** An arbitrary number, the same in all processes. */
const ADVISORY_LOCK = 6_483_364_463;

/**
 * Tables whose rows would tell in which order people took part, by their place or by the transaction that wrote them; or
 * what has been deleted. In the order in which transactions use them, so that none waits for another in a circle.
 */
const RESPONDENT_TABLES = [
  'taken_back',
  'response',
  'notice',
  'forward',
  'survey',
  'participation',
  'result_request',
] as const;

/** For rewriting the tables in the daytime: less than people's statements wait. */
const DAYTIME_MS = 1500;
/** A dump or a long query may hold a table. Whoever waits for it lets nobody else pass, so nobody waits for long. */
const LOCK_MS = 500;

export interface PostgresOptions {
  readonly log: (line: string) => void;
  readonly signal: AbortSignal | undefined;
  /** How its connections are named in `pg_stat_activity`. */
  readonly application?: string;
}

/** The bot itself, and the commands that work beside it. */
export const APPLICATION = 'miteinander';

/** PostgreSQL. Waits for the server while it is away, and logs that, without user and password. */
export async function openPostgres(databaseUrl: string, options: PostgresOptions): Promise<StorageDialect> {
  const place = placeOf(databaseUrl);
  const { application = APPLICATION } = options;
  const connect = (size: number, statement: number) =>
    new Kysely<Tables>({
      dialect: new PostgresDialect({
        pool: new PostgresPool(databaseUrl, { place, application, size, connect: CONNECT_MS, statement }),
      }),
    });
  const db = connect(CONNECTIONS, STATEMENT_MS);
  const patient = connect(PATIENT_CONNECTIONS, PATIENT_STATEMENT_MS);
  const close = async () => {
    await db.destroy();
    await patient.destroy();
  };
  try {
    await waitFor(db, place, options);
  } catch (error) {
    await close();
    throw error;
  }
  let hasDeleted = true; // Nothing is known of the time before the start.
  let isLarge = false;
  return {
    db,
    patient,
    types: {
      key: sql`text collate "C"`,
      json: sql`jsonb`,
      bigint: sql`bigint`,
      tableEnd: sql``,
      withoutStatistics,
    },
    serialise: async (transaction, id) => {
      const lock = id === undefined ? sql.lit(ADVISORY_LOCK) : sql`hashtextextended(${id}, 0)`;
      await sql`select pg_advisory_xact_lock(${lock})`.execute(transaction);
    },
    sweep: async () => {
      hasDeleted = true;
    },
    tidy: () => patient.transaction().execute(rewriteInKeyOrder),
    forgetOrder: async () => {
      if (isLarge || !(hasDeleted || (await tellsOrder(patient)))) return;
      const result = await rewriteQuickly(patient);
      isLarge = result === 'too-slow';
      if (result === 'done') hasDeleted = false;
    },
    close,
  };
}

async function waitFor(db: Kysely<Tables>, place: string, { log, signal }: PostgresOptions): Promise<void> {
  let reminded: number | undefined;
  for (;;) {
    try {
      await sql`select 1`.execute(db);
      if (reminded !== undefined) log(`PostgreSQL at ${place} answers. Going on.`);
      return;
    } catch (error) {
      if (!(error instanceof StorageUnavailable)) throw error;
      const now = performance.now();
      if (reminded === undefined || now - reminded >= REMIND_MS) {
        log(`${error.message} Waiting for it; nothing is served until then.`);
        reminded = now;
      }
    }
    await sleep(RETRY_MS, undefined, signal && { signal });
  }
}

/**
 * CLUSTER would put the rows in key order, but each would keep the number of the transaction that wrote it (xmin), and
 * these numbers rise. When one transaction rewrites all rows, they share its number; deleted rows go with the table's old
 * file.
 */
async function rewriteInKeyOrder(transaction: Transaction<Tables>): Promise<void> {
  await sql`set local lock_timeout = ${sql.lit(LOCK_MS)}`.execute(transaction);
  for (const table of RESPONDENT_TABLES) {
    const name = sql.table(table);
    await sql`lock table ${name} in access exclusive mode`.execute(transaction);
    await sql`create temporary table rewritten on commit drop as select * from ${name}`.execute(transaction);
    await sql`truncate ${name}`.execute(transaction);
    // Every table begins with its key.
    await sql`insert into ${name} select * from rewritten order by rewritten`.execute(transaction);
    await sql`drop table rewritten`.execute(transaction);
  }
}

/** Nobody waits longer than {@link DAYTIME_MS}: what takes longer is given up, and left to the night. */
async function rewriteQuickly(db: Kysely<Tables>): Promise<'done' | 'busy' | 'too-slow'> {
  const began = performance.now();
  const isSlow = () => performance.now() - began > DAYTIME_MS;
  try {
    await db.transaction().execute(async (transaction) => {
      await sql`set local statement_timeout = ${sql.lit(DAYTIME_MS)}`.execute(transaction);
      await rewriteInKeyOrder(transaction);
    });
    return isSlow() ? 'too-slow' : 'done';
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error;
    return isSlow() ? 'too-slow' : 'busy';
  }
}

/** Whether rows were written by more than one transaction since they were last rewritten. */
async function tellsOrder(db: Kysely<Tables>): Promise<boolean> {
  const writers = sql.join(
    RESPONDENT_TABLES.map((table) => sql`select xmin::text as writer from ${sql.table(table)}`),
    sql` union `,
  );
  const { rows } = await sql<{ several: boolean }>`
    select count(*) > 1 as several from (${writers}) as writers`.execute(db);
  return rows[0]?.several === true;
}

/**
 * ANALYZE, which the server runs by itself, keeps samples of a column's values, whole answers among them, and they outlive
 * their rows (https://www.postgresql.org/docs/current/view-pg-stats.html). Giving a column its own type once more drops
 * its samples, and neither changes nor rewrites the table.
 */
async function withoutStatistics(db: Kysely<unknown>, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const { rows } = await sql<{ name: string; type: string; collation: string | null }>`
      select attname as name, format_type(atttypid, atttypmod) as type,
        (select collname from pg_collation where oid = attcollation and collname <> 'default') as collation
      from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`.execute(db);
    const changes = rows.flatMap(({ name, type, collation }) => {
      const column = sql.ref(name);
      const collate = collation === null ? sql`` : sql` collate ${sql.ref(collation)}`;
      return [
        sql`alter column ${column} set statistics 0`,
        sql`alter column ${column} type ${sql.raw(type)}${collate}`,
      ];
    });
    await sql`alter table ${sql.table(table)} ${sql.join(changes)}`.execute(db);
  }
}

/** Only `host:port/database` of a connection URL. */
function placeOf(databaseUrl: string): string {
  const url = URL.parse(databaseUrl);
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new Error('DATABASE_URL is not understood. Expected: postgres://user:password@host:5432/database');
  }
  return `${url.hostname || 'localhost'}:${url.port || '5432'}${url.pathname}`;
}
