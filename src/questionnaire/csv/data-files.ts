import { type Message, says } from '../problems/message.ts';
import type { Place } from '../problems/places.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { type CsvResult, type CsvTable, MOST_BYTES } from './data-table.ts';
import { readCsv } from './read-csv.ts';
import { readGeojson } from './read-geojson.ts';
import { readXmlTable } from './read-xml-table.ts';

/**
 * Reads the files beside a questionnaire, so that this folder needs no file system.
 *
 * @param path - relative to the questionnaire's folder; folders, and files outside it, cannot be read
 * @param most - the largest number of bytes to read; 0 only tells whether the file exists
 * @returns `undefined` if there is no such file
 */
export type ReadBeside = (path: string, most: number) => Uint8Array | undefined;

/** There are no files beside the questionnaire. */
export const NOTHING_BESIDE: ReadBeside = () => undefined;

/** A data file: its name as the author knows it, and its content. */
export interface DataFile {
  readonly file: string;
  /** Of a workbook that is this file. */
  readonly sheet?: string;
  readonly table: CsvTable;
}

/** The folders for a questionnaire's files, relative to its own, which comes first. */
export function foldersBeside(formId: string, nameOfFile: string): readonly string[] {
  return [...new Set(['', `${formId}-media/`, `${nameOfFile}-media/`, 'media/'])];
}

/** The files beside a questionnaire: tables for lookups and choices, pictures, recordings. */
export class DataFiles {
  readonly #flow: string;
  readonly #folders: readonly string[];
  readonly #read: ReadBeside;
  readonly #tables = new Map<string, DataFile | undefined>();

  /** @param flow - the questionnaire's file as the author knows it */
  constructor(flow: string, formId: string, read: ReadBeside) {
    this.#flow = flow;
    this.#folders = foldersBeside(formId, nameOf(flow).replace(/\.[^.]*$/, ''));
    this.#read = read;
  }

  has(name: string): boolean {
    return this.#find(name) !== undefined;
  }

  /** What to do about a missing file. */
  get cure(): Message {
    const [, folder = ''] = this.#folders;
    return says('put-file-beside', { flow: nameOf(this.#flow), folder: folder.slice(0, -1) });
  }

  /**
   * Reads a table; each file once.
   *
   * @param place - where it is named: a missing file is reported there; mistakes are reported in the file itself
   * @returns `undefined` if there is a problem, which is reported
   */
  table(name: string, place: Place, problems: ProblemList, found?: string): DataFile | undefined {
    const path = this.#find(name);
    if (path === undefined) {
      problems.error('missing-file', place, says('file-missing', { file: name }), {
        found,
        cure: this.cure,
      });
      return undefined;
    }
    if (!this.#tables.has(path)) this.#tables.set(path, this.#readTable(path, problems));
    return this.#tables.get(path);
  }

  #readTable(path: string, problems: ProblemList): DataFile | undefined {
    const file = this.#flow.slice(0, this.#flow.length - nameOf(this.#flow).length) + path;
    // One byte more shows that it is too large.
    const read = readerOf(path)(this.#read(path, MOST_BYTES + 1) ?? new Uint8Array());
    if (read.ok) return { file, table: read.table };
    const { code, message, line, found } = read.mistake;
    problems.error(code, { file, ...(line === undefined ? {} : { row: line }) }, message, { found });
    return undefined;
  }

  #find(name: string): string | undefined {
    // A name, not a path to another folder.
    if (name === '' || /[/\\]|^\.{1,2}$/.test(name)) return undefined;
    return this.#folders.map((folder) => folder + name).find((path) => this.#read(path, 0) !== undefined);
  }
}

/** The kinds of data files, by the ending of their names; the first is looked for where none is named. */
const READERS: Readonly<Record<string, (bytes: Uint8Array) => CsvResult>> = {
  csv: readCsv,
  xml: readXmlTable,
  geojson: readGeojson,
};

export const DATA_ENDINGS: readonly string[] = Object.keys(READERS);

function readerOf(path: string): (bytes: Uint8Array) => CsvResult {
  return READERS[endingOf(path)] ?? readCsv;
}

/** Without the dot, in small letters. */
export function endingOf(name: string): string {
  return /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function nameOf(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}
