import type { Transaction } from 'kysely';
import type { StorageDialect } from './dialect.ts';
import type { Tables } from './schema.ts';

/** See `ResponseStore.takeBack`. */
export async function takeBack(
  { db, serialise, sweep }: StorageDialect,
  formId: string,
  id: string,
): Promise<void> {
  const { numDeletedRows } = await db.transaction().execute(async (transaction) => {
    await serialise(transaction, id);
    await transaction
      .insertInto('taken_back')
      .values({ id })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return await transaction
      .deleteFrom('response')
      .where('form_id', '=', formId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
  });
  if (numDeletedRows > 0n) await sweep();
}

/** Whether the response is not to be stored any more. The transaction is serialised by its id before. */
export async function isTakenBack(transaction: Transaction<Tables>, id: string): Promise<boolean> {
  const mark = await transaction
    .selectFrom('taken_back')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return mark !== undefined;
}

/** A response that is on its way while its interview is given up arrives within seconds: at night no mark is needed. */
export async function forgetTakenBack({ patient }: StorageDialect): Promise<void> {
  await patient.deleteFrom('taken_back').execute();
}
