import { type ExpressionBuilder, sql, type Transaction } from 'kysely';
import type { InterviewResponse } from '../../interview/response.ts';
import {
  RECALLED,
  type ResponseStore,
  type StoredResponse,
  type WhichResponses,
} from '../contract/responses.ts';
import type { Told } from '../contract/retention.ts';
import type { StorageDialect } from '../database/dialect.ts';
import type { Tables } from '../database/schema.ts';
import { addForwards, takeBackForwards } from './forwards.ts';
import { addNotice } from './notices.ts';
import { isTakenBack } from './taken-back.ts';
import { hashWithdrawalCode } from './withdrawal-code.ts';

const PAGE = 200;

/** Values of `released`. Those recalled wait as new ones do, but do not make a batch. */
const NEW = 0;
const RELEASED = 1;
const WAITING_AGAIN = 2;

/** What leaves the storage. */
const COLUMNS = [
  'form_id',
  'id',
  'revision',
  'consent_revision',
  'language',
  'channel',
  'day',
  'answers',
  'partial',
] as const;

export class SqlResponses implements ResponseStore {
  readonly #database: StorageDialect;
  readonly #forwardTo: readonly string[];

  /** @param forwardTo - the keys of the destinations to which responses go on */
  constructor(database: StorageDialect, forwardTo: readonly string[] = []) {
    this.#database = database;
    this.#forwardTo = forwardTo;
  }

