/** A file as it was sent. */
export interface NewFile {
  /** As the response names it: `picture.jpg`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files that belong to responses. They are kept beside the database, and deleted with their response. */
export interface ResponseFiles {
  /**
   * Keeps the files of a response, in place of any it had.
   *
   * @returns the names of those that are left out, because their metadata cannot be removed
   */
  keep(
    response: { readonly formId: string; readonly id: string; readonly day: string },
    files: AsyncIterable<NewFile>,
  ): Promise<readonly string[]>;
  /** The bytes of a file that is kept; `undefined` if it is not. */
  read(formId: string, responseId: string, name: string): Promise<Uint8Array | undefined>;
  delete(formId: string, responseId: string): Promise<void>;
  /** Deletes all files of a form that has no responses any more. */
  deleteForm(formId: string): Promise<void>;
  /**
   * Deletes the files of responses that were never stored, or are gone: a crash may have come in between.
   *
   * @param isStored - whether there is a response of this id
   * @param now - epoch milliseconds
   */
  sweep(isStored: (formId: string, id: string) => Promise<boolean>, now: number): Promise<void>;
  /** Makes the file system forget at which hour and in which order the files of the last days came. */
  forgetOrder(isStored: (formId: string, id: string) => Promise<boolean>, now: number): Promise<void>;
}
