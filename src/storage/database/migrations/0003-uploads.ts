import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../dialect.ts';

/** Which of the questionnaires' own recordings and pictures Telegram has. Holds nobody's data. */
export async function addUploads(db: Kysely<unknown>, { key, tableEnd }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('upload')
    .addColumn('bot_id', key, (column) => column.notNull())
    .addColumn('kind', key, (column) => column.notNull())
    .addColumn('hash', key, (column) => column.notNull())
    .addColumn('file_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('upload_key', ['bot_id', 'kind', 'hash'])
    .modifyEnd(tableEnd)
    .execute();
}
