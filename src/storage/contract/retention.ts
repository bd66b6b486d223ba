/** `YYYY-MM-DD`, each the last day. */
export interface Dates {
  readonly keptUntil: string;
  readonly withdrawalUntil: string;
}

/** By which questionnaire a response's person was thanked, and to what they agreed. */
export interface Told {
  readonly revision: string;
  readonly consentRevision: string;
}

/** Keeps the promises that have a date, and removes what deletions leave behind. */
export interface RetentionStore {
  /**
   * Deletes what has passed its date: the form's withdrawal hashes after the day `withdrawalUntil`; its responses, notes of
   * participation and requests for results after the day `keptUntil`.
   *
   * @param promisedTo - the dates for responses whose people were told something else
   * @param today - `YYYY-MM-DD`
   */
  deleteExpired(
    formId: string,
    dates: Dates,
    today: string,
    promisedTo?: (told: Told) => Dates,
  ): Promise<void>;
  /**
   * Forgets which interviews were taken back, and rewrites the database's files: they then tell neither what was deleted
   * nor in which order people took part. Meant for every night: everything else waits, about a second for each 100 MB.
   */
  tidy(): Promise<void>;
  /**
   * Makes the files forget in which order rows came since the last time, and what was deleted. Meant for every few minutes,
   * and cheap: where it would hold anybody up, nothing is done before the night.
   */
  forgetOrder(): Promise<void>;
}
