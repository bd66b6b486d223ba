import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { SAMPLE, type Sources } from '../sample.ts';
import type { CellContent, Rows, Sheets } from './make-workbook.ts';

type Records = readonly Readonly<Record<string, CellContent>>[];

/** The sample as the rows of its sheets; see `sample-workbook.yaml`. */
export const SAMPLE_SHEETS: Sheets = sheetsOf(
  parse(readFileSync(new URL('./sample-workbook.yaml', import.meta.url), 'utf8')) as Record<string, Records>,
);

/** Sheets out of rows that are maps from header to cell. */
export function sheetsOf(sheets: Readonly<Record<string, Records>>): Sheets {
  return Object.fromEntries(Object.entries(sheets).map(([name, records]) => [name, rowsOf(records)]));
}

function rowsOf(records: Records): Rows {
  const headers = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return [headers, ...records.map((record) => headers.map((header) => record[header] ?? null))];
}

/** The same questionnaire in YAML and Fluent. A workbook has no plural forms. */
export const SAMPLE_IN_YAML: Sources = {
  yaml: SAMPLE.yaml,
  de: withoutPlurals(SAMPLE.de, 'Was wünschen Sie sich für Ihre { $children } Kinder?'),
  en: withoutPlurals(SAMPLE.en, 'What do you wish for your { $children } children?'),
};

function withoutPlurals(fluent: string, wishes: string): string {
  return fluent.replace(/^wishes = \{[\s\S]*?^ {4}\}$/mu, () => `wishes = ${wishes}`);
}

/** The place of a cell, and its new content. A new header makes a column; row 1 renames a header. */
export type Edit = readonly [sheet: string, row: number, header: string, content: CellContent];

/** Sheets with some cells changed. A sheet that is not there is added. */
export function edited(edits: readonly Edit[], sheets: Sheets = SAMPLE_SHEETS): Sheets {
  const copy = new Map(
    Object.entries(sheets).map(([name, rows]) => [name, rows.map((row) => [...row])] as const),
  );
  for (const [sheet, row, header, content] of edits) {
    const rows = copy.get(sheet) ?? [[]];
    copy.set(sheet, rows);
    const [head = []] = rows;
    let column = head.indexOf(header);
    if (column === -1) column = head.push(header) - 1;
    while (rows.length < row) rows.push([]);
    const cells = rows[row - 1] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = content;
  }
  return Object.fromEntries(copy);
}
