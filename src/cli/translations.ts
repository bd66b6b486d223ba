import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Definition } from '../questionnaire/definition/definition.ts';
import { languageCode } from '../questionnaire/languages/language-code.ts';
import { loadFlow, WORKBOOK_TOOLS } from '../questionnaire/load-flows.ts';
import { shown } from '../questionnaire/load-text.ts';
import { says } from '../questionnaire/problems/message.ts';
import { ProblemList } from '../questionnaire/problems/problem-list.ts';
import { problemText } from '../questionnaire/problems/problem-text.ts';
import type { ProblemWords } from '../questionnaire/problems/problem-words.ts';
import { SHEET, translationSheet } from '../questionnaire/translations/export-sheet.ts';
import { type Imported, nameInSheet, readTranslations } from '../questionnaire/translations/import-sheet.ts';
import { LanguageFile } from '../questionnaire/translations/language-file.ts';
import { TEXT_STATES } from '../questionnaire/translations/states.ts';
import {
  keyOf,
  type Translated,
  textsOfForm,
  textsOfInterface,
} from '../questionnaire/translations/translated-texts.ts';
import type { WrittenSheet } from '../questionnaire/write/sheet-rows.ts';
import { workbookSheets } from '../questionnaire/write/workbook-sheets.ts';
import { BadWorkbook } from '../questionnaire/xlsx/workbook/bad-workbook.ts';
import type { Grid } from '../questionnaire/xlsx/workbook/sheet-grid.ts';
import { openWorkbook } from '../questionnaire/xlsx/workbook/workbook.ts';
import { sha256 } from '../sha256.ts';
import { type CommandIo, failed, usage } from './command-io.ts';
import { workbookBytes } from './workbook-bytes.ts';
import { type NewFile, writeFiles } from './write-files.ts';

const USAGE = `miteinander translations export <form_id|interface> [--output FILE.xlsx] [--languages en,ar] [--force]
miteinander translations import FILE.xlsx [--output NEW.xlsx] [--force]

export writes a workbook for translators: a row for each text, for each language a column and one for its state
(${TEXT_STATES.join(', ')}). import takes it back into locales/<language>/<form_id>.ftl: all of it, or, if anything in it
is wrong, nothing.

  --output     export: the workbook; otherwise <form_id>-translations.xlsx
               import: needed for a questionnaire that is a workbook itself: the new one, with these texts
  --languages  only these; also such as have no texts yet
  --force      write over a file that is there
`;

export interface TranslationsIo extends Pick<CommandIo, 'stdout' | 'stderr'> {
  readonly flowsDir: string;
  readonly localesDir: string;
  readonly words: ProblemWords;
}

type Wanted = { readonly output: string | undefined; readonly force: boolean } & (
  | { readonly act: 'export'; readonly name: string; readonly languages: readonly string[] | undefined }
  | { readonly act: 'import'; readonly file: string }
);

/** What is translated, and in which files. */
interface Target {
  readonly translated: Translated;
  /** For a questionnaire: its file and its definition. */
  readonly flow?: { readonly path: string; readonly definition: Definition };
}

/**
 * @param args - what follows `translations` on the command line
 * @returns the exit code: 0, 1 if it failed, 64 for bad usage
 */
export async function runTranslations(args: readonly string[], io: TranslationsIo): Promise<number> {
  let wanted: Wanted;
  try {
    wanted = parse(args);
  } catch (error) {
    return usage(io, error, USAGE);
  }
  try {
    if (wanted.act === 'export') await exportTexts(wanted, io);
    else await importTexts(wanted, io);
    return 0;
  } catch (error) {
    if (error instanceof BadWorkbook) {
      const { code, reason: message, cure } = error;
      const { message: words, cure: advice = '' } = io.words.word({
        severity: 'error',
        code,
        file: '',
        message,
        ...(cure === undefined ? {} : { cure }),
      });
      return failed(io, `${words} ${advice}`.trim());
    }
    return failed(io, error);
  }
}

