import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { InterviewResponse } from '../interview/response.ts';
import { readCoordinatorState, writeCoordinatorState } from './coordinator-state.ts';
import type { StorageDialect } from './dialect.ts';
import { applyMigrations } from './migrations.ts';
import { claimNotices, countNoticesToCome, deleteNotices } from './outbox.ts';
import { newParticipationKey, participationMark } from './participation.ts';
import type {
  CoordinatorState,
  CountRow,
  Notice,
  ResponseStore,
  ResultRequest,
  StoredResponse,
  StoredRevision,
  Upload,
} from './response-store.ts';
import { ResultRequests } from './result-requests.ts';
import { forgetTakenBack, isTakenBack, takeBack } from './taken-back.ts';
import { readUpload, writeUpload } from './uploads.ts';
import { hashWithdrawalCode } from './withdrawal-code.ts';

const PAGE = 200;

/** The one implementation, for SQLite and PostgreSQL alike. */
export class KyselyResponseStore implements ResponseStore {
  readonly #dialect: StorageDialect;
  readonly #secrets: readonly Buffer[];
  readonly #requests: ResultRequests;

  /**
   * @param secrets - the process's, the newest first: without them the marks of participation cannot be made or tried.
   *   Marks are made under the newest and found under any.
   */
  constructor(dialect: StorageDialect, secrets: readonly [Buffer, ...Buffer[]]) {
    this.#dialect = dialect;
    this.#secrets = secrets;
    this.#requests = new ResultRequests(dialect, secrets);
  }

