import { drawingOf } from '../pictures/draw.ts';
import { bySize, type TableColumn, type TableResult, type TableRow } from '../tables/table-result.ts';
import { isAllHidden, notesOf, rowsOf } from '../wording/notes-of.ts';
import { pictureOf } from '../wording/picture-of.ts';
import { NumberWords, type ResultWords } from '../wording/result-words.ts';

/** A question's results as the template sets them. */
export interface TableBlock {
  readonly title: string;
  readonly sentence: string | null;
  /** What is drawn above the table; `null` where the table has bars of its own, or nothing can be drawn. */
  readonly picture: object | null;
  readonly tables: readonly BlockTable[];
  readonly notes: readonly string[];
}

interface BlockTable {
  readonly kind: 'bars' | 'small-bars' | 'plain';
  /** One text for each column, that of the labels included. */
  readonly head: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly string[];
    /** From 0 to 1; `null` where it is hidden. */
    readonly share: number | null;
    /** In small bars: one for each cell. */
    readonly shares: readonly (number | null)[];
  }[];
  readonly foot: readonly string[] | null;
  /** Its columns share the width equally. */
  readonly isWide: boolean;
  /** It fits on half a page. */
  readonly isShort: boolean;
}

/** So many letters of a label fit on a line, and so many lines on half a page. */
const LETTERS = 26;
const LINES = 32;
/** More columns would be too narrow on paper. */
const MOST_COLUMNS = 5;

/**
 * The picture and the table of a question. Choices have their bars in the table itself; numbers and cross-tables are drawn
 * above it.
 */
export function tableBlock(
  result: TableResult,
  words: ResultWords,
  title: string,
  sentence?: string,
): TableBlock {
  const columns = result.columns.length === 1 ? result.columns.map(bySizeIfSeveral) : result.columns;
  const sorted = { ...result, columns };
  const numbers = new NumberWords(words.language);
  const common = { title, sentence: sentence ?? null };
  if (isAllHidden(sorted)) {
    return { ...common, picture: null, tables: [], notes: [words('report-all-hidden')] };
  }
  const picture = pictureOf(sorted, words);
  // The bars of choices are in the table.
  const drawn = picture === undefined || picture.kind === 'bars' ? undefined : picture;
  return {
    ...common,
    picture:
      drawn === undefined
        ? null
        : { ...drawingOf(drawn), alt: words('report-picture', { title: result.label }) },
    tables: tablesOf(sorted, drawn !== undefined, words, numbers),
    notes: notesOf(sorted, words, numbers),
  };
}

/** Of several answers, the largest comes first; the choices of a single one may be steps of a scale. */
function bySizeIfSeveral(column: TableColumn): TableColumn {
  return column.content.kind === 'choices' && column.content.isMultiple ? bySize(column) : column;
}

function tablesOf(
  result: TableResult,
  isDrawn: boolean,
  words: ResultWords,
  numbers: NumberWords,
): readonly BlockTable[] {
  const [first] = result.columns;
  if (first === undefined || rowsOf(first.content).length === 0) return [];
  if (result.columns.length === 1) return [singleTable(first, isDrawn, words, numbers)];
  const parts = Array.from({ length: Math.ceil(result.columns.length / MOST_COLUMNS) }, (_, index) =>
    result.columns.slice(index * MOST_COLUMNS, (index + 1) * MOST_COLUMNS),
  );
  return parts.map((columns) => crossTable(columns, isDrawn, words, numbers));
}

type Row = TableRow & { readonly meanPlace?: number | undefined; readonly shareOfMentions?: number };

function singleTable(
  { content }: TableColumn,
  isDrawn: boolean,
  words: ResultWords,
  numbers: NumberWords,
): BlockTable {
  const rows: readonly Row[] = rowsOf(content);
  const isRanking = content.kind === 'ranking';
  const hasMentions = rows.some(({ shareOfMentions }) => shareOfMentions !== undefined);
  return {
    kind: isDrawn ? 'plain' : 'bars',
    head: [
      words('report-answer'),
      words(isRanking ? 'results-first-places' : 'report-share'),
      words('report-count'),
      ...(hasMentions ? [words('report-mentions')] : []),
      ...(isRanking ? [words('results-mean-places')] : []),
    ],
    rows: rows.map((row) => ({
      label: row.label,
      cells: [
        numbers.share(row.share),
        numbers.count(row.count),
        ...(hasMentions ? [numbers.share(row.shareOfMentions)] : []),
        ...(isRanking ? [numbers.value(row.meanPlace)] : []),
      ],
      share: row.share ?? null,
      shares: [],
    })),
    foot: null,
    isWide: false,
    isShort: isShort(rows),
  };
}

function crossTable(
  columns: readonly TableColumn[],
  isDrawn: boolean,
  words: ResultWords,
  numbers: NumberWords,
): BlockTable {
  const contents = columns.map(({ content }) => rowsOf(content));
  return {
    kind: isDrawn ? 'plain' : 'small-bars',
    head: [words('report-answer'), ...columns.map(({ label = '' }) => label)],
    rows: (contents[0] ?? []).map(({ label }, index) => {
      const shares = contents.map((rows) => rows[index]?.share);
      return {
        label,
        cells: shares.map((share) => numbers.share(share)),
        share: null,
        shares: shares.map((share) => share ?? null),
      };
    }),
    foot: [words('report-base'), ...columns.map(({ base }) => numbers.count(base))],
    isWide: true,
    isShort: isShort(contents[0] ?? []),
  };
}

function isShort(rows: readonly TableRow[]): boolean {
  const lines = rows.map(({ label }) => Math.max(1, Math.ceil(label.length / LETTERS)));
  return lines.reduce((all, each) => all + each, 0) <= LINES;
}
