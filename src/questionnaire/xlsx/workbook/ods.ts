import { says } from '../../problems/message.ts';
import { damaged, locked } from './bad-workbook.ts';
import { numberText } from './cell-text.ts';
import { LimitedRows } from './limited-rows.ts';
import type { Cell, Grid } from './sheet-grid.ts';
import { cellString } from './string-item.ts';
import type { Sheet } from './workbook.ts';
import { type Attribute, readXml } from './xml.ts';
import type { ZipArchive } from './zip.ts';

/** The part of an OpenDocument file with its sheets. */
const CONTENT = 'content.xml';
const MIME_TYPE = /^application\/vnd\.oasis\.opendocument\.spreadsheet/;

/** Whether an archive is a spreadsheet of LibreOffice; its texts and presentations look alike. */
export function isOds(zip: ZipArchive): boolean {
  const type = zip.names.includes('mimetype') ? zip.read('mimetype', 200) : undefined;
  return type !== undefined && MIME_TYPE.test(new TextDecoder().decode(type));
}

/**
 * Reads the sheets of an OpenDocument spreadsheet (.ods; OASIS OpenDocument 1.3, part 3, 9), as LibreOffice and Google
 * write it.
 *
 * @throws BadWorkbook if it is damaged, locked or too large
 */
export function readOds(zip: ZipArchive): readonly Sheet[] {
  const manifest = zip.read('META-INF/manifest.xml');
  if (manifest !== undefined && new TextDecoder().decode(manifest).includes('encryption-data')) {
    throw locked();
  }
  const xml = zip.read(CONTENT);
  if (xml === undefined) throw damaged(says('part-lost', { part: CONTENT }));
  const reader = new SheetReader();
  readXml(xml, CONTENT, {
    open: (name, attribute) => reader.open(name, attribute),
    close: (name) => reader.close(name),
    text: (piece) => reader.text(piece),
  });
  return reader.sheets.map(({ name, grid }) => ({ name, grid: () => grid }));
}

/** In a row, written as one element. */
const MOST_SPACES = 1000;

interface OpenCell {
  readonly type: string;
  /** The value apart from what is shown: a number, a date, a time, a yes or no. */
  readonly value: string;
  readonly formula: string | undefined;
  readonly repeated: number;
  readonly isCovered: boolean;
  readonly paragraphs: string[];
}

class SheetReader {
  readonly sheets: { readonly name: string; readonly grid: Grid }[] = [];
  #name: string | undefined;
  #rows = new LimitedRows();
  #rowNumber = 0;
  #rowsRepeated = 1;
  #cells = new Map<number, Cell>();
  #column = 0;
  #cell: OpenCell | undefined;
  /** Comments have paragraphs, too. */
  #inComment = false;
  #inParagraph = false;

  open(name: string, attribute: Attribute): void {
    switch (name) {
      case 'table':
        this.#name = attribute('name')?.trim() ?? '';
        this.#rows = new LimitedRows();
        this.#rowNumber = 0;
        break;
      case 'table-row':
        this.#rowsRepeated = times(attribute('number-rows-repeated'));
        this.#cells = new Map();
        this.#column = 0;
        break;
      case 'table-cell':
      case 'covered-table-cell':
        this.#cell = {
          type: attribute('value-type') ?? '',
          value:
            attribute('value') ??
            attribute('date-value') ??
            attribute('time-value') ??
            attribute('boolean-value') ??
            attribute('string-value') ??
            '',
          formula: attribute('formula'),
          repeated: times(attribute('number-columns-repeated')),
          isCovered: name === 'covered-table-cell',
          paragraphs: [],
        };
        break;
      case 'annotation':
        this.#inComment = true;
        break;
      case 'p':
        if (this.#inComment || this.#cell === undefined) break;
        this.#inParagraph = true;
        this.#cell.paragraphs.push('');
        break;
      case 's':
        this.text(' '.repeat(Math.min(times(attribute('c')), MOST_SPACES)));
        break;
      case 'tab':
        this.text('\t');
        break;
      case 'line-break':
        this.text('\n');
        break;
    }
  }

  text(piece: string): void {
    if (!this.#inParagraph || this.#cell === undefined) return;
    const { paragraphs } = this.#cell;
    paragraphs[paragraphs.length - 1] += piece;
  }

  close(name: string): void {
    switch (name) {
      case 'annotation':
        this.#inComment = false;
        break;
      case 'p':
        if (!this.#inComment) this.#inParagraph = false;
        break;
      case 'table-cell':
      case 'covered-table-cell':
        this.#endCell();
        break;
      case 'table-row':
        this.#endRow();
        break;
      case 'table':
        if (this.#name !== undefined) this.sheets.push({ name: this.#name, grid: { rows: this.#rows.all } });
        this.#name = undefined;
        break;
    }
  }

  #endCell(): void {
    const open = this.#cell;
    this.#cell = undefined;
    if (open === undefined) return;
    const { repeated } = open;
    // What another cell covers is not seen: it may still hold what it held before.
    const cell = open.isCovered ? undefined : readCell(open);
    if (cell !== undefined) {
      for (let index = 1; index <= repeated; index += 1) {
        this.#rows.count(cell, this.#rowNumber + 1);
        this.#cells.set(this.#column + index, cell);
      }
    }
    this.#column += repeated;
  }

  #endRow(): void {
    const cells = this.#cells;
    // Empty rows are repeated a million times, down to the end of the sheet.
    if (cells.size > 0) {
      for (let index = 1; index <= this.#rowsRepeated; index += 1) {
        this.#rows.add({ number: this.#rowNumber + index, cells });
      }
    }
    this.#rowNumber += this.#rowsRepeated;
  }
}

function readCell({ type, value, formula, paragraphs }: OpenCell): Cell | undefined {
  const shown = cellString(paragraphs.join('\n')).trim();
  // LibreOffice writes an error as a text that begins with "#" or as "Err:508", with a number type or none.
  if (formula !== undefined && type !== 'string' && /^(#[A-Z/0!?]+|Err:\d+)/.test(shown)) {
    return { fault: 'error-value', found: shown };
  }
  if (formula !== undefined && type === '' && shown === '') {
    return { fault: 'formula-without-value', found: formula.replace(/^of:/, '') };
  }
  const text = textOf(type, value, shown);
  if (text === '') return undefined;
  return type === 'date' || type === 'time' ? { text, isDate: true } : { text };
}

function textOf(type: string, value: string, shown: string): string {
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency':
      // A yes or no that came from Excel is a number that is shown as a word.
      if (/^[01]$/.test(value) && shown !== '' && !/\d/.test(shown)) return value === '1' ? 'TRUE' : 'FALSE';
      return numberText(value) ?? shown;
    case 'boolean':
      return value === 'true' ? 'TRUE' : 'FALSE';
    case 'date':
      return value.replace(/T00:00:00(\.0+)?$/, '').replace(/(T\d\d:\d\d:\d\d)\.\d+$/, '$1');
    case 'time':
      return clockTime(value) ?? shown;
    default:
      return shown === '' ? cellString(value).trim() : shown;
  }
}

/** `PT09H30M00S` -> `09:30:00` */
function clockTime(duration: string): string | undefined {
  const [, hours, minutes, seconds] = /^PT(\d{1,2})H(\d{1,2})M(\d{1,2})/.exec(duration) ?? [];
  if (hours === undefined || minutes === undefined || seconds === undefined) return undefined;
  return [hours, minutes, seconds].map((part) => part.padStart(2, '0')).join(':');
}

function times(written: string | undefined): number {
  return written !== undefined && /^[1-9]\d{0,8}$/.test(written) ? Number(written) : 1;
}
