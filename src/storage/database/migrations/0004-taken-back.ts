import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../dialect.ts';

/** Which interviews were given up, so that none of them is stored after that: random ids, for a day at most. */
export async function addTakenBack(db: Kysely<unknown>, { key, tableEnd }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('taken_back')
    .addColumn('id', key, (column) => column.notNull())
    .addPrimaryKeyConstraint('taken_back_key', ['id'])
    .modifyEnd(tableEnd)
    .execute();
}
