import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../dialect.ts';

/** Interviews that were given up and must not be stored any more: random ids, kept for a day at most. */
export async function addTakenBack(db: Kysely<unknown>, { key, tableEnd }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('taken_back')
    .addColumn('id', key, (column) => column.notNull())
    .addPrimaryKeyConstraint('taken_back_key', ['id'])
    .modifyEnd(tableEnd)
    .execute();
}
