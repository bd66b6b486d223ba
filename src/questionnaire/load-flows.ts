import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { sha256 } from '../sha256.ts';
import { checkSeries } from './checks/check-series.ts';
import { compileDefinition } from './compiled/compile-definition.ts';
import type { Questionnaire } from './compiled/questionnaire.ts';
import type { ReadBeside } from './csv/data-files.ts';
import type { Definition } from './definition/definition.ts';
import { formIdOf } from './definition/form-id.ts';
import type { ReadResult } from './definition/read-result.ts';
import { isOrganisation, loadOrganisation } from './load-organisation.ts';
import { isTooLarge, readText, reportUnreadable, shown, whyUnreadable } from './load-text.ts';
import { type Completion, forTrial, NO_ORGANISATION } from './organisation/organisation.ts';
import { says } from './problems/message.ts';
import type { Problem } from './problems/problem.ts';
import { ProblemList } from './problems/problem-list.ts';
import { dated, isRolling } from './settings/period.ts';
import type { SheetJs } from './xlsx/workbook/old-excel.ts';
import type { WorkbookTools } from './xlsx/workbook/workbook.ts';
import { readXlsx, type XlsxOptions } from './xlsx/xlsx-reader.ts';
import { readYaml, type TextFile } from './yaml/yaml-reader.ts';

/** Bytes. A workbook of 600 rows in six languages has 0.3 MB. */
const LARGEST_WORKBOOK = 20_000_000;

export interface LoadedFlows {
  /** Those without errors, by form id. */
  readonly questionnaires: readonly Questionnaire[];
  readonly problems: readonly Problem[];
  /** The questionnaires' files as the author knows them, by name. */
  readonly files: readonly string[];
  /** The name of each form's file by form id, without folder and extension; a workbook may have any name. */
  readonly fileOf: ReadonlyMap<string, string>;
  /** Those with errors. */
  readonly faulty: readonly FaultyForm[];
  /** Those whose promises move on from month to month, by form id: as they are before `dated` gives them days. */
  readonly undated: ReadonlyMap<string, Definition>;
}

/** A questionnaire that cannot run as its file says. */
export interface FaultyForm {
  readonly formId: string;
  /** As the author knows it. */
  readonly file: string;
}

export interface LoadOptions {
  /** Hidden files and temporary files of editors (`~$…`, `…~`, `#…#`) are ignored. */
  readonly flowsDir: string;
  /** Has a folder for each language. */
  readonly localesDir: string;
  /**
   * Completes questionnaires that do not say who asks and why, with texts that clearly mark what is missing (and a warning
   * `trial-only`). For the simulator only: such a questionnaire must not reach real people.
   */
  readonly trial?: boolean;
  /** Names of files in `flowsDir`: reads only these, and does not judge which questionnaire follows which. */
  readonly only?: readonly string[];
  /** Where the file of the organisation is, if it is not in `flowsDir`. */
  readonly organisationDir?: string;
  /** About how many minutes a questionnaire takes, for those that do not say it. Without it they stay without. */
  readonly minutesOf?: (questionnaire: Questionnaire) => number;
  /** `YYYY-MM-DD`, from which periods count. Without it, the day by the clock. */
  readonly today?: string;
}

interface ReadFlow extends ReadResult {
  readonly formId?: string;
}

/**
 * Reads every questionnaire of a folder: `<form_id>.yaml` (or `.yml`) with `<localesDir>/<language>/<form_id>.ftl`, and
 * XLSForm workbooks (`.xlsx`, `.xlsm`, `.xls`, `.ods`), which contain their own texts. A questionnaire with errors is left out; the
 * others are returned. Never throws: a folder that cannot be read becomes a problem.
 */
