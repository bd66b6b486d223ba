import type { Kysely } from 'kysely';

/** Tables ask often which responses are released: without an index every answer would be read for it. */
export async function addReleasedIndex(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('response_released')
    .on('response')
    .columns(['form_id', 'released', 'id'])
    .execute();
}
