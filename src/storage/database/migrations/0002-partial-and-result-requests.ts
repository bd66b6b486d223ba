import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../dialect.ts';

/** Responses that were sent before their end; and, apart from them, who wants to hear of results, without time or order. */
export async function addPartialAndResultRequests(db: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  const { key, tableEnd } = types;
  await db.schema
    .alterTable('response')
    .addColumn('partial', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('result_request')
    .addColumn('form_id', key, (column) => column.notNull())
    .addColumn('mark', key, (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('result_request_key', ['form_id', 'mark'])
    .modifyEnd(tableEnd)
    .execute();
}
