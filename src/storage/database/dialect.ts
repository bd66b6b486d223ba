import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { Tables } from './schema.ts';

/** What differs between the databases. Everything else is written once. */
export interface StorageDialect {
  /** For requests that people wait for: fails within about three seconds when the database does not answer. */
  readonly db: Kysely<Tables>;
  /** For migrations and the nightly work, which may take long. */
  readonly patient: Kysely<Tables>;
  readonly types: ColumnTypes;
  /** Until the transaction ends, every other one waits at this point; with `id`, only those with the same id. */
  serialise(transaction: Transaction<Tables>, id?: string): Promise<void>;
  /** Removes what a deletion leaves in the files of the database, as far as that is cheap. */
  sweep(): Promise<void>;
  /** Rewrites the tables in key order: the files then tell neither in which order rows came nor what was deleted. */
  tidy(): Promise<void>;
  /** Does the same for what has come or gone since the last time, as far as nobody has to wait for it. */
  forgetOrder(): Promise<void>;
  close(): Promise<void>;
}

/** What differs in migrations: column types, mostly. */
export interface ColumnTypes {
  /** Text that is compared byte by byte, whatever the server's locale. */
  readonly key: RawBuilder<unknown>;
  readonly json: RawBuilder<unknown>;
  readonly bigint: RawBuilder<unknown>;
  /** Follows the columns of a table. */
  readonly tableEnd: RawBuilder<unknown>;
  /** Keeps the database from collecting statistics about the columns of these tables, and drops what it has collected. */
  withoutStatistics(db: Kysely<unknown>, tables: readonly string[]): Promise<void>;
}
