import type { RetentionStore } from '../contract/retention.ts';
import type { StorageDialect } from '../database/dialect.ts';
import { dropParticipation } from './participation.ts';

export class SqlRetention implements RetentionStore {
  readonly #database: StorageDialect;

  constructor(database: StorageDialect) {
    this.#database = database;
  }

  async deleteExpired(
    formId: string,
    dates: { readonly keptUntil: string; readonly withdrawalUntil: string },
    today: string,
  ): Promise<void> {
    const { patient, sweep } = this.#database;
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
      await dropParticipation(patient, formId);
    }
    await sweep();
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
