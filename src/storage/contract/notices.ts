/** Says that there is something to tell of a form. Nothing in it leads to a response. */
export interface Notice {
  readonly id: string;
  readonly formId: string;
}

/** The outbox: a notice for each response of which coordinators have not been told. `ResponseStore.store` fills it. */
export interface NoticeStore {
  /**
   * Claims the notices that are due at `now` until `now + lease`, up to `most` of them. None while others are claimed: only
   * one process tells at a time, or each would open a message of its own.
   */
  claim(now: number, lease: number, most: number): Promise<readonly Notice[]>;
  /** For each form, how many notices are not due at `now`. Forms that have none are left out. */
  toCome(now: number): Promise<ReadonlyMap<string, number>>;
  delete(ids: readonly string[]): Promise<void>;
}
