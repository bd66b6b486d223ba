import { createInterface } from 'node:readline/promises';
import { nowIn } from '../clock.ts';
import { type Config, EXIT_CONFIG } from '../config.ts';
import type { Problem } from '../questionnaire/problems/problem.ts';
import { problemText } from '../questionnaire/problems/problem-text.ts';
import type { ProblemWords } from '../questionnaire/problems/problem-words.ts';
import { checkConsents } from './check-consent.ts';
import { type ForRespondents, loadForRespondents } from './for-respondents.ts';
import { runInit } from './init.ts';
import { languageOf, problemWords } from './problem-words.ts';

/**
 * Reads what a real bot runs, and tells every error. Where nobody says who asks, a terminal is offered to write it down.
 *
 * @returns the exit code where nothing can run, whatever the storage knows
 */
export async function readAtStart(
  { localesDir, flowsDir, timeZone }: Config,
  environment: NodeJS.ProcessEnv,
): Promise<ForRespondents | number> {
  const words = problemWords(localesDir, languageOf(environment));
  const gaps = checkConsents(localesDir, []);
  if (gaps.length > 0) {
    tell(gaps, words);
    return nothingRuns('the interface', gaps);
  }
  const { today } = nowIn(timeZone, Date.now)();
  const load = () => {
    const read = loadForRespondents({ flowsDir, localesDir }, today);
    tell(read.errors, words);
    return read;
  };
  let read = load();
  const isOffered = process.stdin.isTTY && process.stderr.isTTY && read.errors.some(isUnsaid);
  if (isOffered && (await writesOrganisation(flowsDir, words))) read = load();
  const { questionnaires, faulty, errors } = read;
  return questionnaires.length === 0 && faulty.length === 0 ? nothingRuns('a flow', errors) : read;
}

/** Says that the bot does not start, and gives the exit code. */
export function nothingRuns(what: 'a flow' | 'the interface', errors: readonly Problem[]): number {
  process.stderr.write(
    `The bot does not start while ${what} has errors (${errors.length}). See them all: npx miteinander check\n`,
  );
  return EXIT_CONFIG;
}

async function writesOrganisation(flowsDir: string, words: ProblemWords): Promise<boolean> {
  const { stdin, stdout, stderr } = process;
  const terminal = createInterface({ input: stdin, output: stderr });
  const answer = await terminal.question('Answer a few questions, and the file is written? [Y/n] ');
  terminal.close();
  if (!/^(y(es)?)?$/i.test(answer.trim())) return false;
  return (await runInit([], { stdin, stdout, stderr, flowsDir, words })) === 0;
}

/** What many questionnaires do not say is told once. */
function tell(errors: readonly Problem[], words: ProblemWords): void {
  const unsaid = Map.groupBy(errors.filter(isUnsaid), ({ message }) => words.say(message));
  for (const problem of errors)
    if (!isUnsaid(problem)) process.stderr.write(`${problemText(problem, words)}\n`);
  for (const [first, ...others] of unsaid.values()) {
    if (first === undefined) continue;
    const also =
      others.length === 0 ? '' : `  In the same way: ${others.map(({ file }) => file).join(', ')}\n`;
    process.stderr.write(`${problemText(first, words)}\n${also}`);
  }
}

function isUnsaid({ code }: Problem): boolean {
  return code === 'missing-setting';
}
