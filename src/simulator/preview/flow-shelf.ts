/** The questionnaire files as they are on disk now, and which of them the bot runs. */
import { existsSync, readFileSync, watch } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { estimatedMinutes as minutesOf } from '../../interview/estimate/estimated-minutes.ts';
import { errorFacts, type Log } from '../../log.ts';
import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import { formIdOf } from '../../questionnaire/definition/form-id.ts';
import { type LoadedFlows, loadFlows, WORKBOOK_TOOLS } from '../../questionnaire/load-flows.ts';
import type { Problem } from '../../questionnaire/problems/problem.ts';
import { groupProblems } from '../../questionnaire/problems/problem-groups.ts';
import type { ProblemWords } from '../../questionnaire/problems/problem-words.ts';
import { readXlsx } from '../../questionnaire/xlsx/xlsx-reader.ts';
import { sha256 } from '../../sha256.ts';
import type { FlowCard, FlowList } from '../page-protocol.ts';
import { missingTexts } from './missing-texts.ts';
import { settingTexts } from './question-list.ts';
import type { Uploads } from './uploads.ts';

export interface FlowFolders {
  readonly flowsDir: string;
  readonly localesDir: string;
}

/** Milliseconds to wait: an editor writes a file in several steps, and several files one after the other. */
const CALM = 150;

/** A healthy questionnaire, and where the files beside it are. */
interface Shelved {
  readonly flow: Questionnaire;
  readonly folder: string;
  /** The name of its file, without folder and extension. */
  readonly name: string;
}

/** A folder as it was read. */
interface Source {
  readonly folder: string;
  readonly isUpload: boolean;
  readonly loaded: LoadedFlows;
}

export class FlowShelf {
  readonly #folders: FlowFolders;
  readonly #uploads: Uploads | undefined;
  /** The flows folder, then what was uploaded. */
  #sources: readonly Source[] = [];
  /** Each form's newest version without errors. It keeps running while its author is editing. */
  #running: ReadonlyMap<string, Shelved> = new Map();
  /** The form in each file, as of the last time the file could be read. */
  readonly #formOf = new Map<string, string>();
  #interface = '';
  /** Resolves when all saved changes have been handled. */
  #calm: Promise<void> = Promise.resolve();

  /** @param uploads - questionnaires that run before those of the same form id in the folder */
  constructor(folders: FlowFolders, uploads?: Uploads) {
    this.#folders = folders;
    this.#uploads = uploads;
    this.load();
  }