function parse(args: readonly string[]): Wanted {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      output: { type: 'string' },
      languages: { type: 'string' },
      force: { type: 'boolean', default: false },
    },
  });
  const [act, what, ...more] = positionals;
  const { output, force } = values;
  if (act !== 'export' && act !== 'import') throw new Error('Expected: export, or import.');
  if (what === undefined || more.length > 0) {
    throw new Error(act === 'export' ? 'Expected one form_id, or: interface.' : 'Expected one workbook.');
  }
  if (act === 'import') {
    if (values.languages !== undefined) throw new Error('--languages belongs to export.');
    return { act, file: what, output, force };
  }
  const languages = values.languages?.split(/[\s,]+/).map((written) => {
    const code = languageCode(written);
    if (code === undefined) throw new Error(`"${written}" is not a known language.`);
    return code;
  });
  return { act, name: what, languages, output, force };
}

async function exportTexts(
  { name, languages, output = `${name}-translations.xlsx`, force }: Extract<Wanted, { act: 'export' }>,
  io: TranslationsIo,
): Promise<void> {
  const { translated } = targetOf(name, io);
  const { sourceLanguage, files, texts } = translated;
  const others = (languages ?? [...files.keys()]).filter((language) => language !== sourceLanguage);
  if (others.length === 0)
    throw new Error('There is no other language. Name those you want: --languages en,ar');
  const sheet = translationSheet(translated, others, fingerprint);
  const content = await workbookBytes([sheet], { [SHEET]: lookOf(sheet) });
  writeFiles([{ path: output, content }], force);
  io.stdout.write(`Written: ${shown(output)} (${texts.length} texts in ${others.join(', ')})\n`);
}

function lookOf({ rows: [head = []] }: WrittenSheet) {
  const states = head.flatMap((header, column) => (header.startsWith('state:') ? [column] : []));
  return {
    widths: head.map((_, column) => (column < 2 ? 24 : states.includes(column) ? 14 : 50)),
    dropDowns: states.map((column) => ({ column, words: TEXT_STATES })),
  };
}

async function importTexts(
  { file, output, force }: Extract<Wanted, { act: 'import' }>,
  io: TranslationsIo,
): Promise<void> {
  const grid = readSheet(file);
  const name = nameInSheet(grid);
  if (name === undefined) {
    throw new Error(
      `${shown(file)} holds no translations: its first cell is not "key: …". Export one, and fill that in.`,
    );
  }
  const target = targetOf(name, io);
  const problems = new ProblemList();
  const imported = readTranslations(shown(file), grid, target.translated, fingerprint, problems);
  if (name === 'interface') reportGaps(imported, target.translated, shown(file), problems);
  for (const problem of problems.all) io.stderr.write(`${problemText(problem, io.words)}\n`);
  if (problems.hasErrors)
    throw new Error('Nothing is written. Correct what is named above, and import it again.');
  if (imported.length === 0) {
    io.stdout.write('Nothing differs: nothing is written.\n');
    return;
  }
  const { flow } = target;
  const isWorkbook = flow !== undefined && !/\.ya?ml$/i.test(flow.path);
  if (isWorkbook && output === undefined) {
    throw new Error(
      `${shown(flow.path)} is a workbook of your own, and stays as it is. Name a new one: --output NEW.xlsx. Or keep its texts apart: npx miteinander convert ${shown(flow.path)}`,
    );
  }
  if (isWorkbook) writeFiles([await newWorkbook(flow.definition, imported, output ?? '')], force);
  else
    writeFiles(
      imported.map(({ language, source }) => fileOf(io, language, name, source)),
      true,
    );
  report(imported, target, io, name, isWorkbook ? output : undefined);
}

/** The bot does not start if a text is missing in one of its languages. */
function reportGaps(
  imported: readonly Imported[],
  { texts }: Translated,
  file: string,
  problems: ProblemList,
): void {
  for (const { language, source } of imported) {
    const keys = new Set(new LanguageFile(source).keys);
    const missing = texts.map(keyOf).filter((key) => !keys.has(key));
    if (missing.length === 0) continue;
    const names = missing.length > 5 ? `${missing.slice(0, 5).join(', ')}, …` : missing.join(', ');
    const message = says('interface-gaps', { language, count: missing.length, names });
    problems.error('language-gaps', { file, sheet: SHEET }, message);
  }
}

