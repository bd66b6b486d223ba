import { type Kysely, sql } from 'kysely';
import type { ColumnTypes } from '../dialect.ts';

/** What has to go on to other programs: see `storage/contract/forwards.ts`. */
export async function addForwards(db: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  const { key, bigint, tableEnd } = types;
  await db.schema
    .createTable('forward')
    .addColumn('id', key, (column) => column.notNull())
    .addColumn('event', 'text', (column) => column.notNull())
    .addColumn('form_id', key, (column) => column.notNull())
    .addColumn('response_id', key, (column) => column.notNull())
    .addColumn('destination', 'text', (column) => column.notNull())
    .addColumn('due', bigint, (column) => column.notNull())
    .addColumn('claimed_until', bigint, (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('dead', 'text')
    .addPrimaryKeyConstraint('forward_key', ['id'])
    .modifyEnd(tableEnd)
    .execute();
  await sql`create index forward_response on forward (response_id)`.execute(db);
  await types.withoutStatistics(db, ['forward']);
}
