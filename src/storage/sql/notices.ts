import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Notice, NoticeStore } from '../contract/notices.ts';
import type { StorageDialect } from '../database/dialect.ts';
import type { Tables } from '../database/schema.ts';

export class SqlNotices implements NoticeStore {
  readonly #database: StorageDialect;

  constructor(database: StorageDialect) {
    this.#database = database;
  }

  async claim(now: number, lease: number, most: number): Promise<readonly Notice[]> {
    const { db, serialise } = this.#database;
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

  async toCome(now: number): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#database.db
      .selectFrom('notice')
      .select(({ fn }) => ['form_id', fn.countAll<number>().as('count')])
      .where('due', '>', now)
      .groupBy('form_id')
      .execute();
    return new Map(rows.map(({ form_id, count }) => [form_id, count]));
  }

  async delete(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#database.db
      .deleteFrom('notice')
      .where('id', 'in', [...ids])
      .execute();
  }
}

/**
 * Writes the notice of a response in the transaction that stores it.
 *
 * @param due - epoch milliseconds
 */
export async function addNotice(
  transaction: Transaction<Tables>,
  formId: string,
  due: number,
): Promise<void> {
  await transaction
    .insertInto('notice')
    .values({ id: randomUUID(), form_id: formId, due, claimed_until: 0 })
    .execute();
}