  /** What the bot runs, by form id. */
  get running(): readonly Questionnaire[] {
    return [...this.#running.values()].map(({ flow }) => flow);
  }

  /** See `LoadedFlows.fileOf`. */
  get fileOf(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.#running].map(([formId, { name }]) => [formId, name]));
  }

  /** The folder of each form's file. */
  get folderOf(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.#running].map(([formId, { folder }]) => [formId, folder]));
  }

  /** All problems in the folder. */
  get problems(): readonly Problem[] {
    return this.#sources.filter(({ isUpload }) => !isUpload).flatMap(({ loaded }) => loaded.problems);
  }

  find(formId: string): Questionnaire | undefined {
    return this.#running.get(formId)?.flow;
  }

  /**
   * Reads all files again.
   *
   * @returns the forms whose running version changed, and whether the interface's own texts changed
   */
  load(): { readonly changed: readonly string[]; readonly wordsChanged: boolean } {
    const { flowsDir, localesDir } = this.#folders;
    const uploaded = this.#uploads?.folders ?? [];
    this.#sources = [
      { folder: flowsDir, isUpload: false, loaded: loadFlows({ ...this.#folders, trial: true, minutesOf }) },
      ...uploaded.map((folder) => {
        const own = join(folder, 'locales');
        const texts = existsSync(own) ? own : localesDir;
        return {
          folder,
          isUpload: true,
          loaded: loadFlows({
            flowsDir: folder,
            localesDir: texts,
            organisationDir: flowsDir,
            trial: true,
            minutesOf,
          }),
        };
      }),
    ];
    for (const { loaded } of this.#sources)
      for (const file of loaded.files) this.#formOf.set(file, this.#readFormId(file));
    const before = this.#running;
    this.#running = this.#choose(before);
    const changed = [...new Set([...before.keys(), ...this.#running.keys()])].filter(
      (formId) => before.get(formId)?.flow.revision !== this.#running.get(formId)?.flow.revision,
    );
    const words = this.#readInterface();
    const wordsChanged = words !== this.#interface;
    this.#interface = words;
    return { changed, wordsChanged };
  }

  /** Which version of each form runs: the uploaded one, that of the folder, or the last one without errors. */
  #choose(before: ReadonlyMap<string, Shelved>): ReadonlyMap<string, Shelved> {
    const isUploaded = new Map<string, boolean>();
    const healthy = new Map<string, Shelved & { readonly isUpload: boolean }>();
    for (const { folder, isUpload, loaded } of this.#sources) {
      for (const file of loaded.files) {
        const formId = this.#formIn(file);
        isUploaded.set(formId, isUpload || (isUploaded.get(formId) ?? false));
      }
      for (const flow of loaded.questionnaires) {
        const name = loaded.fileOf.get(flow.formId) ?? flow.formId;
        healthy.set(flow.formId, { flow, folder, name, isUpload });
      }
    }
    const chosen = [...isUploaded].flatMap(([formId, uploaded]) => {
      const found = healthy.get(formId);
      const last = before.get(formId);
      const shelved = found !== undefined && (found.isUpload || !uploaded) ? found : (last ?? found);
      return shelved === undefined ? [] : [[formId, shelved] as const];
    });
    return new Map(chosen.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** All questionnaires, those that were uploaded last first. @param words - for their problems */
  list(words: ProblemWords): FlowList {
    const files = this.#sources.flatMap((source) => source.loaded.files.map((file) => ({ source, file })));
    const uploaded = files.filter(({ source }) => source.isUpload);
    const replaced = new Set(uploaded.map(({ file }) => this.#formIn(file)));
    const shown = [
      ...uploaded.toReversed(),
      ...files.filter(({ source, file }) => !source.isUpload && !replaced.has(this.#formIn(file))),
    ];
    const others = this.problems.filter((problem) => !files.some(({ file }) => concerns(problem, file)));
    return {
      uploads: this.#uploads?.taken ?? 0,
      flows: shown.map(({ source, file }) => this.#card(source, file, words)),
      problems: groupProblems(others, words),
    };
  }

  /** Forgets an uploaded questionnaire. @param file - as its card names it */
  discard(file: string): boolean {
    const found = this.#sources.find(
      ({ isUpload, folder, loaded }) =>
        isUpload && loaded.files.some((each) => inFolder(each, folder) === file),
    );
    if (found !== undefined) this.#uploads?.discard(found.folder);
    return found !== undefined;
  }

  #formIn(file: string): string {
    return this.#formOf.get(file) ?? formIdOf(file);
  }

  #card({ folder, isUpload, loaded }: Source, file: string, words: ProblemWords): FlowCard {
    const formId = this.#formIn(file);
    const shownAs = (path: string) => (isUpload ? inFolder(path, folder) : path);
    const found = loaded.problems.filter((problem) => concerns(problem, file));
    const problems = found.map((problem) => ({ ...problem, file: shownAs(problem.file) }));
    const flow = this.find(formId);
    const missing = flow === undefined ? undefined : missingTexts(flow);
    return {
      file: shownAs(file),
      isUpload,
      formId,
      problems: groupProblems(problems, words),
      runs: flow !== undefined,
      hasErrors: found.some(({ severity }) => severity === 'error'),
      questions: flow?.questions.filter(({ asked }) => asked).length ?? 0,
      languages: (flow?.languages ?? []).map((code) => ({
        code,
        missing: missing?.get(code)?.size ?? 0,
        title: (flow && titleIn(flow, code)) ?? formId,
      })),
      defaultLanguage: flow?.defaultLanguage ?? '',
      channels: flow?.settings.channels ?? [],
    };
  }

  /** Resolves when no file is being saved. */
  calm(): Promise<void> {
    return this.#calm;
  }

  /**
   * Calls back a moment after files were saved, until the returned function is called. If a folder cannot be watched,
   * the log says so, and the page shows the files as they were at the start.
   */
  watch(onSaved: () => void, log: Log): () => void {
    let timer: NodeJS.Timeout | undefined;
    let settle: (() => void) | undefined;
    const onChange = () => {
      clearTimeout(timer);
      if (settle === undefined) {
        const { promise, resolve } = Promise.withResolvers<void>();
        this.#calm = promise;
        settle = resolve;
      }
      timer = setTimeout(() => {
        onSaved();
        settle?.();
        settle = undefined;
      }, CALM);
    };
    const watchers = [this.#folders.flowsDir, this.#folders.localesDir].flatMap((folder) => {
      try {
        const watcher = watch(folder, { recursive: true }, onChange);
        watcher.on('error', (error) => log.warn('A folder is not watched any more.', errorFacts(error)));
        return [watcher];
      } catch (error) {
        log.warn('A folder cannot be watched: its files are read at the start only.', errorFacts(error));
        return [];
      }
    });
    return () => {
      clearTimeout(timer);
      settle?.();
      for (const watcher of watchers) watcher.close();
    };
  }

  /** A workbook's id may differ from its file name. */
  #readFormId(file: string): string {
    if (!/\.(xls[xm]?|ods)$/iu.test(file)) return formIdOf(file);
    try {
      const { formId } = readXlsx(file, readFileSync(file), WORKBOOK_TOOLS, { trial: true });
      if (formId !== undefined) return formId;
    } catch {
      // It is being written or is gone. The watcher notices the next change.
    }
    return this.#formOf.get(file) ?? formIdOf(file);
  }

  #readInterface(): string {
    const healthy = this.#sources.flatMap(({ loaded }) => loaded.questionnaires);
    const languages = new Set(healthy.flatMap((flow) => flow.languages));
    const read = (language: string) => {
      try {
        return readFileSync(join(this.#folders.localesDir, language, 'interface.ftl'), 'utf8');
      } catch {
        return '';
      }
    };
    return sha256([...languages, 'en'].map(read).join('\n'));
  }
}

/** A file's own problems, and those of its texts: the files of that name in each language's folder. */
function concerns(problem: Problem, file: string): boolean {
  return (
    problem.file === file || (extname(problem.file) === '.ftl' && formIdOf(problem.file) === formIdOf(file))
  );
}

/** A file by its name within a folder: its path says nothing to somebody who uploaded it. */
function inFolder(file: string, folder: string): string {
  const within = relative(folder, file);
  return within.startsWith('..') ? file : within.split(sep).join('/');
}

function titleIn(flow: Questionnaire, language: string): string | undefined {
  return flow.texts(language).text('form', 'title', settingTexts(flow, language));
}
