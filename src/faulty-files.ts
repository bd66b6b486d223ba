import type { Fault } from './coordinators/messenger.ts';
import type { Log } from './log.ts';
import { Misconfigured } from './misconfigured.ts';
import { placeholdersIn } from './questionnaire/checks/placeholders.ts';
import type { RunningSurveys } from './storage/running-surveys.ts';

/** A questionnaire that cannot run as its file says. */
export type FaultyFile = Omit<Fault, 'goesOn'>;

/** Every questionnaire has errors, and the storage knows none of them from before. */
export class NothingRuns extends Misconfigured {}

/**
 * Lets questionnaires whose files have errors go on in the newest revision that is stored. One faulty file stops at most
 * its own questionnaire.
 *
 * @throws NothingRuns where nothing can run
 */
export async function goOnWith(
  surveys: RunningSurveys,
  faulty: readonly FaultyFile[],
  log: Log,
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const each of faulty) {
    // Placeholders never reach respondents, not even those that did before.
    const goesOn = await surveys.goOn(
      each.formId,
      ({ definition }) => placeholdersIn(definition).length === 0,
    );
    faults.push({ ...each, goesOn });
  }
  if (faults.length > 0 && surveys.formIds.length === 0) {
    throw new NothingRuns(
      'No questionnaire can run: all of them have errors. See them all: npx miteinander check',
    );
  }
  for (const { formId, file, goesOn } of faults) {
    const message = goesOn ? 'it goes on as it was before' : 'it does not run';
    log.error(`A questionnaire has errors: ${message}.`, { form: formId, file });
  }
  return faults;
}
