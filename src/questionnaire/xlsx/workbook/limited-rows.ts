import { says } from '../../problems/message.ts';
import { tooLarge } from './bad-workbook.ts';
import type { Cell, GridRow } from './sheet-grid.ts';

/** What a sheet may hold besides formatting: much more than anybody can be asked in a chat. */
const MOST_ROWS = 50_000;
const MOST_CELLS = 500_000;
/** Characters of all cells. A text in many cells counts as often as it is shown. */
const MOST_TEXT = 20_000_000;
/** Excel's own limit for one cell. */
const LONGEST_TEXT = 32_767;

/** The rows of a sheet, as they are read: what is too much is refused before it takes all memory. */
export class LimitedRows {
  readonly all: GridRow[] = [];
  #cells = 0;
  #text = 0;

  /**
   * Adds a row, unless it is empty.
   *
   * @throws BadWorkbook when it is too much
   */
  add(row: GridRow): void {
    if (row.cells.size === 0) return;
    if (this.all.length === MOST_ROWS) {
      throw tooLarge(says('sheet-of-many-rows', { most: MOST_ROWS }), says('cure-choices-in-csv'));
    }
    this.all.push(row);
  }

  /**
   * Counts a cell of a row that is being read.
   *
   * @throws BadWorkbook when it is too much
   */
  count(cell: Cell, row: number): void {
    const { length } = 'text' in cell ? cell.text : cell.found;
    this.#cells += 1;
    this.#text += length;
    if (length > LONGEST_TEXT) {
      throw tooLarge(says('long-cell', { row, length }), says('cure-excel-allows', { most: LONGEST_TEXT }));
    }
    if (this.#cells > MOST_CELLS || this.#text > MOST_TEXT) {
      throw tooLarge(says('sheet-of-much-text', { row }), says('cure-split'));
    }
  }
}
