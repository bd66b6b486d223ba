import type { PostgresPool as KyselyPool, PostgresPoolClient } from 'kysely';
import { Pool, types } from 'pg';
import { breaksConnection, explainPostgresError } from './postgres-errors.ts';

export interface PoolOptions {
  /** Where the server is, in words that may be logged. */
  readonly place: string;
  /** How its connections are named in `pg_stat_activity`. */
  readonly application: string;
  /** The most connections. */
  readonly size: number;
  /** Milliseconds until it is connected. */
  readonly connect: number;
  /** Milliseconds that a statement may take. */
  readonly statement: number;
}

/** The network may lose a statement: the client gives up shortly after the server would have. */
const GRACE_MS = 500;

/** A pool that {@link explainPostgresError | explains} the errors of its connections and drops the broken ones. */
export class PostgresPool implements KyselyPool {
  readonly #pool: Pool;
  readonly #place: string;

  constructor(databaseUrl: string, { place, application, size, connect, statement }: PoolOptions) {
    this.#place = place;
    this.#pool = new Pool({
      connectionString: databaseUrl,
      application_name: application,
      max: size,
      keepAlive: true,
      connectionTimeoutMillis: connect,
      statement_timeout: statement,
      query_timeout: statement + GRACE_MS,
      types: { getTypeParser },
    });
    // An idle connection broke: the next query opens a new one, or says why it cannot.
    this.#pool.on('error', () => {});
  }

  async connect(): Promise<PostgresPoolClient> {
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw explainPostgresError(error, this.#place);
    });
    let broken: Error | undefined;
    // While a connection is in use nobody else listens to it, and an error that nobody hears ends the process.
    const onError = (error: Error) => {
      broken ??= explainPostgresError(error, this.#place);
    };
    client.on('error', onError);

    const query = async (statement: string, parameters: readonly unknown[]) => {
      if (broken) throw broken; // A rollback must not wait for an answer that never comes.
      try {
        return await client.query(statement, [...parameters]);
      } catch (error) {
        const explained = explainPostgresError(error, this.#place);
        if (breaksConnection(error)) broken = explained;
        throw explained;
      }
    };
    return {
      // Kysely calls it in this form only; the other one is for cursors, which are not configured.
      query: query as unknown as PostgresPoolClient['query'],
      release: () => {
        client.off('error', onError);
        client.release(broken);
      },
    };
  }

  async end(): Promise<void> {
    await this.#pool.end();
  }
}

const INT8 = types.builtins.INT8;
const JSONB = types.builtins.JSONB;

/** Gives values as SQLite does: counts and times as numbers (all below 2^53), JSON as text. */
function getTypeParser(id: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (id === INT8) return Number;
  if (id === JSONB) return (text) => text;
  return types.getTypeParser(id, format) as (value: string) => unknown;
}
