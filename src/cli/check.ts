import type { Questionnaire } from '../questionnaire/compiled/questionnaire.ts';
import { says } from '../questionnaire/problems/message.ts';
import type { Problem } from '../questionnaire/problems/problem.ts';
import type { ProblemWords } from '../questionnaire/problems/problem-words.ts';
import { groupedText } from './grouped-text.ts';
import { loadPaths } from './load-paths.ts';
import { summary } from './summary.ts';

export interface CheckOptions {
  readonly flowsDir: string;
  readonly localesDir: string;
  /** Files and folders; none: all of `flowsDir`. */
  readonly paths: readonly string[];
  /** Writes one JSON document, `{ files, questionnaires, problems }`, instead of lines for people. */
  readonly json: boolean;
  /** Makes errors of warnings. */
  readonly strict: boolean;
  /** Shows every place and every note in full. */
  readonly all: boolean;
  readonly words: ProblemWords;
  /** Checks the healthy questionnaires together with other things, such as the interface's texts. */
  readonly further?: (questionnaires: readonly Questionnaire[]) => readonly Problem[];
  /** The consent as people read it, in a language. */
  readonly consent?: (questionnaire: Questionnaire, language: string) => string | undefined;
}

/**
 * `miteinander check`: reads questionnaires, reports every problem, and sums up those that may run.
 *
 * @param write - receives the output, one or more lines at a time
 * @returns the exit code: 0, or 1 if there is an error; warnings alone are no failure, unless `strict`
 */
export function check(options: CheckOptions, write: (text: string) => void = console.log): number {
  const { words, strict, all, json, paths, further = () => [], consent = () => undefined } = options;
  const loaded = loadPaths(paths, options);
  const questionnaires = loaded.flatMap((flows) => flows.questionnaires);
  const files = loaded.flatMap((flows) => flows.files);
  const found = [...loaded.flatMap(({ problems }) => problems), ...further(questionnaires)];
  const problems = strict ? found.map((problem) => ({ ...problem, severity: 'error' as const })) : found;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (json) {
    const ready = questionnaires.map(({ formId, revision, languages }) => ({ formId, revision, languages }));
    const worded = problems.map((problem) => words.word(problem));
    write(JSON.stringify({ files, questionnaires: ready, problems: worded }, null, 2));
    return errors === 0 ? 0 : 1;
  }
  for (const text of groupedText(problems, words, { all })) write(`${text}\n`);
  for (const questionnaire of questionnaires) {
    for (const line of summary(questionnaire, words, consent)) write(line);
  }
  const counts = [
    words.say(says('report-errors', { count: errors })),
    words.say(says('report-warnings', { count: problems.length - errors })),
  ];
  write(`${words.say(says('report-files', { count: files.length }))}: ${counts.join(', ')}`);
  return errors === 0 ? 0 : 1;
}
