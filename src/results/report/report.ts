import type { QuestionType } from '../../questionnaire/definition/definition.ts';
import type { TableResult } from '../tables/table-result.ts';

/** What a report holds: plain data that may be published, in one language. */
export interface Report {
  /** BCP 47. */
  readonly language: string;
  readonly organisation: string;
  readonly title: string;
  /** When people answered: `March to June 2027`. */
  readonly period: string;
  /** The responses were made up, to try things out: the report says so on its first page. */
  readonly isMadeUp: boolean;
  /** Large numbers on the title page; four fit side by side. */
  readonly figures: readonly { readonly label: string; readonly value: string }[];
  /** How it was done, in paragraphs. */
  readonly method: readonly string[];
  /** The questions, part by part. Empty while there is nothing that may be shown. */
  readonly parts: readonly ReportPart[];
  /** The comparisons that the author named. */
  readonly comparisons: readonly Comparison[];
  /** Only what a coordinator released, as it was written. */
  readonly quotes: readonly { readonly question: string; readonly quotes: readonly string[] }[];
  readonly questionnaire: readonly AskedPart[];
}

export interface ReportPart {
  readonly title: string;
  readonly tables: readonly TableResult[];
}

export interface Comparison {
  /** What the author says about it. */
  readonly sentence: string | undefined;
  readonly table: TableResult;
}

/** A part of the questionnaire, as it was asked. */
export interface AskedPart {
  readonly title: string;
  readonly questions: readonly AskedQuestion[];
}

export interface AskedQuestion {
  /** {@link TableResult.key} */
  readonly key: string;
  readonly label: string;
  readonly type: QuestionType;
  /** As the author wrote them. */
  readonly conditions: readonly string[];
  /** The labels of its choices. */
  readonly choices: readonly string[];
}
