/** A revision of a form's questionnaire. */
export interface StoredRevision {
  /** Counts the form's revisions, from 1. */
  readonly generation: number;
  readonly revision: string;
  /** JSON text. */
  readonly definition: string;
}

/** Reads the revisions of a form. */
export interface RevisionReader {
  /** Every revision the form had, the oldest first. */
  all(formId: string): Promise<readonly StoredRevision[]>;
}

/** The questionnaires that ran, in all their revisions. */
export interface RevisionStore extends RevisionReader {
  /**
   * Makes this revision the form's current one.
   *
   * @returns its generation: higher than any the form had, or unchanged when it is the newest already
   */
  register(formId: string, revision: string, definition: string): Promise<number>;
  find(formId: string, generation: number): Promise<Omit<StoredRevision, 'generation'> | undefined>;
  /** Every form that ever ran. */
  formIds(): Promise<readonly string[]>;
}
