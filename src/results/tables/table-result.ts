import type { Place } from '../questions/survey-question.ts';

/** A count that may be shown, or `hidden`: it is too small, or another hidden count could be worked out from it. */
export type Shown = number | 'hidden';

/** Why there is no answer. `not-asked`: the response's revision did not have the question. */
export const MISSING = [
  'skipped',
  'declined',
  'dont-know',
  'not-applicable',
  'not-reached',
  'not-asked',
] as const;

export type MissingReason = (typeof MISSING)[number];

/**
 * The table of a question, in one language: plain data that holds only what may be shown. Pictures, page, report and chat
 * are made of it.
 */
export interface TableResult {
  /** The question's place and name, with `/` between: `age`, `child/age`. */
  readonly key: string;
  readonly label: string;
  /** BCP 47: the language of the labels, if the questionnaire has it. */
  readonly language: string;
  /** The repeats around the question. If there are any, it counts instances, not responses. */
  readonly place: Place;
  /** What divides the columns; without it there is a single column for all. */
  readonly by?: { readonly key: string; readonly label: string };
  /** At least one. A filter is a single column of the cross-table. */
  readonly columns: readonly TableColumn[];
}

export interface TableColumn {
  /** A value of {@link TableResult.by}: its code, and its label in the table's language. */
  readonly code?: string;
  readonly label?: string;
  /** How many answered (n). Shares are of these. */
  readonly base: Shown;
  /** Only reasons that occur, or may; empty in a cross-table. */
  readonly missing: readonly { readonly reason: MissingReason; readonly count: Shown }[];
  readonly content: TableContent;
}

export type TableContent =
  | ChoicesContent
  | RankingContent
  | NumbersContent
  | { readonly kind: 'bins'; readonly rows: readonly TableRow[] }
  /** Only how many: what was written or sent is read elsewhere, and no map shows single places. */
  | { readonly kind: 'counted'; readonly what: 'texts' | 'places' | 'files' };

export interface TableRow {
  readonly code: string;
  readonly label: string;
  readonly count: Shown;
  /** Of those who answered, 0 to 1; `undefined` where it is hidden. */
  readonly share: number | undefined;
}

export interface ChoicesContent {
  readonly kind: 'choices';
  /** Whether several could be chosen: then shares add up to more than 1. */
  readonly isMultiple: boolean;
  /** In the questionnaire's order; see `bySize`. */
  readonly rows: readonly (TableRow & {
    /** Of all mentions, 0 to 1: only where several could be chosen, and nothing is hidden. */
    readonly shareOfMentions?: number;
  })[];
}

export interface RankingContent {
  readonly kind: 'ranking';
  /** `count` and `share` are of first places. */
  readonly rows: readonly (TableRow & {
    /** 1 is the best. */
    readonly meanPlace: number | undefined;
  })[];
}

export interface NumbersContent {
  readonly kind: 'numbers';
  /** `undefined` where too few answered. Never the least or the greatest. */
  readonly summary: NumberSummary | undefined;
  readonly rows: readonly TableRow[];
}

export interface NumberSummary {
  readonly mean: number;
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
}

/** The same column with its rows from the largest to the smallest; hidden ones come last, in the questionnaire's order. */
export function bySize(column: TableColumn): TableColumn {
  const { content } = column;
  if (content.kind !== 'choices') return column;
  const size = ({ count }: TableRow) => (count === 'hidden' ? -1 : count);
  return { ...column, content: { ...content, rows: content.rows.toSorted((a, b) => size(b) - size(a)) } };
}