export function loadFlows(options: LoadOptions): LoadedFlows {
  const { flowsDir, localesDir, trial = false, only } = options;
  const { today = new Date().toISOString().slice(0, 10) } = options;
  const problems = new ProblemList();
  const names = only?.filter((name) => !isOrganisation(name)) ?? listFlows(flowsDir, problems);
  const organisation = loadOrganisation([flowsDir, options.organisationDir ?? flowsDir], problems);
  const known = organisation ?? NO_ORGANISATION;
  const completion = trial ? forTrial(known) : known;
  const languages = listLanguages(localesDir);
  const beside = readBeside(flowsDir);
  const read = names.map((name): ReadFile => {
    const path = join(flowsDir, name);
    const file = shown(path);
    const own = new ProblemList();
    const found = guarded(file, own, () =>
      /\.ya?ml$/i.test(name)
        ? readYamlFlow(path, { localesDir, languages, beside, completion }, own)
        : readWorkbook(path, { beside, completion, trial }, own),
    );
    own.all.push(...(found?.problems ?? []));
    // A file that cannot be read at all may still be known by its name.
    return { file, formId: formIdOf(path), ...found, problems: own.all };
  });
  const fileOf = new Map<string, string>();
  for (const { formId, file } of read) if (!fileOf.has(formId)) fileOf.set(formId, file);
  const undated = new Map<string, Definition>();
  const questionnaires = read.flatMap(({ file, formId, definition, problems: own }) => {
    if (!isAlone(file, formId, read, problems)) return [];
    // What an unreadable organisation says may be all that is missing.
    const isKnown = ({ code }: Problem) => organisation !== undefined || code !== 'missing-setting';
    problems.all.push(...own.filter(isKnown));
    if (definition === undefined || organisation === undefined) return [];
    const compiled = guarded(file, problems, () => {
      const timed = withMinutes(definition, options.minutesOf);
      return { timed, questionnaire: compileDated(timed, today) };
    });
    if (compiled !== undefined && isRolling(definition.settings)) undated.set(formId, compiled.timed);
    return compiled === undefined ? [] : [compiled.questionnaire];
  });
  if (only === undefined) checkSeries(questionnaires, fileOf, problems);
  const healthy = new Set(questionnaires.map(({ formId }) => formId));
  return {
    questionnaires: questionnaires.toSorted((a, b) => (a.formId < b.formId ? -1 : 1)),
    problems: problems.all,
    files: read.map(({ file }) => file),
    fileOf: new Map([...fileOf].map(([formId, file]) => [formId, formIdOf(file)])),
    faulty: [...fileOf].flatMap(([formId, file]) => (healthy.has(formId) ? [] : [{ formId, file }])),
    undated,
  };
}

interface ReadFile extends ReadResult {
  readonly file: string;
  readonly formId: string;
}

/**
 * Reports a file that has the form id of another one. Nobody knows which of them is meant, so none of them counts.
 *
 * @returns whether there is no other
 */
function isAlone(file: string, formId: string, read: readonly ReadFile[], problems: ProblemList): boolean {
  const twin = read.find(
    (other) => other.file !== file && other.formId.toLowerCase() === formId.toLowerCase(),
  );
  if (twin === undefined) return true;
  const other = twin.file;
  if (twin.formId === formId) {
    problems.error('duplicate-form', { file }, says('form-twice', { other, form: formId }));
  } else {
    const message = says('form-alike', { other, form: formId, like: twin.formId });
    problems.error('similar-form', { file }, message);
  }
  return false;
}

function withMinutes(definition: Definition, minutesOf: LoadOptions['minutesOf']): Definition {
  const { settings } = definition;
  if (settings.minutes !== undefined || minutesOf === undefined) return definition;
  const minutes = minutesOf(compileDefinition(definition, sha256));
  return { ...definition, settings: { ...settings, minutes } };
}

/** @param today - `YYYY-MM-DD`: what is promised for a period is promised until a day */
export function compileDated(definition: Definition, today: string): Questionnaire {
  return compileDefinition({ ...definition, settings: dated(definition.settings, today) }, sha256);
}

/** Whatever is wrong with one file does not keep the others from being read. */
function guarded<Result>(file: string, problems: ProblemList, read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    const reason = error instanceof RangeError ? says('file-nested-too-deeply') : whyUnreadable(error);
    problems.error('unreadable-file', { file }, says('file-too-hard', { reason }));
    return undefined;
  }
}

/** A single questionnaire, whatever else its folder holds. */
export interface LoadedFlow extends ReadResult {
  /** Reads files beside it. */
  readonly beside: ReadBeside;
}

