import type { TableColumn, TableResult } from '../tables/table-result.ts';
import { baseLine, notesOf, rowsOf } from './notes-of.ts';
import { NumberWords, type ResultWords } from './result-words.ts';

/** The title of a table and the lines that say what it shows, for who has no pictures: plain text. */
export function tableInText(
  result: TableResult,
  words: ResultWords,
): { readonly title: string; readonly lines: readonly string[] } {
  const numbers = new NumberWords(words.language);
  const lines = result.columns.flatMap((column) => [
    ...(result.columns.length > 1
      ? ['', `${column.label ?? ''} (${baseLine(result, column, words, numbers)})`]
      : []),
    ...rowLines(column, words, numbers),
  ]);
  return { title: result.label, lines: [...lines, '', ...notesOf(result, words, numbers)] };
}

function rowLines({ content }: TableColumn, words: ResultWords, numbers: NumberWords): readonly string[] {
  return rowsOf(content).map((row) => {
    const value =
      row.share === undefined
        ? numbers.count(row.count)
        : words('results-share', { share: numbers.share(row.share), count: numbers.count(row.count) });
    const place =
      'meanPlace' in row
        ? ` · ${words('results-mean-place', { value: numbers.value(row.meanPlace as number | undefined) })}`
        : '';
    return `${row.label}: ${value}${place}`;
  });
}
