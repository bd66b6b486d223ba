/** A chat that wants to hear of results, and in which language. */
export interface ResultRequest {
  readonly chatId: number;
  readonly language: string;
}

/** Who wants to hear of results: sealed, without a time and apart from the responses. */
export interface ResultRequestStore {
  /** Does nothing where the chat is on the form's list already. */
  add(formId: string, request: ResultRequest): Promise<void>;
  has(formId: string, chatId: number): Promise<boolean>;
  /**
   * @param formId - all forms where it is left out
   * @returns whether there was anything to forget
   */
  forget(chatId: number, formId?: string): Promise<boolean>;
  /**
   * In random order, as the list was when reading began.
   *
   * @throws Error at the end, when some were sealed under a secret that is not given any more; the others come first
   */
  all(formId: string): AsyncIterable<ResultRequest>;
  /** Destroys the form's list. */
  drop(formId: string): Promise<void>;
}
