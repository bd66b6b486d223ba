import type { Kysely } from 'kysely';
import type { Upload } from './response-store.ts';
import type { Tables } from './schema.ts';

/** See `ResponseStore.uploadedAs`. */
export async function readUpload(
  db: Kysely<Tables>,
  { botId, kind, hash }: Upload,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('upload')
    .select('file_id')
    .where('bot_id', '=', String(botId))
    .where('kind', '=', kind)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row?.file_id;
}

/** See `ResponseStore.noteUpload`. */
export async function writeUpload(
  db: Kysely<Tables>,
  { botId, kind, hash }: Upload,
  fileId: string,
): Promise<void> {
  await db
    .insertInto('upload')
    .values({ bot_id: String(botId), kind, hash, file_id: fileId })
    .onConflict((conflict) => conflict.columns(['bot_id', 'kind', 'hash']).doUpdateSet({ file_id: fileId }))
    .execute();
}
