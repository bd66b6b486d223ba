import type { Questionnaire } from '../compiled/questionnaire.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { says } from '../problems/message.ts';
import type { ProblemList } from '../problems/problem-list.ts';

/**
 * Checks series of questionnaires: the next one must exist. This can only be checked once all files are read.
 *
 * @param fileByFormId - of all questionnaires, including those with errors
 */
export function checkSeries(
  questionnaires: readonly Questionnaire[],
  fileByFormId: ReadonlyMap<string, string>,
  problems: ProblemList,
): void {
  for (const { formId, settings } of questionnaires) {
    const { next, acceptedWarnings = [] } = settings;
    if (next === undefined || fileByFormId.has(next) || acceptedWarnings.includes('unknown-next')) continue;
    const others = [...fileByFormId.keys()].filter((other) => other !== formId);
    const message = says('next-unknown', { form: formId, next });
    problems.warning('unknown-next', { file: fileByFormId.get(formId) ?? formId }, message, {
      found: next,
      cure: didYouMean(next, others),
    });
  }
}
