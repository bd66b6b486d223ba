import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../dialect.ts';

/**
 * No serial ids and no times: every primary key is random or has a meaning of its own, and SQLite keeps every table in the
 * order of that key (WITHOUT ROWID).
 */
export async function createResponses(db: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  const { key, json, bigint, tableEnd } = types;

  await db.schema
    .createTable('revision')
    .addColumn('form_id', key, (column) => column.notNull())
    .addColumn('generation', 'integer', (column) => column.notNull())
    .addColumn('revision', 'text', (column) => column.notNull())
    .addColumn('definition', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('revision_key', ['form_id', 'generation'])
    .modifyEnd(tableEnd)
    .execute();

  // The answers come last: queries that only count rows need not read past them.
  await db.schema
    .createTable('response')
    .addColumn('form_id', key, (column) => column.notNull())
    .addColumn('id', key, (column) => column.notNull())
    .addColumn('revision', 'text', (column) => column.notNull())
    .addColumn('consent_revision', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('channel', 'text')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('withdrawal_hash', key)
    .addColumn('answers', json, (column) => column.notNull())
    .addPrimaryKeyConstraint('response_key', ['form_id', 'id'])
    .modifyEnd(tableEnd)
    .execute();
  await db.schema
    .createIndex('response_withdrawal')
    .on('response')
    .column('withdrawal_hash')
    .where('withdrawal_hash', 'is not', null)
    .execute();
  await db.schema
    .createIndex('response_day')
    .on('response')
    .columns(['form_id', 'day', 'language'])
    .execute();

  await db.schema
    .createTable('notice')
    .addColumn('id', key, (column) => column.notNull().primaryKey())
    .addColumn('form_id', key, (column) => column.notNull())
    .addColumn('due', bigint, (column) => column.notNull())
    .addColumn('claimed_until', bigint, (column) => column.notNull())
    .modifyEnd(tableEnd)
    .execute();

  await db.schema
    .createTable('survey')
    .addColumn('form_id', key, (column) => column.notNull().primaryKey())
    .addColumn('participation_key', 'text')
    .addColumn('closed', 'integer', (column) => column.notNull())
    .modifyEnd(tableEnd)
    .execute();

  await db.schema
    .createTable('participation')
    .addColumn('form_id', key, (column) => column.notNull())
    .addColumn('mark', key, (column) => column.notNull())
    .addPrimaryKeyConstraint('participation_key', ['form_id', 'mark'])
    .modifyEnd(tableEnd)
    .execute();

  await db.schema
    .createTable('event_count')
    .addColumn('form_id', key, (column) => column.notNull())
    .addColumn('event', key, (column) => column.notNull())
    .addColumn('language', key, (column) => column.notNull())
    .addColumn('day', key, (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('event_count_key', ['form_id', 'event', 'language', 'day'])
    .modifyEnd(tableEnd)
    .execute();

  await db.schema
    .createTable('coordinator')
    .addColumn('coordinator_id', key, (column) => column.notNull().primaryKey())
    .addColumn('language', 'text')
    .addColumn('day', 'text')
    .addColumn('message_id', bigint)
    .addColumn('milestones', 'text')
    .addColumn('told', 'text')
    .modifyEnd(tableEnd)
    .execute();
}
