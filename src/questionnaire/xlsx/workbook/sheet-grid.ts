import { says } from '../../problems/message.ts';
import { damaged } from './bad-workbook.ts';
import { dateText, numberText } from './cell-text.ts';
import type { DateFormats } from './date-formats.ts';
import { LimitedRows } from './limited-rows.ts';
import { cellString, TextOfRuns } from './string-item.ts';
import { readXml } from './xml.ts';

/** The cells of a sheet that are not empty. */
export interface Grid {
  /** In order; without rows that are empty or only have formatting. */
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  /** From 1, as Excel shows it. */
  readonly number: number;
  /** By column, from 1. */
  readonly cells: ReadonlyMap<number, Cell>;
}

/** The text that a cell shows; or why it is unknown. */
export type Cell =
  | { readonly text: string; readonly isDate?: true }
  | { readonly fault: 'formula-without-value' | 'error-value'; readonly found: string };

/** What the cells of a workbook refer to. */
export interface CellSources {
  readonly sharedStrings: readonly string[];
  readonly dateFormats: DateFormats;
  /** Days are counted from 1904 (old Excel for the Mac) instead of 1900. */
  readonly from1904: boolean;
}

/**
 * Reads a worksheet (ECMA-376 Part 1, 18.3). For a formula, the value that was saved with it counts.
 *
 * @throws BadWorkbook if it is not XML, or refers to a text that is missing
 */
export function readGrid(xml: Uint8Array, part: string, sources: CellSources): Grid {
  const rows = new LimitedRows();
  let inData = false;
  let rowNumber = 0;
  let cells = new Map<number, Cell>();
  let column = 0;
  let cell: RawCell | undefined;
  const runs = new TextOfRuns();
  let reading: 'value' | 'formula' | undefined;

  readXml(xml, part, {
    open: (name, attribute, empty) => {
      if (name === 'sheetData') inData = true;
      if (!inData) return;
      if (name === 'row') {
        // Some programs leave the numbers out: then rows and cells are consecutive.
        rowNumber = wholeNumber(attribute('r')) ?? rowNumber + 1;
        column = 0;
        cells = new Map();
      } else if (name === 'c') {
        column += 1;
        // Most cells of a large sheet only have formatting: not even their address is read.
        if (empty) return;
        column = columnOf(attribute('r')) ?? column;
        cell = { type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0) };
      } else if (cell !== undefined) {
        if (name === 'v') {
          reading = 'value';
          cell.value = '';
        } else if (name === 'f') {
          reading = 'formula';
          cell.formula = '';
        } else if (name === 'is') {
          runs.begin();
          cell.value = '';
        } else runs.open(name);
      }
    },
    close: (name) => {
      if (name === 'sheetData') inData = false;
      if (!inData) return;
      if (name === 'v' || name === 'f') reading = undefined;
      else if (name === 'is' && cell !== undefined) cell.value = runs.text;
      else if (name === 'c' && cell !== undefined) {
        const read = readCell(cell, sources);
        if (read !== undefined) {
          cells.set(column, read);
          rows.count(read, rowNumber);
        }
        cell = undefined;
      } else if (name === 'row' && cells.size > 0) {
        rows.add({ number: rowNumber, cells });
        cells = new Map();
      } else runs.close(name);
    },
    text: (piece) => {
      if (cell === undefined) return;
      if (reading === 'value') cell.value = (cell.value ?? '') + piece;
      else if (reading === 'formula') cell.formula = (cell.formula ?? '') + piece;
      else runs.add(piece);
    },
  });
  return { rows: rows.all };
}

interface RawCell {
  readonly type: string;
  readonly style: number;
  value?: string;
  formula?: string;
}

/** @returns `undefined` for an empty cell */
function readCell({ type, style, value, formula }: RawCell, sources: CellSources): Cell | undefined {
  if (type === 'e') return { fault: 'error-value', found: value ?? '' };
  // An empty text is a value; openpyxl writes formulas with an empty number.
  if (formula !== undefined && (value ?? '') === '' && type !== 'str') {
    return { fault: 'formula-without-value', found: `=${formula}` };
  }
  if (value === undefined) return undefined;
  const isDate = type === 'd' || (type === 'n' && sources.dateFormats[style] === true);
  const text = textOf(type, value, isDate, sources).trim();
  if (text === '') return undefined;
  return isDate ? { text, isDate } : { text };
}

function textOf(type: string, value: string, isDate: boolean, sources: CellSources): string {
  switch (type) {
    case 's': {
      const text = sources.sharedStrings[Number(value)];
      if (text === undefined) throw damaged(says('cell-text-lost'));
      return text;
    }
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    case 'd':
      return value.replace(/T00:00:00(\.0+)?Z?$/, '');
    case 'n':
      return (isDate ? dateText(value, sources.from1904) : numberText(value)) ?? value;
    default:
      return cellString(value);
  }
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : undefined;
}

/** `AB12` -> 28 */
function columnOf(address: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/i.exec(address ?? '')?.[0].toUpperCase();
  if (letters === undefined) return undefined;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
