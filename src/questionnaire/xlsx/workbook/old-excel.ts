import { says } from '../../problems/message.ts';
import { damaged, locked, tooLarge } from './bad-workbook.ts';
import { dateText, numberText } from './cell-text.ts';
import { LimitedRows } from './limited-rows.ts';
import type { Cell, Grid } from './sheet-grid.ts';
import { cellString } from './string-item.ts';
import type { Sheet } from './workbook.ts';

/** SheetJS, as the package `@e965/xlsx` brings it. Passed in because it is only loaded for old workbooks. */
export type SheetJs = typeof import('@e965/xlsx');

/** Bytes. Nothing in the format is compressed, so this limits memory, too. A form of 300 rows has 0.3 MB. */
const LARGEST = 5_000_000;

type OldCell = import('@e965/xlsx').CellObject;
type OldSheet = import('@e965/xlsx').WorkSheet;

/**
 * Reads the sheets of a workbook in the format of Excel 97 to 2003 (.xls, BIFF).
 *
 * @throws BadWorkbook if it is damaged, locked or too large
 */
export function readOldExcel(bytes: Uint8Array, sheetJs: SheetJs): readonly Sheet[] {
  if (bytes.length > LARGEST) {
    const megabytes = Math.round(bytes.length / 1e6);
    throw tooLarge(says('whole-megabytes', { megabytes }), says('cure-save-as-xlsx'));
  }
  const book = opened(bytes, sheetJs);
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  const isDate = ({ z }: OldCell) => typeof z === 'string' && sheetJs.SSF.is_date(z);
  return book.SheetNames.map((name) => ({
    name: name.trim(),
    grid: () => gridOf(book.Sheets[name], (cell) => readCell(cell, isDate(cell), from1904)),
  }));
}

function opened(bytes: Uint8Array, { read }: SheetJs) {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
    });
  } catch (error) {
    if (/password-protected/.test(String(error))) throw locked();
    throw damaged(says('old-format-unreadable'));
  }
}

/** @param read - gives `undefined` for an empty cell */
function gridOf(sheet: OldSheet | undefined, read: (cell: OldCell) => Cell | undefined): Grid {
  const rows = new LimitedRows();
  // Chart sheets have none.
  const data: readonly (readonly (OldCell | undefined)[] | undefined)[] = sheet?.['!data'] ?? [];
  data.forEach((columns, index) => {
    const cells = new Map<number, Cell>();
    columns?.forEach((cell, column) => {
      const found = cell && read(cell);
      if (found === undefined) return;
      rows.count(found, index + 1);
      cells.set(column + 1, found);
    });
    rows.add({ number: index + 1, cells });
  });
  return { rows: rows.all };
}

function readCell({ t, v, w }: OldCell, isDate: boolean, from1904: boolean): Cell | undefined {
  if (t === 'e') return { fault: 'error-value', found: w ?? String(v) };
  const text = textOf(t, v, isDate, from1904).trim();
  if (text === '') return undefined;
  return isDate && t === 'n' ? { text, isDate } : { text };
}

function textOf(type: string, value: OldCell['v'], isDate: boolean, from1904: boolean): string {
  const written = String(value ?? '');
  if (type === 'b') return value === true ? 'TRUE' : 'FALSE';
  if (type !== 'n') return cellString(written);
  return (isDate ? dateText(written, from1904) : numberText(written)) ?? written;
}
