import type { Questionnaire } from '../questionnaire/compiled/questionnaire.ts';
import { loadFlows } from '../questionnaire/load-flows.ts';
import type { Problem } from '../questionnaire/problems/problem.ts';
import { problemText } from '../questionnaire/problems/problem-text.ts';

export interface CheckOptions {
  readonly flowsDir: string;
  readonly localesDir: string;
  /** Writes one JSON document, `{ files, questionnaires, problems }`, instead of lines for people. */
  readonly json: boolean;
  /** Checks the healthy questionnaires together with other things, such as the interface's texts. */
  readonly further?: (questionnaires: readonly Questionnaire[]) => readonly Problem[];
}

/**
 * `miteinander check`: reads every questionnaire, reports every problem, and counts how many may start.
 *
 * @param write - receives the output, one or more lines at a time
 * @returns the exit code: 0, or 1 if there is an error; warnings alone are no failure
 */
export function check(options: CheckOptions, write: (text: string) => void = console.log): number {
  const { questionnaires, problems: found, files } = loadFlows(options);
  const problems = [...found, ...(options.further?.(questionnaires) ?? [])];
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (options.json) {
    const ready = questionnaires.map(({ formId, revision, languages }) => ({ formId, revision, languages }));
    write(JSON.stringify({ files, questionnaires: ready, problems }, null, 2));
    return errors === 0 ? 0 : 1;
  }
  for (const problem of problems) write(`${problemText(problem)}\n`);
  for (const { formId, questions, languages } of questionnaires) {
    const asked = questions.filter((question) => question.asked).length;
    write(`${formId}: ready, ${counted(asked, 'question')} in ${languages.join(', ')}`);
  }
  write(`${counted(files.length, 'file')}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`);
  return errors === 0 ? 0 : 1;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
