/** Interviews that were given up while their response may have been on its way from another process. */
export interface TakenBackStore {
  /**
   * Deletes what is stored of this interview, and keeps it from being stored until the next `RetentionStore.tidy`.
   *
   * @param id - of the session, and so of the response
   */
  add(formId: string, id: string): Promise<void>;
  /** Whether {@link add} was called for this interview since the last `RetentionStore.tidy`. */
  has(id: string): Promise<boolean>;
}
