import type { ResponseStore } from '../storage/contract/responses.ts';
import type { RevisionReader } from '../storage/contract/revisions.ts';
import { PromisedDates } from './promised-dates.ts';

/** Until when responses can be withdrawn, as their people were told. */
export class WithdrawalDates {
  readonly #responses: Pick<ResponseStore, 'find'>;
  readonly #revisions: RevisionReader;
  /** By form. Revisions never change; new ones are read when somebody was thanked by them. */
  readonly #known = new Map<string, PromisedDates>();

  constructor(stores: {
    readonly responses: Pick<ResponseStore, 'find'>;
    readonly revisions: RevisionReader;
  }) {
    this.#responses = stores.responses;
    this.#revisions = stores.revisions;
  }

  /** @returns the last day on which this code works; `undefined` when it leads to no response */
  async of(withdrawalCode: string): Promise<string | undefined> {
    const told = await this.#responses.find(withdrawalCode);
    if (told === undefined) return undefined;
    let dates = this.#known.get(told.formId);
    if (!dates?.knows(told)) {
      dates = await PromisedDates.of(this.#revisions, told.formId);
      if (dates !== undefined) this.#known.set(told.formId, dates);
    }
    return dates?.to(told).withdrawalUntil;
  }

  /**
   * Whether a code of this form that leads to no response may have led to one until its day passed. If not, the response
   * has been withdrawn.
   */
  async mayBeOver(formId: string, today: string): Promise<boolean> {
    const dates = await PromisedDates.of(this.#revisions, formId);
    return dates === undefined || today > dates.firstWithdrawalUntil;
  }
}
