import type { PageTable } from '../page/page-model.ts';
import type { TableColumn, TableResult, TableRow } from '../tables/table-result.ts';
import { notesOf, rowsOf } from './notes-of.ts';
import { NumberWords, type ResultWords } from './result-words.ts';

/** A table as the page shows it: with bars where it has one column, with shares side by side where it has several. */
export function pageTable(result: TableResult, words: ResultWords): PageTable {
  const numbers = new NumberWords(words.language);
  const [first] = result.columns;
  const notes = notesOf(result, words, numbers);
  if (first === undefined) return { kind: 'table', title: result.label, head: [], rows: [], notes };
  const isSingle = result.columns.length === 1;
  return {
    kind: 'table',
    title: result.label,
    head: isSingle ? headOf(first, words) : result.columns.map(({ label = '' }) => label),
    rows: [
      ...rowsOf(first.content).map((row, index) => ({
        label: row.label,
        ...(isSingle && row.share !== undefined ? { share: row.share } : {}),
        cells: isSingle
          ? cellsOf(row, numbers)
          : result.columns.map((column) => numbers.share(rowsOf(column.content)[index]?.share)),
      })),
      ...(isSingle ? [] : [baseRow(result, numbers)]),
    ],
    notes,
  };
}

function headOf({ content }: TableColumn, words: ResultWords): readonly string[] {
  return content.kind === 'ranking' ? [words('results-first-places'), '', words('results-mean-places')] : [];
}

function cellsOf(
  row: TableRow & { readonly meanPlace?: number | undefined },
  numbers: NumberWords,
): readonly string[] {
  const cells = [numbers.share(row.share), numbers.count(row.count)];
  return 'meanPlace' in row ? [...cells, numbers.value(row.meanPlace)] : cells;
}

/** In a cross-table each column has its own base. */
function baseRow({ columns }: TableResult, numbers: NumberWords) {
  return { label: 'n', cells: columns.map(({ base }) => numbers.count(base)), isQuiet: true };
}
