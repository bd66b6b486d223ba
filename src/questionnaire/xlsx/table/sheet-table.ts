import { languageCode } from '../../languages/language-code.ts';
import { says } from '../../problems/message.ts';
import type { Place } from '../../problems/places.ts';
import type { ProblemList } from '../../problems/problem-list.ts';
import type { Cell, Grid, GridRow } from '../workbook/sheet-grid.ts';
import type { SheetColumns } from './columns.ts';
import { type Header, meantHeader, readHeaders } from './headers.ts';

/** A sheet as its author sees it: rows with named columns. */
export class SheetTable {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** The known columns, from left to right. */
  readonly headers: readonly Header[];
  /** The author's own columns, and those of XLSForm that are not used here; as written. */
  readonly unknownHeaders: readonly string[];
  /** From 1. */
  readonly headerRow: number;
  readonly #file: string;

  /**
   * Reports cells that cannot be read (in known columns), and headers that are misspelt: they are read as they are meant.
   *
   * @param name - as the author wrote it
   */
  constructor(file: string, name: string, grid: Grid, columns: SheetColumns, problems: ProblemList) {
    this.name = name;
    this.#file = file;
    const [head, ...body] = grid.rows;
    this.headerRow = head?.number ?? 1;
    const headers = new Map(readHeaders(headerTexts(head), columns));
    const byId = new Map<string, number>();
    /** Columns that are one by another name. */
    const twice: (readonly [number, number])[] = [];
    const present = new Set(
      [...headers.values()].flatMap(({ key, detail }) =>
        key === undefined ? [] : [key, languageId(key, detail)],
      ),
    );
    for (const [column, { written, key, detail }] of headers) {
      const place = { file, sheet: name, row: this.headerRow, column: written };
      let id = key && idOf(key, detail);
      if (id === undefined) {
        const meant = meantHeader(written, columns, present);
        if (meant === undefined) continue;
        id = idOf(meant.key, meant.detail);
        // Beside the right one it is a column of the author's own.
        if (present.has(languageId(meant.key, meant.detail))) continue;
        const message = says('column-read-as', { column: written, meant: meant.written });
        problems.warning('unknown-column', place, message, { found: written });
        headers.set(column, { ...meant, written });
      }
      const first = byId.get(id);
      if (first === undefined) byId.set(id, column);
      else {
        const other = headers.get(first)?.written ?? '';
        const isSame = other === written;
        const message = isSame
          ? says('column-twice', { column: written })
          : says('column-by-two-names', { column: written, other });
        problems[isSame ? 'error' : 'warning']('duplicate-column', place, message, { found: written });
        if (!isSame) twice.push([first, column]);
      }
    }
    const inUse = [...byId.values()];
    this.headers = inUse.flatMap((column) => headers.get(column) ?? []);
    this.unknownHeaders = [...headers.values()].flatMap(({ key, written }) =>
      key === undefined ? written : [],
    );
    const own = new Map<string, number>();
    for (const [column, { key, written }] of headers) {
      if (key === undefined && IS_NAME.test(written) && !own.has(written)) own.set(written, column);
    }
    const counted = this.#upToGap(body, problems).map((row) =>
      twice.length === 0 ? row : joined(row, twice),
    );
    this.rows = counted.map((row) => new SheetRow(this, row, byId, own));
    this.#reportFaults(counted, headers, problems);
  }

  /** pyxform takes a long run of empty rows for the end of the sheet: what comes behind is not part of the form. */
  #upToGap(body: readonly GridRow[], problems: ProblemList): readonly GridRow[] {
    const at = body.findIndex(
      ({ number }, index) => number - (body[index - 1]?.number ?? this.headerRow) > LONGEST_GAP + 1,
    );
    const first = body[at];
    if (first === undefined) return body;
    const message = says('rows-behind-gap', { rows: LONGEST_GAP });
    problems.warning('rows-behind-gap', this.place(first.number), message);
    return body.slice(0, at);
  }

  has(key: string): boolean {
    return this.headers.some((header) => header.key === key);
  }

  /** Whether there is a header with this spelling. */
  hasHeader(written: string): boolean {
    return this.headers.some((header) => header.written === written);
  }

  /** The column's header as written; if there is none, as it should be written. */
  columnName(key: string, detail?: string): string {
    const header = this.headers.find((each) => each.key === key && each.detail === detail);
    return header?.written ?? (detail === undefined ? key : `${key}::${detail}`);
  }

  /** @param row - none for the sheet as a whole */
  place(row: number | undefined, key?: string, detail?: string): Place {
    return {
      file: this.#file,
      sheet: this.name,
      ...(row === undefined ? {} : { row }),
      ...(key === undefined ? {} : { column: this.columnName(key, detail) }),
    };
  }

  #reportFaults(body: readonly GridRow[], headers: ReadonlyMap<number, Header>, problems: ProblemList): void {
    for (const { number, cells } of body) {
      for (const [column, cell] of cells) {
        const header = headers.get(column);
        if (header?.key === undefined || !('fault' in cell)) continue;
        const place = this.place(number, header.key, header.detail);
        if (cell.fault === 'error-value') {
          problems.error('error-value', place, says('formula-error'), { found: cell.found });
        } else {
          const message = says('formula-without-value');
          problems.error('formula-without-value', place, message, { found: cell.found });
        }
      }
    }
  }
}

/** Empty rows within a sheet, as in pyxform. */
const LONGEST_GAP = 60;

/** What an expression can name. */
const IS_NAME = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;

/** A text, and the language of its column as written. */
interface DetailedText {
  readonly detail: string | undefined;
  readonly text: string;
}

