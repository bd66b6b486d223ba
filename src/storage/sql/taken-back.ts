import type { Kysely } from 'kysely';
import type { TakenBackStore } from '../contract/taken-back.ts';
import type { StorageDialect } from '../database/dialect.ts';
import type { Tables } from '../database/schema.ts';

export class SqlTakenBack implements TakenBackStore {
  readonly #database: StorageDialect;

  constructor(database: StorageDialect) {
    this.#database = database;
  }

  async add(formId: string, id: string): Promise<void> {
    const { db, serialise, sweep } = this.#database;
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

  has(id: string): Promise<boolean> {
    return isTakenBack(this.#database.db, id);
  }
}

/** Whether a response of this id must not be stored. A transaction that stores it has been serialised by the id before. */
export async function isTakenBack(transaction: Kysely<Tables>, id: string): Promise<boolean> {
  const mark = await transaction
    .selectFrom('taken_back')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return mark !== undefined;
}
