import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../dialect.ts';

/** Whether the results of a survey of organisations may be shown. */
export async function addApproved(db: Kysely<unknown>, { withoutStatistics }: ColumnTypes): Promise<void> {
  await db.schema
    .alterTable('survey')
    .addColumn('approved', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await withoutStatistics(db, ['survey']);
}
