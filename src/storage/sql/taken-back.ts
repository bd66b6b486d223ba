import type { Kysely } from 'kysely';
import type { TakenBackStore } from '../contract/taken-back.ts';
import type { StorageDialect } from '../database/dialect.ts';
import type { Tables } from '../database/schema.ts';
import { takeBackForwards } from './forwards.ts';

export class SqlTakenBack implements TakenBackStore {
  readonly #database: StorageDialect;
  readonly #forwardTo: readonly string[];

  /** @param forwardTo - see `SqlResponses` */
  constructor(database: StorageDialect, forwardTo: readonly string[] = []) {
    this.#database = database;
    this.#forwardTo = forwardTo;
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
      const deleted = await transaction
        .deleteFrom('response')
        .where('form_id', '=', formId)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      if (deleted.numDeletedRows > 0n) await takeBackForwards(transaction, this.#forwardTo, { formId, id });
      return deleted;
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
