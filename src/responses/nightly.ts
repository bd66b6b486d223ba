import { errorFacts, type Log } from '../log.ts';
import type { ParticipationStore } from '../storage/contract/participation.ts';
import type { ResponseFiles } from '../storage/contract/response-files.ts';
import type { ResponseStore } from '../storage/contract/responses.ts';
import type { RetentionStore } from '../storage/contract/retention.ts';
import type { RevisionStore } from '../storage/contract/revisions.ts';
import { PromisedDates } from './promised-dates.ts';

const HOUR = 3_600_000;

export interface NightlyStores {
  readonly revisions: RevisionStore;
  readonly responses: ResponseStore;
  readonly participation: ParticipationStore;
  readonly retention: RetentionStore;
  readonly files: ResponseFiles;
}

/**
 * Keeps the promises that have a date. Once a day it deletes responses after `kept_until`, withdrawal hashes after
 * `withdrawal_until`, and the notes of who took part once a survey has closed and its last session is over. It does so for
 * every form that ever ran (its flow file may be gone by then), and by the dates that people were promised.
 *
 * @returns `stop` resolves when the work under way is done
 */
export function startNightly(
  stores: NightlyStores,
  { today, now }: { readonly today: () => string; readonly now: () => number },
  log: Log,
): { stop(): Promise<void> } {
  const { revisions, responses, retention, files } = stores;
  let done = '';
  const run = async (first: boolean) => {
    const day = today();
    if (day === done) return;
    done = day;
    try {
      for (const formId of await revisions.formIds()) await keepPromises(stores, formId, day);
      await files.sweep((formId, id) => responses.has(formId, id), now());
      // Not at the start, when people may be waiting: tidying holds up everything else for a moment.
      if (!first) await retention.tidy();
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
  { revisions, retention, participation, files }: NightlyStores,
  formId: string,
  day: string,
): Promise<void> {
  const dates = await PromisedDates.of(revisions, formId);
  if (dates === undefined) return;
  const { newest } = dates;
  await retention.deleteExpired(formId, newest, day, (told) => dates.to(told));
  if (day > newest.keptUntil) await files.deleteForm(formId);
  if (newest.closes !== undefined && day > daysAfter(newest.closes, newest.sessionDays)) {
    await participation.forgetAll(formId);
  }
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * HOUR).toISOString().slice(0, 10);
}
