import { parseArgs } from 'node:util';
import { Wordbook } from '../bot/words.ts';
import type { Now } from '../interview/now.ts';
import { loadFlows } from '../questionnaire/load-flows.ts';
import { type WalkCounts, type WalkReport, walk } from '../walk/walk.ts';

export interface WalkIo {
  readonly flowsDir: string;
  readonly localesDir: string;
  readonly now: Now;
  /** Receives the report, one line or several at a time. */
  readonly write: (text: string) => void;
  /** Receives the line that says how far it is, again and again; left out where nobody watches. */
  readonly progress?: (line: string) => void;
}

const USAGE = 'miteinander walk [form_id] [--paths N] [--seed N]';
const BAR_LENGTH = 20;

/**
 * `miteinander walk`: goes through every questionnaire (or one) as respondents would, in each of its languages.
 *
 * @returns the exit code: 0; 1 when something was not reached or is wrong, or no questionnaire can be walked; 64 for
 * arguments that mean nothing
 */
export async function runWalk(args: readonly string[], io: WalkIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { paths: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } },
  });
  const paths = Number(values.paths);
  const seed = Number(values.seed);
  if (!Number.isInteger(paths) || paths < 1 || !Number.isInteger(seed) || positionals.length > 1) {
    io.write(
      `--paths is a whole number from 1, --seed a whole number, and one form at most is named.\n${USAGE}`,
    );
    return 64;
  }
  const [formId] = positionals;
  const { questionnaires, problems } = loadFlows(io);
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
  const wordbook = Wordbook.load(io.localesDir);
  let isFine = !broken;
  for (const questionnaire of chosen) {
    const report = await walk(questionnaire, {
      wordbook,
      now: io.now,
      paths,
      seed,
      onProgress: (walked) =>
        io.progress?.(
          `${questionnaire.formId} ${bar(walked.counts)} ${walked.paths} of at most ${paths} paths`,
        ),
    });
    io.progress?.('');
    io.write(reportText(report));
    isFine &&= missingIn(report).length === 0 && report.problems.length === 0;
  }
  return isFine ? 0 : 1;
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
      ? ['  What no path meets, no respondent sees. Or give it more: --paths 5000']
      : []),
    ...problems.map(
      ({ language, where, problem, path }) => `  wrong (${language}, at ${where}, path ${path}): ${problem}`,
    ),
  ].join('\n');
}

function missingIn({ missing }: WalkReport) {
  return Object.entries(missing).filter(([, names]) => names.length > 0);
}