  get #db() {
    return this.#dialect.db;
  }

  async migrate(): Promise<void> {
    await applyMigrations(this.#dialect);
  }

  async ping(): Promise<void> {
    await sql`select 1`.execute(this.#db);
  }

  async close(): Promise<void> {
    await this.#dialect.close();
  }

  async registerRevision(formId: string, revision: string, definition: string): Promise<number> {
    // Another process may take the next generation first; then look again.
    for (;;) {
      const newest = await this.#db
        .selectFrom('revision')
        .select(['generation', 'revision'])
        .where('form_id', '=', formId)
        .orderBy('generation', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (newest?.revision === revision) return newest.generation;

      const generation = (newest?.generation ?? 0) + 1;
      const { numInsertedOrUpdatedRows } = await this.#db
        .insertInto('revision')
        .values({ form_id: formId, generation, revision, definition })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 1n) return generation;
    }
  }

  async findRevision(formId: string, generation: number) {
    return await this.#db
      .selectFrom('revision')
      .select(['revision', 'definition'])
      .where('form_id', '=', formId)
      .where('generation', '=', generation)
      .executeTakeFirst();
  }

  async revisions(formId: string): Promise<readonly StoredRevision[]> {
    return await this.#db
      .selectFrom('revision')
      .select(['generation', 'revision', 'definition'])
      .where('form_id', '=', formId)
      .orderBy('generation')
      .execute();
  }

  async storeResponse(response: InterviewResponse, noticeAt: number): Promise<boolean> {
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
    const notice = { id: randomUUID(), form_id: response.formId, due: noticeAt, claimed_until: 0 };
    return await this.#db.transaction().execute(async (transaction) => {
      await this.#dialect.serialise(transaction, response.id);
      if (await isTakenBack(transaction, response.id)) return false;
      const { numInsertedOrUpdatedRows } = await transaction
        .insertInto('response')
        .values(row)
        .onConflict((conflict) => conflict.columns(['form_id', 'id']).doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows !== 1n) {
        // Sent before, but the session went on, because its end could not be committed: what was sent last counts.
        const { form_id, id, withdrawal_hash: _, ...latest } = row;
        await transaction
          .updateTable('response')
          .set(latest)
          .where('form_id', '=', form_id)
          .where('id', '=', id)
          .execute();
        return false;
      }
      await transaction.insertInto('notice').values(notice).execute();
      return true;
    });
  }

  async takeBack(formId: string, id: string): Promise<void> {
    await takeBack(this.#dialect, formId, id);
  }

  async withdraw(withdrawalCode: string): Promise<{ formId: string; id: string } | undefined> {
    const deleted = await this.#db
      .deleteFrom('response')
      .where('withdrawal_hash', '=', hashWithdrawalCode(withdrawalCode))
      .returning(['form_id', 'id'])
      .executeTakeFirst();
    if (deleted) await this.#dialect.sweep();
    return deleted && { formId: deleted.form_id, id: deleted.id };
  }

  async has(formId: string, id: string): Promise<boolean> {
    const found = await this.#db
      .selectFrom('response')
      .select('id')
      .where('form_id', '=', formId)
      .where('id', '=', id)
      .executeTakeFirst();
    return found !== undefined;
  }

  async *responses(formId: string): AsyncIterable<StoredResponse> {
    let after = '';
    for (;;) {
      const rows = await this.#db
        .selectFrom('response')
        .select(['id', 'revision', 'consent_revision', 'language', 'channel', 'day', 'answers', 'partial'])
        .where('form_id', '=', formId)
        .where('id', '>', after)
        .orderBy('id')
        .limit(PAGE)
        .execute();
      for (const row of rows) {
        after = row.id;
        yield {
          id: row.id,
          formId,
          revision: row.revision,
          consentRevision: row.consent_revision,
          language: row.language,
          ...(row.channel !== null && { channel: row.channel }),
          day: row.day,
          ...(row.partial === 1 && { partial: true as const }),
          answers: JSON.parse(row.answers) as StoredResponse['answers'],
        };
      }
      if (rows.length < PAGE) return;
    }
  }

  async deleteExpired(
    formId: string,
    dates: { keptUntil: string; withdrawalUntil: string },
    today: string,
  ): Promise<void> {
    const { patient, sweep } = this.#dialect;
    if (today > dates.withdrawalUntil) {
      await patient
        .updateTable('response')
        .set({ withdrawal_hash: null })
        .where('form_id', '=', formId)
        .where('withdrawal_hash', 'is not', null)
        .execute();
    }
    if (today > dates.keptUntil) {
      await patient.deleteFrom('response').where('form_id', '=', formId).execute();
      await patient.deleteFrom('result_request').where('form_id', '=', formId).execute();
      await this.#dropParticipation(formId);
    }
    await sweep();
  }

  async forgetParticipants(formId: string): Promise<void> {
    await this.#dropParticipation(formId);
    await this.#dialect.sweep();
  }

  async #dropParticipation(formId: string): Promise<void> {
    const { patient } = this.#dialect;
    await patient.deleteFrom('participation').where('form_id', '=', formId).execute();
    await patient.deleteFrom('survey').where('form_id', '=', formId).where('closed', '=', 0).execute();
  }

  async formIds(): Promise<readonly string[]> {
    const rows = await this.#db
      .selectFrom('revision')
      .select('form_id')
      .distinct()
      .orderBy('form_id')
      .execute();
    return rows.map(({ form_id }) => form_id);
  }

  async tidy(): Promise<void> {
    await forgetTakenBack(this.#dialect);
    await this.#dialect.tidy();
  }

  async noteParticipation(formId: string, userId: number): Promise<void> {
    const mark = (await this.#marks(formId, userId))[0] ?? (await this.#firstMark(formId, userId));
    if (mark === undefined) return;
    await this.#db
      .insertInto('participation')
      .values({ form_id: formId, mark })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  /** Makes the survey's key, unless it has been destroyed. */
  async #firstMark(formId: string, userId: number): Promise<string | undefined> {
    await this.#db
      .insertInto('survey')
      .values({ form_id: formId, participation_key: newParticipationKey(), closed: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return (await this.#marks(formId, userId))[0];
  }

  async hasParticipated(formId: string, userId: number): Promise<boolean> {
    const marks = await this.#marks(formId, userId);
    if (marks.length === 0) return false;
    const found = await this.#db
      .selectFrom('participation')
      .select('mark')
      .where('form_id', '=', formId)
      .where('mark', 'in', marks)
      .executeTakeFirst();
    return found !== undefined;
  }

  async forgetParticipation(formId: string, userId: number): Promise<void> {
    const marks = await this.#marks(formId, userId);
    if (marks.length === 0) return;
    await this.#db
      .deleteFrom('participation')
      .where('form_id', '=', formId)
      .where('mark', 'in', marks)
      .execute();
    await this.#dialect.sweep();
  }

  /** One under each secret; none where there is no key: before the first participation, and once it is closed. */
  async #marks(formId: string, userId: number): Promise<string[]> {
    const survey = await this.#db
      .selectFrom('survey')
      .select('participation_key')
      .where('form_id', '=', formId)
      .executeTakeFirst();
    const key = survey?.participation_key;
    return key ? this.#secrets.map((secret) => participationMark(secret, key, formId, userId)) : [];
  }

  async requestResults(formId: string, request: ResultRequest): Promise<void> {
    await this.#requests.add(formId, request);
  }

  async hasRequestedResults(formId: string, chatId: number): Promise<boolean> {
    return await this.#requests.has(formId, chatId);
  }

  async forgetResultRequests(chatId: number, formId?: string): Promise<boolean> {
    return await this.#requests.forget(chatId, formId);
  }

  resultRequests(formId: string): AsyncIterable<ResultRequest> {
    return this.#requests.all(formId);
  }

  async dropResultRequests(formId: string): Promise<void> {
    await this.#requests.drop(formId);
  }

  async closeSurvey(formId: string): Promise<void> {
    await this.#db.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('survey')
        .values({ form_id: formId, participation_key: null, closed: 1 })
        .onConflict((conflict) =>
          conflict.column('form_id').doUpdateSet({ participation_key: null, closed: 1 }),
        )
        .execute();
      await transaction.deleteFrom('participation').where('form_id', '=', formId).execute();
    });
    await this.#dialect.sweep();
  }

  async isClosed(formId: string): Promise<boolean> {
    const survey = await this.#db
      .selectFrom('survey')
      .select('closed')
      .where('form_id', '=', formId)
      .executeTakeFirst();
    return survey?.closed === 1;
  }

  async count(event: 'started' | 'broken-off', formId: string, language: string, day: string): Promise<void> {
    await this.#db
      .insertInto('event_count')
      .values({ form_id: formId, event, language, day, count: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(['form_id', 'event', 'language', 'day'])
          .doUpdateSet((eb) => ({ count: eb('event_count.count', '+', 1) })),
      )
      .execute();
  }

  async counts(formId: string): Promise<readonly CountRow[]> {
    const completed = await this.#db
      .selectFrom('response')
      .select(({ fn }) => ['language', 'day', fn.countAll<number>().as('count')])
      .where('form_id', '=', formId)
      .groupBy(['day', 'language'])
      .orderBy('day')
      .orderBy('language')
      .execute();
    const counted = await this.#db
      .selectFrom('event_count')
      .select(['event', 'language', 'day', 'count'])
      .where('form_id', '=', formId)
      .orderBy('event')
      .orderBy('day')
      .orderBy('language')
      .execute();
    return [...completed.map((row) => ({ event: 'completed' as const, ...row })), ...counted];
  }

  async claimNotices(now: number, lease: number, most: number): Promise<readonly Notice[]> {
    return await claimNotices(this.#dialect, now, lease, most);
  }

  async noticesToCome(now: number): Promise<ReadonlyMap<string, number>> {
    return await countNoticesToCome(this.#dialect, now);
  }

  async deleteNotices(ids: readonly string[]): Promise<void> {
    await deleteNotices(this.#dialect, ids);
  }

  async coordinatorState(coordinatorId: number): Promise<CoordinatorState | undefined> {
    return await readCoordinatorState(this.#db, coordinatorId);
  }

  async saveCoordinatorState(coordinatorId: number, state: CoordinatorState): Promise<void> {
    await writeCoordinatorState(this.#db, coordinatorId, state);
  }

  async uploadedAs(upload: Upload): Promise<string | undefined> {
    return await readUpload(this.#db, upload);
  }

  async noteUpload(upload: Upload, fileId: string): Promise<void> {
    await writeUpload(this.#db, upload, fileId);
  }
}

/** A reply with one of these would otherwise be refused by PostgreSQL at every attempt, and so be lost. */
function storable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value;
}