/** Of two columns that mean the same, the first that is filled in counts. */
function joined({ number, cells }: GridRow, twice: readonly (readonly [number, number])[]): GridRow {
  const all = new Map(cells);
  for (const [first, second] of twice) {
    const cell = all.get(second);
    if (cell !== undefined && !all.has(first)) all.set(first, cell);
  }
  return { number, cells: all };
}

/** One row of a table. */
export class SheetRow {
  readonly table: SheetTable;
  /** From 1, as Excel shows it. */
  readonly number: number;
  readonly #cells: ReadonlyMap<number, Cell>;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #own: ReadonlyMap<string, number>;
  /** Texts that a derived row has instead of what its cells hold. */
  readonly #derived: ReadonlyMap<string, readonly DetailedText[]>;

  /**
   * @param columns - those that mean something
   * @param own - the author's own, by their headers
   */
  constructor(
    table: SheetTable,
    { number, cells }: GridRow,
    columns: ReadonlyMap<string, number>,
    own: ReadonlyMap<string, number>,
    derived: ReadonlyMap<string, readonly DetailedText[]> = new Map(),
  ) {
    this.#derived = derived;
    this.table = table;
    this.number = number;
    this.#cells = cells;
    this.#columns = columns;
    this.#own = own;
  }

  /** This row with other texts; '' for none. Problems in it are reported where the row itself is. */
  with(texts: Readonly<Record<string, string>>): SheetRow {
    return this.#deriving(
      Object.entries(texts).map(([key, text]) => [key, text === '' ? [] : [{ detail: undefined, text }]]),
    );
  }

  /** This row with the texts that another has in a column, in every language. */
  taking(key: string, other: SheetRow, column: string): SheetRow {
    const texts = other.details(column);
    return texts.length === 0 ? this : this.#deriving([[key, texts]]);
  }

  /** This row with other labels. */
  labelledAs(label: (own: string, detail: string | undefined) => string): SheetRow {
    const texts = this.details('label').map(({ detail, text }) => ({ detail, text: label(text, detail) }));
    return this.#deriving([['label', texts]]);
  }

  /** This row with every text of a known column changed. */
  changed(change: (text: string, detail: string | undefined) => string): SheetRow {
    const keys = new Set(this.table.headers.flatMap(({ key }) => key ?? []));
    return this.#deriving(
      [...keys].map((key) => [
        key,
        this.details(key).map(({ detail, text }) => ({ detail, text: change(text, detail) })),
      ]),
    );
  }

  #deriving(texts: readonly (readonly [key: string, readonly DetailedText[]])[]): SheetRow {
    const row = { number: this.number, cells: this.#cells };
    return new SheetRow(this.table, row, this.#columns, this.#own, new Map([...this.#derived, ...texts]));
  }

  /** The text in a column; '' if it is empty. */
  text(key: string, detail?: string): string {
    const derived = this.#derived.get(key);
    if (derived !== undefined) return derived.find((each) => each.detail === detail)?.text ?? '';
    return this.written(key, detail);
  }

  /** The text that its cell holds, also in a derived row. */
  written(key: string, detail?: string): string {
    const cell = this.#cell(key, detail);
    return cell !== undefined && 'text' in cell ? cell.text : '';
  }

  /** Whether the cell is formatted as a date: Excel turns "1-5" into one. */
  isDate(key: string, detail?: string): boolean {
    const cell = this.#cell(key, detail);
    return cell !== undefined && 'text' in cell && cell.isDate === true;
  }

  /** Whether a cell of this row cannot be read, which is reported. */
  get isFaulty(): boolean {
    return [...this.#columns.values()].some((column) => {
      const cell = this.#cells.get(column);
      return cell !== undefined && 'fault' in cell;
    });
  }

  isFaultyAt(key: string): boolean {
    const cell = this.#cell(key, undefined);
    return cell !== undefined && 'fault' in cell;
  }

  /** Whether all known columns are empty. */
  get isEmpty(): boolean {
    return ![...this.#columns.values()].some((column) => this.#cells.has(column));
  }

  /** The texts in this row of a column that exists once for each language, with the details of its headers. */
  details(key: string): readonly DetailedText[] {
    const derived = this.#derived.get(key);
    if (derived !== undefined) return derived;
    return this.table.headers.flatMap((header) => {
      if (header.key !== key) return [];
      const text = this.text(key, header.detail);
      return text === '' ? [] : { detail: header.detail, text };
    });
  }

  /** The texts in the author's own columns, by header, if an expression can name them. */
  get ownTexts(): Readonly<Record<string, string>> {
    const texts = [...this.#own].flatMap(([header, column]) => {
      const cell = this.#cells.get(column);
      return cell !== undefined && 'text' in cell ? [[header, cell.text] as const] : [];
    });
    return Object.fromEntries(texts);
  }

  place(key?: string, detail?: string): Place {
    return this.table.place(this.number, key, detail);
  }

  #cell(key: string, detail: string | undefined): Cell | undefined {
    const column = this.#columns.get(idOf(key, detail));
    return column === undefined ? undefined : this.#cells.get(column);
  }
}

function headerTexts(head: GridRow | undefined): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const [column, cell] of head?.cells ?? []) if ('text' in cell) texts.set(column, cell.text);
  return texts;
}

/** Whatever way the language is written in. */
function languageId(key: string, detail: string | undefined): string {
  return idOf(key, detail === undefined ? undefined : (languageCode(detail) ?? detail));
}

function idOf(key: string, detail: string | undefined): string {
  return detail === undefined ? key : `${key}\n${detail}`;
}
