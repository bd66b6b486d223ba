import type { ExpressionBuilder } from 'kysely';
import type { Dates, RetentionStore, Told } from '../contract/retention.ts';
import type { StorageDialect } from '../database/dialect.ts';
import type { Tables } from '../database/schema.ts';
import { dropParticipation } from './participation.ts';

export class SqlRetention implements RetentionStore {
  readonly #database: StorageDialect;

  constructor(database: StorageDialect) {
    this.#database = database;
  }

  async deleteExpired(
    formId: string,
    dates: Dates,
    today: string,
    promisedTo: (told: Told) => Dates = () => dates,
  ): Promise<void> {
    const { patient, sweep } = this.#database;
    for (const told of await this.#told(formId)) {
      const { keptUntil, withdrawalUntil } = promisedTo(told);
      if (today > keptUntil) {
        await patient.deleteFrom('response').where(isTold(formId, told)).execute();
      } else if (today > withdrawalUntil) {
        await patient
          .updateTable('response')
          .set({ withdrawal_hash: null })
          .where(isTold(formId, told))
          .where('withdrawal_hash', 'is not', null)
          .execute();
      }
    }
    if (today > dates.keptUntil) {
      await patient.deleteFrom('result_request').where('form_id', '=', formId).execute();
      await dropParticipation(patient, formId);
    }
    await sweep();
  }

  async #told(formId: string): Promise<readonly Told[]> {
    return await this.#database.patient
      .selectFrom('response')
      .select(['revision', 'consent_revision as consentRevision'])
      .distinct()
      .where('form_id', '=', formId)
      .execute();
  }

  async tidy(): Promise<void> {
    // What was on its way when its interview was given up has arrived long ago.
    await this.#database.patient.deleteFrom('taken_back').execute();
    await this.#database.tidy();
  }

  async forgetOrder(): Promise<void> {
    await this.#database.forgetOrder();
  }
}

function isTold(formId: string, { revision, consentRevision }: Told) {
  return ({ and }: ExpressionBuilder<Tables, 'response'>) =>
    and({ form_id: formId, revision, consent_revision: consentRevision });
}
