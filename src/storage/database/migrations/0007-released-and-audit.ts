import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../dialect.ts';

/** Which responses belong to a complete batch, and who was given what without that protection. */
export async function addReleasedAndAudit(
  db: Kysely<unknown>,
  { key, bigint, tableEnd, withoutStatistics }: ColumnTypes,
): Promise<void> {
  await db.schema
    .alterTable('response')
    .addColumn('released', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await withoutStatistics(db, ['response']);
  await db.schema
    .createTable('audit')
    .addColumn('id', key, (column) => column.notNull())
    .addColumn('at', bigint, (column) => column.notNull())
    .addColumn('form_id', key, (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_key', ['id'])
    .modifyEnd(tableEnd)
    .execute();
}
