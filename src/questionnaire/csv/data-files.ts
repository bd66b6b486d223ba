import type { Place } from '../problems/places.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { type CsvTable, MOST_BYTES, readCsv } from './read-csv.ts';

/**
 * Reads what lies beside a questionnaire: this room needs no files itself.
 *
 * @param path - from the questionnaire's folder; of folders and of what lies elsewhere there is nothing to read
 * @param most - how many bytes are wanted at most; with 0 it only says whether the file is there
 * @returns `undefined` where there is no such file
 */
export type ReadBeside = (path: string, most: number) => Uint8Array | undefined;

/** Nothing lies beside the questionnaire. */
export const NOTHING_BESIDE: ReadBeside = () => undefined;

/** A data file: its name as the author knows it, and what it holds. */
export interface DataFile {
  readonly file: string;
  readonly table: CsvTable;
}

/** The folders in which files of a questionnaire may lie, from its own: that itself comes first. */
export function foldersBeside(formId: string, nameOfFile: string): readonly string[] {
  return [...new Set(['', `${formId}-media/`, `${nameOfFile}-media/`, 'media/'])];
}

/** The files beside a questionnaire: tables that it looks things up in or takes choices from, pictures, sounds. */
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

  /** What to do about a file that is not there. */
  get cure(): string {
    const [, folder = ''] = this.#folders;
    return `Put it beside ${nameOf(this.#flow)}, or into a folder "${folder.slice(0, -1)}" there.`;
  }

  /**
   * Reads a table; each file once.
   *
   * @param place - where it is named: there it is reported that it is missing. What is wrong in it is reported there
   * @returns `undefined` where that is reported
   */
  table(name: string, place: Place, problems: ProblemList, found?: string): DataFile | undefined {
    const path = this.#find(name);
    if (path === undefined) {
      problems.error('missing-file', place, `There is no file "${name}".`, { found, cure: this.cure });
      return undefined;
    }
    if (!this.#tables.has(path)) this.#tables.set(path, this.#readTable(path, problems));
    return this.#tables.get(path);
  }

  #readTable(path: string, problems: ProblemList): DataFile | undefined {
    const file = this.#flow.slice(0, this.#flow.length - nameOf(this.#flow).length) + path;
    // One byte more tells that it is too large.
    const read = readCsv(this.#read(path, MOST_BYTES + 1) ?? new Uint8Array());
    if (read.ok) return { file, table: read.table };
    const { code, message, cure, line, found } = read.mistake;
    problems.error(code, { file, ...(line === undefined ? {} : { row: line }) }, message, { found, cure });
    return undefined;
  }

  #find(name: string): string | undefined {
    // A name, and not a way to somewhere else.
    if (name === '' || /[/\\]|^\.{1,2}$/.test(name)) return undefined;
    return this.#folders.map((folder) => folder + name).find((path) => this.#read(path, 0) !== undefined);
  }
}

function nameOf(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}
