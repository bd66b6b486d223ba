import type { TableResult } from './tables/table-result.ts';

/** The results of a survey that may be shown, in one language: what the chat, the page and the report are made of. */
export interface SurveyResults {
  readonly formId: string;
  /** Responses that are shown. */
  readonly count: number;
  /** The parts of the questionnaire, in its order, with a table for each question. */
  readonly parts: readonly ResultsPart[];
  /** What tables can be divided by: language, channel, month, closed questions. */
  readonly crossings: readonly Named[];
  /** What can be counted alone, with its values: the same as {@link crossings}. */
  readonly filters: readonly (Named & { readonly values: readonly Named[] })[];
  /** How the survey was made, and what is not shown: in paragraphs. */
  readonly method: readonly string[];
}

export interface ResultsPart {
  readonly title: string;
  readonly tables: readonly TableResult[];
}

export interface Named {
  readonly key: string;
  readonly label: string;
}

/** One of them at most: whoever sees both could work out more. */
export interface ResultsChoice {
  /** The key of what divides the tables. */
  readonly by?: string;
  /** Only people of whom this is true. */
  readonly where?: { readonly key: string; readonly value: string };
}

export interface ResultsSource {
  /** @returns `undefined` while there is nothing that may be shown, or for a form that nobody knows */
  of(formId: string, choice: ResultsChoice, language: string): Promise<SurveyResults | undefined>;
}
