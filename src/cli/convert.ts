import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ReadBeside } from '../questionnaire/csv/data-files.ts';
import type { Definition } from '../questionnaire/definition/definition.ts';
import type { ReadResult } from '../questionnaire/definition/read-result.ts';
import { type LoadedFlow, loadFlow, WORKBOOK_TOOLS } from '../questionnaire/load-flows.ts';
import { shown } from '../questionnaire/load-text.ts';
import type { Problem } from '../questionnaire/problems/problem.ts';
import { problemText } from '../questionnaire/problems/problem-text.ts';
import type { ProblemWords } from '../questionnaire/problems/problem-words.ts';
import { type Difference, differencesBetween } from '../questionnaire/write/differences.ts';
import { fluentSources } from '../questionnaire/write/fluent-sources.ts';
import { listsAsFiles, type WrittenList } from '../questionnaire/write/lists-as-files.ts';
import { neededFiles } from '../questionnaire/write/needed-files.ts';
import { workbookSheets } from '../questionnaire/write/workbook-sheets.ts';
import { yamlSource } from '../questionnaire/write/yaml-source.ts';
import { readXlsx } from '../questionnaire/xlsx/xlsx-reader.ts';
import { readYaml } from '../questionnaire/yaml/yaml-reader.ts';
import { type CommandIo, failed, usage } from './command-io.ts';
import { workbookBytes } from './workbook-bytes.ts';
import { type NewFile, writeFiles } from './write-files.ts';

const USAGE = `miteinander convert <file> [--to yaml|xlsx] [--output DIR] [--force] [--lossy]

  <file>    a questionnaire: flows/my-survey.xlsx becomes YAML with its texts in Fluent, flows/my-survey.yaml a workbook
  --to      the other of the two, if you say nothing
  --output  a folder for all that is written; otherwise beside the file, and texts where texts are
  --force   write over files that are there
  --lossy   write also what would not be the same questionnaire
`;

export interface ConvertIo extends Pick<CommandIo, 'stdout' | 'stderr'> {
  readonly localesDir: string;
  readonly words: ProblemWords;
}

type Format = 'yaml' | 'xlsx';

interface Wanted {
  readonly file: string;
  readonly to: Format;
  readonly output: string | undefined;
  readonly force: boolean;
  readonly lossy: boolean;
}

/** What would be written, and what a reader gets from it. */
interface Converted {
  /** The questionnaire that is written. */
  readonly definition: Definition;
  readonly files: readonly NewFile[];
  readonly read: ReadResult;
}

/**
 * Writes a questionnaire in the other format. First it reads its own output back. If the questionnaire is not the same,
 * it reports all differences and writes nothing.
 *
 * @param args - what follows `convert` on the command line
 * @returns the exit code: 0, 1 if it failed, 64 for bad usage
 */
export async function runConvert(args: readonly string[], io: ConvertIo): Promise<number> {
  let wanted: Wanted;
  try {
    wanted = parse(args);
  } catch (error) {
    return usage(io, error, USAGE);
  }
  try {
    const { file, to, force, lossy } = wanted;
    const source = loadFlow(file, io.localesDir);
    if (source.definition === undefined) {
      const errors = source.problems.filter(({ severity }) => severity === 'error');
      throw new Error(`${listed(errors, io.words)}\nNothing is written: ${shown(file)} has errors.`);
    }
    const { definition } = source;
    const converted = await convert(definition, source, wanted, io.localesDir);
    const losses = lossesOf(converted.definition, converted.read, to, io.words);
    if (losses.length > 0) {
      io.stderr.write(`${losses.join('\n')}\n`);
      if (!lossy) {
        throw new Error(
          `Nothing is written: it would not be the same questionnaire (${losses.length}). Change it, or write it with --lossy.`,
        );
      }
    }
    writeFiles(converted.files, force);
    io.stdout.write(`${report(wanted, source, definition, converted.files)}\n`);
    return 0;
  } catch (error) {
    return failed(io, error);
  }
}

