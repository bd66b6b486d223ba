/** The results of the surveys that run here. */
export interface ResultsControl {
  /**
   * Lets made-up people answer.
   *
   * @returns how many sent their answers; `undefined` if there is no such questionnaire
   */
  fill(formId: string, responses: number): Promise<number | undefined>;
  /** Where the results page of a survey is, on this server. */
  pathOf(formId: string, language: string): string;
  /** The page at such a path; `undefined` while the bot does not run. */
  page(
    path: string,
  ): Promise<
    | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string }
    | undefined
  >;
}
