/** Questionnaires that somebody gave to the page: each in a folder of its own, with the files that came with it. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { WORKBOOK_TOOLS } from '../../questionnaire/load-flows.ts';
import { BadWorkbook } from '../../questionnaire/xlsx/workbook/bad-workbook.ts';
import { openZip } from '../../questionnaire/xlsx/workbook/zip.ts';
import type { UploadedFile } from '../multipart.ts';
import type { ActProblem } from '../page-protocol.ts';

export type UploadResult =
  | {
      readonly files: readonly string[];
      /** How many there have been, with this one. */
      readonly uploads: number;
    }
  | { readonly problem: ActProblem };

type GivenFile = Pick<UploadedFile, 'name' | 'content'>;

/** The most files of one upload, unpacked, and their bytes together. */
const MOST_FILES = 500;
const MOST_BYTES = 200_000_000;
/** The oldest is dropped for another. */
const MOST_UPLOADS = 50;

const QUESTIONNAIRE = /^[^.~#].*\.(ya?ml|xls[xmb]?|ods)$/iu;

export class Uploads {
  readonly #folder: string;
  /** Folders by the name of the questionnaire's file in lower case; the newest last. */
  readonly #folders = new Map<string, string>();
  #count = 0;
  #taken = 0;

  /** @param folder - is made when something comes; its owner removes it */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** How often something was taken. */
  get taken(): number {
    return this.#taken;
  }

  /** Their folders, the newest last. */
  get folders(): readonly string[] {
    return [...this.#folders.values()];
  }

  /**
   * Takes questionnaires with their tables and media, or a zip of them. A questionnaire of the same file name is replaced, and
   * keeps the files that came with it before. Files without a questionnaire belong to the newest one.
   *
   * @returns the names of the questionnaires' files, or why nothing was taken
   */
  take(given: readonly GivenFile[]): UploadResult {
    const files = unpacked(given);
    if (typeof files === 'string') return { problem: files };
    const flows = files.filter(({ name }) => !name.includes('/') && QUESTIONNAIRE.test(name));
    const others = files.filter((file) => !flows.includes(file));
    const newest = this.folders.at(-1);
    const newestNames =
      newest === undefined ? [] : namesIn(newest).filter((name) => QUESTIONNAIRE.test(name));
    if (flows.length === 0 && (newest === undefined || others.length === 0))
      return { problem: 'no-questionnaire' };
    try {
      if (flows.length === 0 && newest !== undefined) put(newest, others);
      for (const flow of flows) put(this.#folderFor(flow.name), [flow, ...others]);
      this.#taken += 1;
      return {
        uploads: this.#taken,
        files: flows.length === 0 ? newestNames : flows.map(({ name }) => name),
      };
    } catch {
      // A file and a folder of one name, a name too long for the disk.
      return { problem: 'bad-archive' };
    }
  }

  /** Forgets a questionnaire. @param folder - one of {@link folders} */
  discard(folder: string): void {
    for (const [key, known] of this.#folders) if (known === folder) this.#folders.delete(key);
    rmSync(folder, { recursive: true, force: true });
  }

  #folderFor(name: string): string {
    const key = name.toLowerCase();
    const folder = this.#folders.get(key) ?? join(this.#folder, String(++this.#count));
    this.#folders.delete(key);
    this.#folders.set(key, folder);
    // The same file, even if the letters of its name changed.
    for (const old of namesIn(folder)) if (old.toLowerCase() === key) rmSync(join(folder, old));
    const [oldest] = this.folders;
    if (this.#folders.size > MOST_UPLOADS && oldest !== undefined) this.discard(oldest);
    return folder;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function put(folder: string, files: readonly GivenFile[]): void {
  for (const { name, content } of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** All files, those in archives included, each with a name that stays within its folder. */
function unpacked(given: readonly GivenFile[]): readonly GivenFile[] | ActProblem {
  const files: GivenFile[] = [];
  let room = MOST_BYTES;
  for (const { name, content } of given) {
    const found = /\.zip$/iu.test(name) ? inZip(content, room) : [{ name: safeName(name, 1), content }];
    if (typeof found === 'string') return found;
    files.push(...found);
    room = MOST_BYTES - files.reduce((sum, file) => sum + file.content.length, 0);
    if (room < 0 || files.length > MOST_FILES) return 'too-large';
  }
  return files.filter((file) => file.name !== '');
}

function inZip(bytes: Uint8Array, most: number): readonly GivenFile[] | ActProblem {
  try {
    const archive = openZip(bytes, WORKBOOK_TOOLS.inflate);
    const names = archive.names.filter((name) => !name.endsWith('/'));
    if (names.length > MOST_FILES) return 'too-large';
    // Archives of whole folders: what is beside the first questionnaire keeps its place, seen from there.
    const first = names.find((name) => QUESTIONNAIRE.test(name.split('/').at(-1) ?? '') && !isHidden(name));
    const root = first?.slice(0, first.lastIndexOf('/') + 1) ?? '';
    const files: GivenFile[] = [];
    let room = most;
    for (const name of names) {
      if (isHidden(name)) continue;
      const content = archive.read(name, room);
      if (content === undefined) continue;
      room -= content.length;
      files.push({ name: safeName(name.startsWith(root) ? name.slice(root.length) : name, 4), content });
    }
    return files;
  } catch (error) {
    if (error instanceof BadWorkbook) return error.code === 'too-large' ? 'too-large' : 'bad-archive';
    throw error;
  }
}

/** What systems put into archives, such as `__MACOSX/._survey.xlsx`. */
function isHidden(name: string): boolean {
  return name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
}

/**
 * A name that leads to no other folder.
 *
 * @param depth - folders kept of it, the file's name included
 * @returns '' if nothing is left of it
 */
function safeName(written: string, depth: number): string {
  const parts = written
    .normalize('NFC')
    .split(/[/\\]/u)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
    .map((part) => part.replaceAll(/[\u0000-\u001f<>:"|?*]/gu, '').slice(-150))
    .filter((part) => part !== '' && !part.startsWith('.'));
  return parts.slice(-depth).join('/');
}