function parse(args: readonly string[]): Wanted {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      output: { type: 'string' },
      force: { type: 'boolean', default: false },
      lossy: { type: 'boolean', default: false },
    },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error('Expected one file.');
  const from = /\.ya?ml$/i.test(file) ? 'yaml' : /\.(xls[xm]?|ods)$/i.test(file) ? 'xlsx' : undefined;
  if (from === undefined) throw new Error(`"${file}" is no questionnaire. Expected a file .xlsx or .yaml.`);
  const { to = from === 'yaml' ? 'xlsx' : 'yaml', ...rest } = values;
  if (to !== 'yaml' && to !== 'xlsx') throw new Error(`--to ${to} is not known. Expected yaml or xlsx.`);
  if (to === from) throw new Error(`"${file}" is ${to} already.`);
  return { file, to, output: rest.output, force: rest.force, lossy: rest.lossy };
}

async function convert(
  definition: Definition,
  { beside }: LoadedFlow,
  { file, to, output }: Wanted,
  localesDir: string,
): Promise<Converted> {
  const { formId } = definition;
  if (to === 'xlsx') {
    const path = join(output ?? dirname(file), `${formId}.xlsx`);
    const content = await workbookBytes(workbookSheets(definition));
    return {
      definition,
      files: [{ path, content }],
      read: readXlsx(shown(path), content, WORKBOOK_TOOLS, { beside, completion: 'as-written' }),
    };
  }
  const path = join(output === undefined ? dirname(file) : join(output, 'flows'), `${formId}.yaml`);
  const written = listsAsFiles(definition);
  const content = yamlSource(written.definition);
  const lists = written.files.map((list) => ({
    path: join(dirname(path), list.file),
    content: list.content,
  }));
  const texts = Object.entries(fluentSources(written.definition)).map(([language, source]) => {
    const folder = output === undefined ? localesDir : join(output, 'locales');
    return { language, path: join(folder, language, `${formId}.ftl`), content: source };
  });
  const byLanguage = texts.map((text) => [text.language, { file: shown(text.path), source: text.content }]);
  return {
    definition: written.definition,
    files: [{ path, content }, ...lists, ...texts],
    read: readYaml(
      shown(path),
      content,
      Object.fromEntries(byLanguage),
      withLists(written.files, beside),
      'as-written',
    ),
  };
}

/** The files as they will be beside the questionnaire. */
function withLists(lists: readonly WrittenList[], beside: ReadBeside): ReadBeside {
  const bytes = new Map(lists.map(({ file, content }) => [file, new TextEncoder().encode(content)]));
  return (path, most) => bytes.get(path)?.subarray(0, most) ?? beside(path, most);
}

function lossesOf(
  definition: Definition,
  { definition: after, problems }: ReadResult,
  to: Format,
  words: ProblemWords,
): readonly string[] {
  const format = to === 'yaml' ? 'YAML' : 'a workbook';
  if (after === undefined) {
    const errors = problems.filter(({ severity }) => severity === 'error');
    return errors.map((problem) => `In ${format} this would be a mistake:\n${problemText(problem, words)}`);
  }
  return differencesBetween(definition, after).map((difference) => lossText(difference, format));
}

function lossText({ what, before = 'nothing', after = 'nothing' }: Difference, format: string): string {
  return `${what}: cannot be the same in ${format}.\n  Before: ${before}\n  There: ${after}`;
}

function listed(problems: readonly Problem[], words: ProblemWords): string {
  return problems.map((problem) => `${problemText(problem, words)}\n`).join('');
}

/** Reports what was written and what is left to do. */
function report(
  { file, to, output }: Wanted,
  { beside }: LoadedFlow,
  definition: Definition,
  files: readonly NewFile[],
): string {
  const lines = files.map(({ path }) => `Written: ${shown(path)}`);
  const written = resolve(dirname(files[0]?.path ?? file));
  const others = neededFiles(definition, beside);
  if (others.length > 0 && written !== resolve(dirname(file))) {
    lines.push(`Copy beside it: ${others.join(', ')} (from ${shown(dirname(file))}).`);
  }
  if (to === 'xlsx' && /^\s*#|\s#\s/m.test(readFileSync(file, 'utf8'))) {
    lines.push(`The comments in ${shown(file)} are not in the workbook: keep that file, if they matter.`);
  }
  if (output === undefined) {
    lines.push(`Now remove ${shown(file)}, or move it elsewhere: one form cannot be there twice.`);
  }
  return lines.join('\n');
}
