import type { Questionnaire } from '../../src/questionnaire/compiled/questionnaire.ts';
import { loadFlows } from '../../src/questionnaire/load-flows.ts';
import { ENGLISH } from '../questionnaire/in-english.ts';

/** Where `everything.yaml` and its texts are: not among the shipped flows. */
export const EVERYTHING_FOLDERS = { flowsDir: 'test/flows', localesDir: 'test/flows/locales' };

/** A small questionnaire that has one of everything. */
export function everything(): Questionnaire {
  const { questionnaires, problems } = loadFlows(EVERYTHING_FOLDERS);
  const [found] = questionnaires;
  if (found === undefined)
    throw new Error(problems.map((problem) => ENGLISH.say(problem.message)).join('\n'));
  return found;
}
