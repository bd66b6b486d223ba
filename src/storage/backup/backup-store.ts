import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../database/dialect.ts';
import type { Tables } from '../database/schema.ts';
import type { TableName } from './tables.ts';

export type Row = Readonly<Record<string, unknown>>;

export type Fill = (db: Kysely<Tables>, types: ColumnTypes) => Promise<void>;

/** A database as backups see it. */
export interface BackupStore {
  /** Everything as it is at this moment, while others go on writing. */
  snapshot(): Promise<Snapshot>;
  /** Whether there is nothing that a restore would overwrite. */
  isEmpty(): Promise<boolean>;
  /**
   * Puts what `fill` writes into an empty database in place of all there is; when it fails, all stays as it was.
   *
   * @param beforeCommit - is done when everything is written, just before it counts
   * @throws Error when another process uses the database
   */
  replace(fill: Fill, beforeCommit: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

export interface Snapshot {
  /** The names of the migrations that the database has. */
  readonly migrations: readonly string[];
  /** The rows of a table in pages, in the order of its key. */
  pages(table: TableName, key: readonly string[]): AsyncIterable<readonly Row[]>;
  close(): Promise<void>;
}

/** Rows in one page: of the longest answers a few megabytes. */
export const PAGE = 500;
