import type { Tables } from '../database/schema.ts';

export type TableName = keyof Tables;

/**
 * The key of each table that a backup holds. Rows are written in its order: the order in which they came would tell who
 * took part when. `undefined`: not in a backup.
 */
const KEYS: { readonly [Table in TableName]: readonly (keyof Tables[Table] & string)[] | undefined } = {
  revision: ['form_id', 'generation'],
  response: ['form_id', 'id'],
  notice: ['id'],
  // What is restored has gone on long ago, or would go on twice.
  forward: undefined,
  // Protects against interviews that are being stored at this moment. After a restore there are none.
  taken_back: undefined,
  survey: ['form_id'],
  participation: ['form_id', 'mark'],
  result_request: ['form_id', 'mark'],
  event_count: ['form_id', 'event', 'language', 'day'],
  upload: ['bot_id', 'kind', 'hash'],
  coordinator: ['coordinator_id'],
  audit: ['id'],
};

/** Every table of the storage. */
export const TABLES = Object.keys(KEYS) as readonly TableName[];

/** The tables that a backup holds, each with the columns of its key. */
export const BACKED_UP: readonly { readonly table: TableName; readonly key: readonly string[] }[] =
  TABLES.flatMap((table) => {
    const key: readonly string[] | undefined = KEYS[table];
    return key === undefined ? [] : [{ table, key }];
  });

export function isBackedUp(table: string): table is TableName {
  return BACKED_UP.some((known) => known.table === table);
}
