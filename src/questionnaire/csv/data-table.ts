import type { TableDefinition } from '../definition/definition.ts';
import { type Message, says } from '../problems/message.ts';

/** The largest data file, because it is kept in memory, and stored with each revision. */
export const MOST_BYTES = 10_000_000;
const MOST_ROWS = 100_000;

/** A data file as read, with the line in which each row begins. */
export interface CsvTable extends TableDefinition {
  readonly lines: readonly number[];
}

/** Why a data file cannot be used. */
export interface CsvMistake {
  readonly code: 'large-file' | 'not-utf-8' | 'bad-csv' | 'bad-xml' | 'bad-geojson' | 'empty-file';
  readonly message: Message;
  readonly line?: number;
  readonly found?: string;
}

export type CsvResult =
  | { readonly ok: true; readonly table: CsvTable }
  | { readonly ok: false; readonly mistake: CsvMistake };

export function mistake(found: CsvMistake): CsvResult {
  return { ok: false, mistake: found };
}

/** @returns nothing unless it is too large */
export function tooLarge({ length }: Uint8Array): CsvResult | undefined {
  if (length <= MOST_BYTES) return undefined;
  return mistake({
    code: 'large-file',
    message: says('data-file-too-large', { most: MOST_BYTES / 1_000_000 }),
  });
}

/** @returns nothing unless there are too many */
export function tooManyRows(count: number): CsvResult | undefined {
  if (count <= MOST_ROWS) return undefined;
  return mistake({
    code: 'large-file',
    message: says('data-file-too-long', { count, most: MOST_ROWS }),
  });
}

/** Rows that name their cells, as a table; the columns come in the order in which they first occur. */
export function tableOf(rows: readonly ReadonlyMap<string, string>[]): CsvResult {
  if (rows.length === 0) {
    return mistake({ code: 'empty-file', message: says('data-file-without-rows') });
  }
  const many = tooManyRows(rows.length);
  if (many !== undefined) return many;
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return {
    ok: true,
    table: {
      columns,
      rows: rows.map((row) => columns.map((column) => row.get(column)?.trim() ?? '')),
      lines: rows.map((_, index) => index + 1),
    },
  };
}
