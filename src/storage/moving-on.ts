import { errorFacts, type Log } from '../log.ts';
import type { Questionnaire } from '../questionnaire/compiled/questionnaire.ts';
import type { RunningSurveys } from './running-surveys.ts';

const HOUR = 3_600_000;

/**
 * Promises that are periods count from the end of the current month: when a new month begins, questionnaires with such
 * promises become new revisions. What people were promised before stays promised.
 *
 * @param dateAgain - those questionnaires, with the days that are promised from this day on
 * @returns `stop` resolves when the work under way is done
 */
export function startMovingOn(
  surveys: RunningSurveys,
  dateAgain: (today: string) => readonly Questionnaire[],
  today: () => string,
  log: Log,
): { stop(): Promise<void> } {
  let month = today().slice(0, 7);
  const run = async () => {
    const day = today();
    if (day.slice(0, 7) === month) return;
    try {
      await surveys.register(dateAgain(day));
      month = day.slice(0, 7);
    } catch (error) {
      log.warn(
        'The days that are promised could not be moved on yet; trying again in an hour.',
        errorFacts(error),
      );
    }
  };
  let running = Promise.resolve();
  const timer = setInterval(() => {
    running = run();
  }, HOUR).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