function fileOf({ localesDir }: TranslationsIo, language: string, name: string, content: string): NewFile {
  return { path: join(localesDir, language, `${name}.ftl`), content };
}

async function newWorkbook(
  definition: Definition,
  imported: readonly Imported[],
  path: string,
): Promise<NewFile> {
  const sources = imported.map(({ language, source }) => [language, source] as const);
  const texts = { ...definition.texts, ...Object.fromEntries(sources) };
  const languages = [...new Set([...definition.languages, ...Object.keys(texts)])];
  return { path, content: await workbookBytes(workbookSheets({ ...definition, languages, texts })) };
}

function report(
  imported: readonly Imported[],
  { flow }: Target,
  io: TranslationsIo,
  name: string,
  workbook: string | undefined,
): void {
  for (const { language, changes } of imported) {
    const texts = changes.filter(({ cell }) => cell !== undefined).length;
    const reviewed = changes.filter(({ mark }) => mark?.state === 'reviewed').length;
    const path = workbook ?? join(io.localesDir, language, `${name}.ftl`);
    io.stdout.write(`Written: ${shown(path)} (${language}: ${texts} texts changed, ${reviewed} reviewed)\n`);
  }
  const added = imported
    .map(({ language }) => language)
    .filter((language) => flow?.definition.languages.includes(language) === false);
  if (workbook === undefined && added.length > 0 && flow !== undefined) {
    io.stdout.write(`Add to the languages in ${shown(flow.path)}: ${added.join(', ')}\n`);
  }
}

function readSheet(file: string): Grid {
  const sheets = openWorkbook(readFileSync(file), WORKBOOK_TOOLS);
  const [first] = sheets;
  const sheet = sheets.find(({ name }) => name === SHEET) ?? first;
  return sheet?.grid() ?? { rows: [] };
}

function targetOf(name: string, { flowsDir, localesDir, words }: TranslationsIo): Target {
  if (name === 'interface') return { translated: textsOfInterface(interfaceSources(localesDir)) };
  const files = readdirSync(flowsDir).filter((each) => /^[^.~#].*\.(ya?ml|xls[xm]?|ods)$/i.test(each));
  // Try the file of that name first; the others need not be read then.
  const ordered = files.toSorted(
    (a, b) => Number(b.startsWith(`${name}.`)) - Number(a.startsWith(`${name}.`)),
  );
  for (const each of ordered) {
    const path = join(flowsDir, each);
    const { definition, problems } = loadFlow(path, localesDir);
    if (definition?.formId === name) {
      return {
        translated: textsOfForm(withAllTexts(definition, localesDir, path)),
        flow: { path, definition },
      };
    }
    if (definition === undefined && each.startsWith(`${name}.`)) {
      const errors = problems.filter(({ severity }) => severity === 'error');
      throw new Error(
        `${errors.map((problem) => problemText(problem, words)).join('\n')}\n${shown(path)} has errors. Correct them first.`,
      );
    }
  }
  throw new Error(
    `There is no questionnaire "${name}" in ${shown(flowsDir)}. Expected a form_id, or: interface.`,
  );
}

/** Includes languages that the questionnaire does not list yet. */
function withAllTexts(definition: Definition, localesDir: string, path: string): Definition {
  if (!/\.ya?ml$/i.test(path)) return definition;
  const sources = readSources(localesDir, definition.formId);
  return { ...definition, texts: { ...definition.texts, ...sources } };
}

function interfaceSources(localesDir: string): Readonly<Record<string, string>> {
  return readSources(localesDir, 'interface');
}

function readSources(localesDir: string, name: string): Readonly<Record<string, string>> {
  const languages = readdirSync(localesDir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const sources = languages.flatMap(({ name: language }) => {
    try {
      return [[language, readFileSync(join(localesDir, language, `${name}.ftl`), 'utf8')] as const];
    } catch {
      return [];
    }
  });
  return Object.fromEntries(sources);
}

/** Returns whether a source text has changed. */
function fingerprint(text: string): string {
  return sha256(text).slice(0, 8);
}
