import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Localizer } from '../bot/words/words.ts';
import { estimatedMinutes as minutesOf } from '../interview/estimate/estimated-minutes.ts';
import type { Now } from '../interview/now.ts';
import type { Questionnaire } from '../questionnaire/compiled/questionnaire.ts';
import { loadFlows } from '../questionnaire/load-flows.ts';
import { transcriptOf } from '../walk/transcript.ts';
import { type WalkCounts, type WalkedPath, type WalkReport, walk } from '../walk/walk.ts';

export interface WalkIo {
  readonly flowsDir: string;
  readonly localesDir: string;
  readonly now: Now;
  /** Receives the report, one or more lines at a time. */
  readonly write: (text: string) => void;
  /** Receives the progress line repeatedly; left out if nobody watches. */
  readonly progress?: (line: string) => void;
}

const BAR_LENGTH = 20;
/** How many paths are written down. */
const TOLD = 3;

export const WALK_HELP = `miteinander walk [form_id] [--budget N] [--seed N] [--language CODE]... [--transcript FOLDER]

Goes through every questionnaire (or one) as respondents would, with the real engine and its messages, in each of its
languages, until every question, every choice and both truths of every relevant have been met. On the way the bot falls
over and starts again, buttons are tapped twice or long after their time, languages change, and commands come in between.

  --budget N          at most N paths through each questionnaire (500); what is not met by then is listed
  --seed N            other paths (1); the same seed always takes the same ones
  --language CODE     in this language only; may be given several times
  --transcript FOLDER writes the first ${TOLD} paths of each language as <form_id>.<language>.md, to be read

Exit codes: 0 when all was met and nothing is wrong; 1 when something is wrong with a message or a path, when something
was not met within the budget (what no path meets, no respondent sees), or when a questionnaire has errors; 64 for
arguments that mean nothing.
`;

/**
 * `miteinander walk`: see {@link WALK_HELP}.
 *
 * @returns the exit code
 */
export async function runWalk(args: readonly string[], io: WalkIo): Promise<number> {
  const read = readArguments(args);
  if (read === 'help') {
    io.write(WALK_HELP);
    return 0;
  }
  if (typeof read === 'string') {
    io.write(`${read}\n${WALK_HELP}`);
    return 64;
  }
  const { formId } = read;
  const { questionnaires, problems } = loadFlows({ ...io, minutesOf });
  const broken = problems.some(({ severity }) => severity === 'error');
  if (broken) io.write('Some questionnaires have errors and are left out: npx miteinander check');
  const chosen = questionnaires.filter((each) => formId === undefined || each.formId === formId);
  if (chosen.length === 0) {
    const known = questionnaires.map((each) => each.formId).join(', ') || 'none';
    io.write(
      `There is no questionnaire ${formId === undefined ? 'to walk' : `"${formId}"`}. Ready: ${known}.`,
    );
    return 1;
  }
  const localizer = Localizer.load(io.localesDir);
  let isFine = !broken;
  for (const questionnaire of chosen) {
    const languages = read.languages ?? questionnaire.languages;
    const unknown = languages.filter((language) => !questionnaire.languages.includes(language));
    if (unknown.length > 0) {
      const known = questionnaire.languages.join(', ');
      io.write(`${questionnaire.formId} has no ${unknown.join(', ')}. It has: ${known}.`);
      isFine = false;
      continue;
    }
    const report = await walkOne(questionnaire, localizer, { ...read, languages }, io);
    isFine &&= missingIn(report).length === 0 && report.problems.length === 0;
  }
  return isFine ? 0 : 1;
}

interface WalkArguments {
  readonly formId: string | undefined;
  readonly paths: number;
  readonly seed: number;
  readonly languages: readonly string[] | undefined;
  readonly transcript: string | undefined;
}

/** @returns what is wrong with the arguments, as a sentence */
function readArguments(args: readonly string[]): WalkArguments | string {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { values, positionals } = parsed;
  if (values.help) return 'help';
  const paths = Number(values.budget);
  const seed = Number(values.seed);
  if (!Number.isInteger(paths) || paths < 1 || !Number.isInteger(seed) || positionals.length > 1) {
    return '--budget is a whole number from 1, --seed a whole number, and one form at most is named.';
  }
  const [formId] = positionals;
  return { formId, paths, seed, languages: values.language, transcript: values.transcript };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      budget: { type: 'string', default: '500' },
      seed: { type: 'string', default: '1' },
      language: { type: 'string', multiple: true },
      transcript: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

async function walkOne(
  questionnaire: Questionnaire,
  localizer: Localizer,
  { paths, seed, languages = [], transcript }: WalkArguments,
  io: WalkIo,
): Promise<WalkReport> {
  const told: WalkedPath[] = [];
  const report = await walk(questionnaire, {
    localizer,
    now: io.now,
    paths,
    seed,
    languages,
    onPath: (path) => {
      if (transcript !== undefined && path.path <= TOLD) told.push(path);
    },
    onProgress: (walked) =>
      io.progress?.(
        `${questionnaire.formId} ${bar(walked.counts)} ${walked.paths} of at most ${paths} paths`,
      ),
  });
  io.progress?.('');
  io.write(reportText(report));
  if (transcript !== undefined) {
    mkdirSync(transcript, { recursive: true });
    for (const language of languages) {
      const own = told.filter((path) => path.language === language);
      const title = `${questionnaire.formId} · ${localizer.ownName(language)}`;
      const file = join(transcript, `${questionnaire.formId}.${language}.md`);
      writeFileSync(file, transcriptOf(title, language, own));
      io.write(`  written: ${file}`);
    }
  }
  return report;
}

function bar({ questions, choices, conditions }: WalkCounts): string {
  const seen = questions.seen + choices.seen + conditions.seen;
  const filled = Math.floor((seen / Math.max(1, questions.all + choices.all + conditions.all)) * BAR_LENGTH);
  return '▰'.repeat(filled) + '▱'.repeat(BAR_LENGTH - filled);
}

function reportText(report: WalkReport): string {
  const { formId, languages, paths, messages, counts, problems } = report;
  const { questions, choices, conditions } = counts;
  const missing = missingIn(report);
  return [
    `${formId}: ${paths} paths in each of ${languages.join(', ')}; ${messages} messages`,
    `  met: questions and notes ${questions.seen} of ${questions.all}, choices ${choices.seen} of ${choices.all}, conditions true and false ${conditions.seen} of ${conditions.all}`,
    ...missing.map(([kind, names]) => `  not met, ${kind}: ${names.join('; ')}`),
    ...(missing.length > 0
      ? [
          ...report.reasons.map((reason) => `  perhaps because: ${reason}`),
          '  What no path meets, no respondent sees. Or give it more: --budget 5000',
        ]
      : []),
    ...Object.entries(report.instances).map(
      ([name, seen]) => `  repeat ${name}: met with ${seen.join(', ') || 'nothing'}`,
    ),
    ...problems.map(
      ({ language, where, problem, path }) => `  wrong (${language}, at ${where}, path ${path}): ${problem}`,
    ),
  ].join('\n');
}

function missingIn({ missing }: WalkReport) {
  return Object.entries(missing).filter(([, names]) => names.length > 0);
}
