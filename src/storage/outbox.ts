import type { StorageDialect } from './dialect.ts';
import type { Notice } from './response-store.ts';

/** See `ResponseStore.claimNotices`. */
export async function claimNotices(
  { db, serialise }: StorageDialect,
  now: number,
  lease: number,
  most: number,
): Promise<readonly Notice[]> {
  const claimed = await db.transaction().execute(async (transaction) => {
    await serialise(transaction);
    const beingTold = await transaction
      .selectFrom('notice')
      .select('id')
      .where('claimed_until', '>', now)
      .limit(1)
      .executeTakeFirst();
    if (beingTold) return [];
    return await transaction
      .updateTable('notice')
      .set({ claimed_until: now + lease })
      .where('id', 'in', (query) =>
        query.selectFrom('notice').select('id').where('due', '<=', now).orderBy('due').limit(most),
      )
      .returning(['id', 'form_id'])
      .execute();
  });
  return claimed.map(({ id, form_id }) => ({ id, formId: form_id }));
}

/** See `ResponseStore.noticesToCome`. */
export async function countNoticesToCome(
  { db }: StorageDialect,
  now: number,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('notice')
    .select(({ fn }) => ['form_id', fn.countAll<number>().as('count')])
    .where('due', '>', now)
    .groupBy('form_id')
    .execute();
  return new Map(rows.map(({ form_id, count }) => [form_id, count]));
}

/** See `ResponseStore.deleteNotices`. */
export async function deleteNotices({ db }: StorageDialect, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .deleteFrom('notice')
    .where('id', 'in', [...ids])
    .execute();
}
