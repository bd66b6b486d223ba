import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { DeadForward, Forward, ForwardStore } from '../contract/forwards.ts';
import type { StorageDialect } from '../database/dialect.ts';
import type { Tables } from '../database/schema.ts';

const COLUMNS = ['id', 'event', 'form_id', 'response_id', 'destination', 'tries'] as const;

export class SqlForwards implements ForwardStore {
  readonly #database: StorageDialect;

  constructor(database: StorageDialect) {
    this.#database = database;
  }

  async claim(destination: string, now: number, lease: number, most: number): Promise<readonly Forward[]> {
    const { db, serialise } = this.#database;
    const rows = await db.transaction().execute(async (transaction) => {
      await serialise(transaction);
      return await transaction
        .updateTable('forward')
        .set({ claimed_until: now + lease })
        .where('id', 'in', (query) =>
          query
            .selectFrom('forward')
            .select('id')
            .where('destination', '=', destination)
            .where('dead', 'is', null)
            .where('due', '<=', now)
            .where('claimed_until', '<=', now)
            .orderBy('due')
            .limit(most),
        )
        .returning([...COLUMNS])
        .execute();
    });
    return rows.map(forwardOf);
  }

  async done(id: string): Promise<void> {
    await this.#database.db.deleteFrom('forward').where('id', '=', id).execute();
  }

  async postpone(id: string, due: number): Promise<void> {
    await this.#database.db
      .updateTable('forward')
      .set(({ eb }) => ({ due, claimed_until: 0, tries: eb('tries', '+', 1) }))
      .where('id', '=', id)
      .execute();
  }

  async giveUp(id: string, reason: string): Promise<void> {
    await this.#database.db
      .updateTable('forward')
      .set({ due: 0, claimed_until: 0, dead: reason })
      .where('id', '=', id)
      .execute();
  }

  async giveUpOthers(destinations: readonly string[], reason: string): Promise<number> {
    const { numUpdatedRows } = await this.#database.db
      .updateTable('forward')
      .set({ due: 0, claimed_until: 0, dead: reason })
      .where('dead', 'is', null)
      .$if(destinations.length > 0, (query) => query.where('destination', 'not in', [...destinations]))
      .executeTakeFirstOrThrow();
    return Number(numUpdatedRows);
  }

  async dead(): Promise<readonly DeadForward[]> {
    const rows = await this.#database.db
      .selectFrom('forward')
      .select([...COLUMNS, 'dead'])
      .where('dead', 'is not', null)
      .orderBy('id')
      .execute();
    return rows.map(({ dead, ...row }) => ({ ...forwardOf(row), reason: dead ?? '' }));
  }

  async counts(): Promise<{ waiting: number; dead: number }> {
    const { waiting, dead } = await this.#database.db
      .selectFrom('forward')
      .select(({ fn }) => [
        fn.countAll<number>().filterWhere('dead', 'is', null).as('waiting'),
        fn.countAll<number>().filterWhere('dead', 'is not', null).as('dead'),
      ])
      .executeTakeFirstOrThrow();
    return { waiting: Number(waiting), dead: Number(dead) };
  }

  async tryAgain(): Promise<number> {
    const { numUpdatedRows } = await this.#database.db
      .updateTable('forward')
      .set({ due: 0, dead: null, tries: 0 })
      .where('dead', 'is not', null)
      .executeTakeFirstOrThrow();
    return Number(numUpdatedRows);
  }

  async discard(): Promise<number> {
    const { numDeletedRows } = await this.#database.db
      .deleteFrom('forward')
      .where('dead', 'is not', null)
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  }
}

function forwardOf(row: Pick<Tables['forward'], (typeof COLUMNS)[number]>): Forward {
  const { id, event, form_id: formId, response_id: responseId, destination, tries } = row;
  return { id, event, formId, responseId, destination, tries };
}

/** In the transaction that stores a response: its content is what it is when it goes on. */
export async function addForwards(
  transaction: Transaction<Tables>,
  destinations: readonly string[],
  { formId, id }: { readonly formId: string; readonly id: string },
  due: number,
  event: Forward['event'] = 'completed',
): Promise<void> {
  if (destinations.length === 0) return;
  await transaction
    .insertInto('forward')
    .values(
      destinations.map((destination) => ({
        id: randomUUID(),
        event,
        form_id: formId,
        response_id: id,
        destination,
        due,
        claimed_until: 0,
        tries: 0,
        dead: null,
      })),
    )
    .execute();
}

/** In the transaction that deletes a response: what has not gone on stays here; who may have it is told that it is gone. */
export async function takeBackForwards(
  transaction: Transaction<Tables>,
  destinations: readonly string[],
  response: { readonly formId: string; readonly id: string },
): Promise<void> {
  const dropped = await transaction
    .deleteFrom('forward')
    .where('form_id', '=', response.formId)
    .where('response_id', '=', response.id)
    .where('event', '=', 'completed')
    .returning(['destination', 'tries', 'claimed_until'])
    .execute();
  // One that was never tried has not left; one that is being tried just now may arrive.
  const isStillHere = new Set(
    dropped
      .filter(({ tries, claimed_until }) => tries === 0 && Number(claimed_until) === 0)
      .map(({ destination }) => destination),
  );
  await addForwards(
    transaction,
    destinations.filter((destination) => !isStillHere.has(destination)),
    response,
    0,
    'withdrawn',
  );
}
