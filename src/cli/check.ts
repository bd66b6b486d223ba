import type { Questionnaire } from '../questionnaire/compiled/questionnaire.ts';
import { loadFlows } from '../questionnaire/load-flows.ts';
import type { Problem } from '../questionnaire/problems/problem.ts';
import { problemText } from '../questionnaire/problems/problem-text.ts';

export interface CheckOptions {
  readonly flowsDir: string;
  readonly localesDir: string;
  /** One JSON document instead of lines for people: `{ files, questionnaires, problems }`. */
  readonly json: boolean;
  /** Looks at those that may start for what shows only together with other things, as the interface's words. */
  readonly further?: (questionnaires: readonly Questionnaire[]) => readonly Problem[];
}

/**
 * `miteinander check`: reads every questionnaire, says all that is wrong with any of them, and how many may start.
 *
 * @param write - receives what is said, one line or several at a time
 * @returns the exit code: 0, or 1 when there is an error; warnings alone are no failure
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
