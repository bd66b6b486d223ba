import { errorFacts, type Log } from '../log.ts';
import type { Definition } from '../questionnaire/definition/definition.ts';
import type { MediaFolder } from './media/media-folder.ts';
import type { ResponseStore } from './response-store.ts';

const HOUR = 3_600_000;

/**
 * Keeps the promises that have a date: once a day deletes responses after `kept_until`, withdrawal hashes after
 * `withdrawal_until`, and who took part once a survey has closed and the last session begun in it is over. It goes by
 * the newest definition of every form that ever ran: a flow file may be gone by then.
 *
 * @returns `stop` resolves when the work under way is through
 */
export function startNightly(
  responses: ResponseStore,
  media: MediaFolder,
  { today, now }: { readonly today: () => string; readonly now: () => number },
  log: Log,
): { stop(): Promise<void> } {
  let done = '';
  const run = async (first: boolean) => {
    const day = today();
    if (day === done) return;
    done = day;
    try {
      for (const formId of await responses.formIds()) await keepPromises(responses, media, formId, day);
      await media.sweep((formId, id) => responses.has(formId, id), now());
      // Not at the start, when people may be waiting: tidying holds up everything else for a moment.
      if (!first) await responses.tidy();
    } catch (error) {
      done = '';
      log.warn(
        'What has passed its date could not be deleted yet; trying again in an hour.',
        errorFacts(error),
      );
    }
  };
  let running = run(true);
  const timer = setInterval(() => {
    running = run(false);
  }, HOUR).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

async function keepPromises(
  responses: ResponseStore,
  media: MediaFolder,
  formId: string,
  day: string,
): Promise<void> {
  const newest = (await responses.revisions(formId)).at(-1);
  if (newest === undefined) return;
  const { settings } = JSON.parse(newest.definition) as Definition;
  await responses.deleteExpired(formId, settings, day);
  if (day > settings.keptUntil) await media.deleteForm(formId);
  if (settings.closes !== undefined && day > daysAfter(settings.closes, settings.sessionDays)) {
    await responses.forgetParticipants(formId);
  }
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * HOUR).toISOString().slice(0, 10);
}