/** Reads the questionnaire of one file as its author wrote it: nothing completes it, and nothing need be there. */
export function loadFlow(path: string, localesDir: string): LoadedFlow {
  const problems = new ProblemList();
  const beside = readBeside(dirname(path));
  const read = /\.ya?ml$/i.test(path)
    ? readYamlFlow(
        path,
        { localesDir, languages: listLanguages(localesDir), beside, completion: 'as-written' },
        problems,
      )
    : readWorkbook(path, { beside, completion: 'as-written' }, problems);
  return { ...read, problems: [...problems.all, ...(read?.problems ?? [])], beside };
}

/** What the readers of workbooks need of the machine. */
export const WORKBOOK_TOOLS: WorkbookTools = {
  inflate: (deflated, most) => inflateRawSync(deflated, { maxOutputLength: most }),
  // A large package, and few workbooks need it.
  sheetJs: () => createRequire(import.meta.url)('@e965/xlsx') as SheetJs,
};

interface YamlFolders {
  readonly localesDir: string;
  /** Those that have a folder there. */
  readonly languages: readonly string[];
  readonly beside: ReadBeside;
  readonly completion: Completion;
}

function readYamlFlow(
  path: string,
  { localesDir, languages, beside, completion }: YamlFolders,
  problems: ProblemList,
): ReadFlow | undefined {
  const source = readText(path, problems);
  if (source === undefined) return undefined;
  const formId = formIdOf(path);
  const texts = readTexts(localesDir, languages, formId, problems);
  return { formId, ...readYaml(shown(path), source, texts, beside, completion) };
}

function readWorkbook(path: string, options: XlsxOptions, problems: ProblemList): ReadFlow | undefined {
  let bytes: Uint8Array;
  try {
    if (isTooLarge(path, LARGEST_WORKBOOK, problems)) return undefined;
    bytes = readFileSync(path);
  } catch (error) {
    reportUnreadable(path, error, problems);
    return undefined;
  }
  return readXlsx(shown(path), bytes, WORKBOOK_TOOLS, options);
}

/** Reads files in a folder and its subfolders, and nothing else. */
function readBeside(folder: string): ReadBeside {
  return (path, most) => {
    const full = join(folder, path);
    const within = relative(folder, full);
    if (within.startsWith('..') || isAbsolute(within)) return undefined;
    try {
      // Regular files only: opening a pipe would wait for somebody to write to it.
      const stat = statSync(full);
      if (!stat.isFile()) return undefined;
      const bytes = new Uint8Array(Math.min(stat.size, most));
      if (bytes.length === 0) return bytes;
      const file = openSync(full, 'r');
      try {
        return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0));
      } finally {
        closeSync(file);
      }
    } catch {
      return undefined;
    }
  };
}

function listFlows(flowsDir: string, problems: ProblemList): readonly string[] {
  const place = { file: shown(flowsDir) };
  let names: readonly string[];
  try {
    names = readdirSync(flowsDir);
  } catch (error) {
    problems.error('unreadable-folder', place, says('folder-unreadable', { reason: whyUnreadable(error) }));
    return [];
  }
  const listed = names
    .filter((name) => /^[^.~#].*\.(ya?ml|xls[xmb]?|ods)$/i.test(name) && !isOrganisation(name))
    .sort();
  const preferred = new Set(listed.filter((name) => /\.(ya?ml|xls[xm])$/i.test(name)).map(formIdOf));
  // The same workbook saved in an older format, too, is no second one. (An .xlsb is refused with a reason.)
  const flows = listed.filter((name) => !/\.(xlsb?|ods)$/i.test(name) || !preferred.has(formIdOf(name)));
  if (flows.length === 0) {
    problems.error('no-flows', place, says('folder-without-questionnaire'));
  }
  return flows;
}

function listLanguages(localesDir: string): readonly string[] {
  try {
    return readdirSync(localesDir, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name);
  } catch {
    return []; // Each language that a questionnaire lists is reported as missing, with the file that was expected.
  }
}

function readTexts(
  localesDir: string,
  languages: readonly string[],
  formId: string,
  problems: ProblemList,
): Record<string, TextFile> {
  const texts = new Map<string, TextFile>();
  for (const language of languages) {
    const path = join(localesDir, language, `${formId}.ftl`);
    if (!existsSync(path)) continue;
    const source = readText(path, problems);
    if (source !== undefined) texts.set(language, { file: shown(path), source });
  }
  return Object.fromEntries(texts);
}
