import type { SurveyStore } from '../contract/surveys.ts';
import type { StorageDialect } from '../database/dialect.ts';
import { newParticipationKey } from './participation-mark.ts';

export class SqlSurveys implements SurveyStore {
  readonly #database: StorageDialect;

  constructor(database: StorageDialect) {
    this.#database = database;
  }

  async close(formId: string): Promise<void> {
    const { db, sweep } = this.#database;
    await db.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('survey')
        .values({ form_id: formId, participation_key: null, closed: 1, approved: 0 })
        .onConflict((conflict) =>
          conflict.column('form_id').doUpdateSet({ participation_key: null, closed: 1 }),
        )
        .execute();
      await transaction.deleteFrom('participation').where('form_id', '=', formId).execute();
    });
    await sweep();
  }

  async isClosed(formId: string): Promise<boolean> {
    const survey = await this.#database.db
      .selectFrom('survey')
      .select('closed')
      .where('form_id', '=', formId)
      .executeTakeFirst();
    return survey?.closed === 1;
  }

  async approve(formId: string): Promise<void> {
    await this.#database.db
      .insertInto('survey')
      .values({ form_id: formId, participation_key: newParticipationKey(), closed: 0, approved: 1 })
      .onConflict((conflict) => conflict.column('form_id').doUpdateSet({ approved: 1 }))
      .execute();
  }

  async isApproved(formId: string): Promise<boolean> {
    const survey = await this.#database.db
      .selectFrom('survey')
      .select('approved')
      .where('form_id', '=', formId)
      .executeTakeFirst();
    return survey?.approved === 1;
  }
}
