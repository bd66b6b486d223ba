import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { Tables } from './schema.ts';

/** What differs between the databases; all else is written once. */
export interface StorageDialect {
  /** For what people wait for: fails within about three seconds when the database does not answer. */
  readonly db: Kysely<Tables>;
  /** For migrations and the night's work, which may take its time. */
  readonly patient: Kysely<Tables>;
  readonly types: ColumnTypes;
  /** Until the transaction ends, no other one gets past here; with `id`, none that names the same. */
  serialise(transaction: Transaction<Tables>, id?: string): Promise<void>;
  /** Removes, as far as it is cheap, what a deletion leaves in the files of the database. */
  sweep(): Promise<void>;
  /** Rewrites the tables in key order, so that the files tell neither an order of insertion nor what was deleted. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

/** What migrations need to know. */
export interface ColumnTypes {
  /** Text that is compared byte by byte, whatever the locale of the server. */
  readonly key: RawBuilder<unknown>;
  readonly json: RawBuilder<unknown>;
  readonly bigint: RawBuilder<unknown>;
  /** Stands behind the columns of a table. */
  readonly tableEnd: RawBuilder<unknown>;
}
