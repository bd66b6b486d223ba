/** What a respondent did with a question. The keys are short because each answer is stored in this form, sealed, in a field of its own. */
export type Answer =
  /**
   * A value was given. A choice's name, the names of several (of a rank: the best first), a text, a number, a date as
   * `YYYY-MM-DD`, a time as `HH:MM`, a moment as `YYYY-MM-DDTHH:MM`, a place as `latitude longitude 0 precision`
   * (degrees, metres), several of them with `; ` between.
   */
  | { readonly v: string | number | readonly string[] | true }
  /** A file that was sent: the ending of its name, and what Telegram calls it until it is fetched for the response. */
  | { readonly v: string; readonly file: string }
  /** No value, for this reason. */
  | { readonly no: 'skipped' | 'declined' | 'dont-know' };

/** An answer that has a value. */
export type Given = Extract<Answer, { readonly v: unknown }>;

/** Where answers come from: the session store opens each only when it is read. */
export interface StoredAnswers {
  has(question: string): boolean;
  get(question: string): Answer | undefined;
}

const NONE: StoredAnswers = { has: () => false, get: () => undefined };

/**
 * The answers of a session: those stored, and what has changed since they were loaded. Immutable; a change gives a new
 * one. Only {@link changes} need to be written back.
 */
export class Answers {
  readonly #stored: StoredAnswers;
  /** What differs from the store; `undefined` for an answer that was taken back. */
  readonly changes: ReadonlyMap<string, Answer | undefined>;

  constructor(stored: StoredAnswers = NONE, changes: ReadonlyMap<string, Answer | undefined> = new Map()) {
    this.#stored = stored;
    this.changes = changes;
  }

  has(question: string): boolean {
    return this.changes.has(question) ? this.changes.get(question) !== undefined : this.#stored.has(question);
  }

  get(question: string): Answer | undefined {
    return this.changes.has(question) ? this.changes.get(question) : this.#stored.get(question);
  }

  /** Whether these are `stored` and changes to them; `false` for answers that were begun afresh. */
  isBasedOn(stored: StoredAnswers): boolean {
    return this.#stored === stored;
  }

  /** These answers with one given, changed, or (with `undefined`) taken back. */
  with(question: string, answer: Answer | undefined): Answers {
    return new Answers(this.#stored, new Map(this.changes).set(question, answer));
  }
}
