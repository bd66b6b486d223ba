import type { DataFile } from '../csv/data-files.ts';
import type { Grid, GridRow } from './workbook/sheet-grid.ts';

/** The sheet with the choices of every `select_one_external`: long lists, which are read like those in files. */
export interface ExternalChoices {
  readonly file: string;
  readonly sheet: string;
  readonly grid: Grid;
}

/** The rows of one list, as a table. */
export function externalTable({ file, sheet, grid }: ExternalChoices, list: string): DataFile {
  const [head, ...body] = grid.rows;
  const headers = [...(head?.cells ?? [])].map(([column, cell]) => ({
    column,
    header: 'text' in cell ? headerOf(cell.text) : '',
  }));
  const listColumn = headers.find(({ header }) => header === 'list_name')?.column ?? 0;
  const named = headers.filter(({ header }) => header !== 'list_name' && header !== '');
  const rows = body.filter((row) => textIn(row, listColumn) === list);
  return {
    file,
    sheet,
    table: {
      columns: named.map(({ header }) => header),
      rows: rows.map((row) => named.map(({ column }) => textIn(row, column))),
      lines: rows.map(({ number }) => number),
    },
  };
}

/** The spellings of pyxform; other columns are for filters, and keep their names. */
function headerOf(written: string): string {
  if (/^list[ _]name$/i.test(written)) return 'list_name';
  if (/^(name|value)$/i.test(written)) return 'name';
  return written.replace(/^(label|caption)\b/i, 'label');
}

function textIn({ cells }: GridRow, column: number): string {
  const cell = cells.get(column);
  return cell !== undefined && 'text' in cell ? cell.text : '';
}
