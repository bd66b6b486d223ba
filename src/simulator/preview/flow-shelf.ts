/** The questionnaire files as they are on disk now, and which of them the bot runs. */
import { readFileSync, watch } from 'node:fs';
import { extname, join } from 'node:path';
import { errorFacts, type Log } from '../../log.ts';
import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import { formIdOf } from '../../questionnaire/definition/form-id.ts';
import { type LoadedFlows, loadFlows, WORKBOOK_TOOLS } from '../../questionnaire/load-flows.ts';
import type { Problem } from '../../questionnaire/problems/problem.ts';
import { readXlsx } from '../../questionnaire/xlsx/xlsx-reader.ts';
import { sha256 } from '../../sha256.ts';
import type { FlowCard, FlowList } from '../page-protocol.ts';
import { missingTexts } from './missing-texts.ts';
import { settingTexts } from './question-list.ts';

export interface FlowFolders {
  readonly flowsDir: string;
  readonly localesDir: string;
}

/** Milliseconds to wait: an editor writes a file in several steps, and several files one after the other. */
const CALM = 150;

export class FlowShelf {
  readonly #folders: FlowFolders;
  #loaded: LoadedFlows = { questionnaires: [], problems: [], files: [], fileOf: new Map() };
  /** Each form's newest version without errors. It keeps running while its author is editing. */
  #running: ReadonlyMap<string, Questionnaire> = new Map();
  /** The form in each file, as of the last time the file could be read. */
  readonly #formOf = new Map<string, string>();
  #interface = '';
  /** Resolves when all saved changes have been handled. */
  #calm: Promise<void> = Promise.resolve();

  constructor(folders: FlowFolders) {
    this.#folders = folders;
    this.load();
  }

  /** What the bot runs, by form id. */
  get running(): readonly Questionnaire[] {
    return [...this.#running.values()];
  }

  /** The name of each form's file by form id, without folder and extension. */
  get fileOf(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#loaded.fileOf);
  }

  find(formId: string): Questionnaire | undefined {
    return this.#running.get(formId);
  }

  /**
   * Reads all files again.
   *
   * @returns the forms whose running version changed, and whether the interface's own texts changed
   */
  load(): { readonly changed: readonly string[]; readonly wordsChanged: boolean } {
    this.#loaded = loadFlows({ ...this.#folders, trial: true });
    const { files, questionnaires } = this.#loaded;
    for (const file of files) this.#formOf.set(file, this.#readFormId(file));
    const before = this.#running;
    const healthy = new Map(questionnaires.map((flow) => [flow.formId, flow]));
    const forms = [...new Set(files.map((file) => this.#formOf.get(file) ?? ''))].sort();
    this.#running = new Map(
      forms.flatMap((formId) => {
        const flow = healthy.get(formId) ?? before.get(formId);
        return flow === undefined ? [] : [[formId, flow] as const];
      }),
    );
    const changed = [...new Set([...before.keys(), ...this.#running.keys()])].filter(
      (formId) => before.get(formId)?.revision !== this.#running.get(formId)?.revision,
    );
    const words = this.#readInterface();
    const wordsChanged = words !== this.#interface;
    this.#interface = words;
    return { changed, wordsChanged };
  }

  list(): FlowList {
    const { files, problems } = this.#loaded;
    return {
      flows: files.map((file) => this.#card(file)),
      problems: problems.filter((problem) => !files.some((file) => this.#concerns(problem, file))),
    };
  }

  /** A file's own problems, and those of its texts: the files of that name in each language's folder. */
  #concerns(problem: Problem, file: string): boolean {
    return (
      problem.file === file || (extname(problem.file) === '.ftl' && formIdOf(problem.file) === formIdOf(file))
    );
  }

  #card(file: string): FlowCard {
    const formId = this.#formOf.get(file) ?? formIdOf(file);
    const problems = this.#loaded.problems.filter((problem) => this.#concerns(problem, file));
    const flow = this.#running.get(formId);
    const missing = flow === undefined ? undefined : missingTexts(flow);
    return {
      file,
      formId,
      problems,
      runs: flow !== undefined,
      hasErrors: problems.some(({ severity }) => severity === 'error'),
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
    const languages = new Set(this.#loaded.questionnaires.flatMap((flow) => flow.languages));
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

function titleIn(flow: Questionnaire, language: string): string | undefined {
  return flow.texts(language).text('form', 'title', settingTexts(flow, language));
}