  async store(response: InterviewResponse, noticeAt: number): Promise<boolean> {
    const { db, serialise } = this.#database;
    const row = {
      form_id: response.formId,
      id: response.id,
      revision: response.revision,
      consent_revision: response.consentRevision,
      language: response.language,
      channel: response.channel ?? null,
      day: response.day,
      withdrawal_hash: hashWithdrawalCode(response.withdrawalCode),
      answers: JSON.stringify(response.answers, storable),
      partial: response.partial ? 1 : 0,
    };
    return await db.transaction().execute(async (transaction) => {
      await serialise(transaction, response.id);
      if (await isTakenBack(transaction, response.id)) return false;
      const { numInsertedOrUpdatedRows } = await transaction
        .insertInto('response')
        .values(row)
        .onConflict((conflict) => conflict.columns(['form_id', 'id']).doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 1n) {
        await addNotice(transaction, response.formId, noticeAt);
        await addForwards(transaction, this.#forwardTo, response, noticeAt);
        return true;
      }
      // It was sent before, but its session went on because the end could not be committed: what was sent last counts.
      const { form_id, id, withdrawal_hash: _, ...latest } = row;
      await transaction
        .updateTable('response')
        .set(latest)
        .where('form_id', '=', form_id)
        .where('id', '=', id)
        .execute();
      await addForwards(transaction, this.#forwardTo, response, noticeAt);
      return false;
    });
  }

  async withdraw(withdrawalCode: string): Promise<{ formId: string; id: string } | undefined> {
    const { db, sweep } = this.#database;
    const withdrawn = await db.transaction().execute(async (transaction) => {
      const deleted = await transaction
        .deleteFrom('response')
        .where('withdrawal_hash', '=', hashWithdrawalCode(withdrawalCode))
        .returning(['form_id as formId', 'id', 'released'])
        .executeTakeFirst();
      if (deleted === undefined) return undefined;
      const { released, ...response } = deleted;
      await takeBackForwards(transaction, this.#forwardTo, response);
      if (released === RELEASED) await recall(transaction, response.formId);
      return response;
    });
    if (withdrawn !== undefined) await sweep();
    return withdrawn;
  }

  async find(withdrawalCode: string): Promise<(Told & { readonly formId: string }) | undefined> {
    return await this.#database.db
      .selectFrom('response')
      .select(['form_id as formId', 'revision', 'consent_revision as consentRevision'])
      .where('withdrawal_hash', '=', hashWithdrawalCode(withdrawalCode))
      .executeTakeFirst();
  }

  async has(formId: string, id: string): Promise<boolean> {
    const found = await this.#database.db
      .selectFrom('response')
      .select('id')
      .where('form_id', '=', formId)
      .where('id', '=', id)
      .executeTakeFirst();
    return found !== undefined;
  }

  async release(formId: string, least: number): Promise<{ readonly areWaiting: boolean }> {
    const { patient } = this.#database;
    const isNew = (expression: ExpressionBuilder<Tables, 'response'>) =>
      expression.and({ form_id: formId, released: NEW });
    const isWaiting = (expression: ExpressionBuilder<Tables, 'response'>) =>
      expression.and([expression('form_id', '=', formId), expression('released', '!=', RELEASED)]);
    // One statement: what comes meanwhile belongs to the next batch.
    await patient
      .updateTable('response')
      .set({ released: RELEASED })
      .where(isWaiting)
      .where(
        ({ selectFrom }) => selectFrom('response').where(isNew).select(sql<number>`count(*)`.as('count')),
        '>=',
        least,
      )
      .execute();
    const waiting = await patient.selectFrom('response').where(isWaiting).select('id').limit(1).execute();
    return { areWaiting: waiting.length > 0 };
  }

  async get(formId: string, id: string): Promise<StoredResponse | undefined> {
    const row = await this.#database.db
      .selectFrom('response')
      .select([...COLUMNS])
      .where('form_id', '=', formId)
      .where('id', '=', id)
      .executeTakeFirst();
    return row && storedResponse(row);
  }

  async *all(formId: string, { releasedOnly = false }: WhichResponses = {}): AsyncIterable<StoredResponse> {
    let after = '';
    for (;;) {
      const rows = await this.#database.db
        .selectFrom('response')
        .select([...COLUMNS])
        .where('form_id', '=', formId)
        .where('id', '>', after)
        .$if(releasedOnly, (query) => query.where('released', '=', RELEASED))
        .orderBy('id')
        .limit(PAGE)
        .execute();
      for (const row of rows) {
        after = row.id;
        yield storedResponse(row);
      }
      if (rows.length < PAGE) return;
    }
  }

  async releasedIds(formId: string): Promise<readonly string[]> {
    const rows = await this.#database.db
      .selectFrom('response')
      .select('id')
      .where('form_id', '=', formId)
      .where('released', '=', RELEASED)
      .execute();
    return rows.map(({ id }) => id);
  }

  async *released(formId: string, ids: readonly string[]): AsyncIterable<StoredResponse> {
    for (let from = 0; from < ids.length; from += PAGE) {
      const rows = await this.#database.db
        .selectFrom('response')
        .select([...COLUMNS])
        .where('form_id', '=', formId)
        .where('id', 'in', ids.slice(from, from + PAGE))
        .where('released', '=', RELEASED)
        .execute();
      for (const row of rows) yield storedResponse(row);
    }
  }
}

async function recall(transaction: Transaction<Tables>, formId: string): Promise<void> {
  const isReleased = (expression: ExpressionBuilder<Tables, 'response'>) =>
    expression.and({ form_id: formId, released: RELEASED });
  await transaction
    .updateTable('response')
    .set({ released: WAITING_AGAIN })
    .where(isReleased)
    .where('id', 'in', ({ selectFrom }) =>
      selectFrom('response').where(isReleased).select('id').orderBy(sql`random()`).limit(RECALLED),
    )
    .execute();
}

function storedResponse(row: Pick<Tables['response'], (typeof COLUMNS)[number]>): StoredResponse {
  return {
    id: row.id,
    formId: row.form_id,
    revision: row.revision,
    consentRevision: row.consent_revision,
    language: row.language,
    ...(row.channel !== null && { channel: row.channel }),
    day: row.day,
    ...(row.partial === 1 && { partial: true as const }),
    answers: JSON.parse(row.answers) as StoredResponse['answers'],
  };
}

/** PostgreSQL would refuse an answer with one of these characters at every attempt, and the response would be lost. */
function storable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value;
}
