import type { Kysely } from 'kysely';
import type { ParticipationStore } from '../contract/participation.ts';
import type { StorageDialect } from '../database/dialect.ts';
import type { Tables } from '../database/schema.ts';
import { newParticipationKey, participationMark } from './participation-mark.ts';

export class SqlParticipation implements ParticipationStore {
  readonly #database: StorageDialect;
  readonly #secrets: readonly Buffer[];

  /** @param secrets - the process's, the newest first: marks are made under the newest and found under any */
  constructor(database: StorageDialect, secrets: readonly [Buffer, ...Buffer[]]) {
    this.#database = database;
    this.#secrets = secrets;
  }

  async note(formId: string, userId: number): Promise<void> {
    const mark = (await this.#marks(formId, userId))[0] ?? (await this.#firstMark(formId, userId));
    if (mark === undefined) return;
    await this.#database.db
      .insertInto('participation')
      .values({ form_id: formId, mark })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async has(formId: string, userId: number): Promise<boolean> {
    const marks = await this.#marks(formId, userId);
    if (marks.length === 0) return false;
    const found = await this.#database.db
      .selectFrom('participation')
      .select('mark')
      .where('form_id', '=', formId)
      .where('mark', 'in', marks)
      .executeTakeFirst();
    return found !== undefined;
  }

  async forget(formId: string, userId: number): Promise<void> {
    const { db, sweep } = this.#database;
    const marks = await this.#marks(formId, userId);
    if (marks.length === 0) return;
    await db.deleteFrom('participation').where('form_id', '=', formId).where('mark', 'in', marks).execute();
    await sweep();
  }

  async forgetAll(formId: string): Promise<void> {
    const { patient, sweep } = this.#database;
    await dropParticipation(patient, formId);
    await sweep();
  }

  /** Makes the survey's key, unless it has been destroyed. */
  async #firstMark(formId: string, userId: number): Promise<string | undefined> {
    await this.#database.db
      .insertInto('survey')
      .values({ form_id: formId, participation_key: newParticipationKey(), closed: 0, approved: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return (await this.#marks(formId, userId))[0];
  }

  /** One under each secret; none where the survey has no key: before its first participation, and once it is closed. */
  async #marks(formId: string, userId: number): Promise<string[]> {
    const survey = await this.#database.db
      .selectFrom('survey')
      .select('participation_key')
      .where('form_id', '=', formId)
      .executeTakeFirst();
    const key = survey?.participation_key;
    return key ? this.#secrets.map((secret) => participationMark(secret, key, formId, userId)) : [];
  }
}

/** Deletes the marks and the key of a survey. The row of a closed survey stays: it says that it is closed. */
export async function dropParticipation(db: Kysely<Tables>, formId: string): Promise<void> {
  await db.deleteFrom('participation').where('form_id', '=', formId).execute();
  await db.deleteFrom('survey').where('form_id', '=', formId).where('closed', '=', 0).execute();
}
