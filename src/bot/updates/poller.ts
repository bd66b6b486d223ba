import { setTimeout as wait } from 'node:timers/promises';
import { type Api, GrammyError, HttpError } from 'grammy';
import { errorFacts, type Log } from '../../log.ts';
import { refuseToGoOn, TelegramRefuses } from '../telegram/reach-telegram.ts';
import type { Dispatcher } from './dispatcher.ts';
import { Intake } from './intake.ts';
import { ALLOWED_UPDATES } from './read-update.ts';

/** Seconds for which Telegram holds a request open while there are no updates. */
const LONG_POLL = 30;
const BATCH = 100;
/** This many conflicts in close succession mean that another process really polls with this token. */
const MOST_CONFLICTS = 3;
/** Milliseconds. Updates in between prove nothing: two processes may each get some. */
const CONFLICT_FORGOTTEN = 60_000;
/** Milliseconds for which new updates are waited for before Telegram is asked for more: nearly all take less. */
const HOLD = 500;
/** Milliseconds between two requests while an older update is under way: Telegram gives that one again each time. */
const PACE = 200;
const SLOWEST_PACE = 1_000;

/**
 * Long polling that loses nothing. Updates are handled in parallel, chat by chat. Asking Telegram for those from some number
 * on confirms all before it, so this number is that of the oldest update that is not committed yet. (grammY's runner goes
 * further, and a crash then loses taps.) Meanwhile the updates behind it are handled: Telegram gives a hundred at a time.
 *
 * @throws TelegramRefuses when the token is refused, or another process polls with it
 */
export async function poll(api: Api, dispatcher: Dispatcher, log: Log, signal: AbortSignal): Promise<void> {
  const intake = new Intake(dispatcher, signal);
  let pace = PACE;
  let conflicts = 0;
  let lastConflict = 0;
  let failures = 0;
  while (!signal.aborted) {
    try {
      const updates = await api.getUpdates(
        {
          offset: intake.offset,
          limit: BATCH,
          timeout: intake.isBusy ? 0 : LONG_POLL,
          allowed_updates: [...ALLOWED_UPDATES],
        },
        // grammY types it as the polyfill's signal; it only listens to it.
        signal as Parameters<Api['getUpdates']>[1],
      );
      failures = 0;
      const wasBusy = intake.isBusy;
      const news = intake.take(updates);
      if (!wasBusy) pace = PACE;
      else pace = news > 0 ? PACE : Math.min(SLOWEST_PACE, pace * 1.5);
      await settledWithin(intake, wasBusy ? pace : HOLD, signal);
    } catch (error) {
      if (signal.aborted) break;
      refuseToGoOn(error);
      if (error instanceof GrammyError && error.error_code === 409) {
        conflicts = performance.now() - lastConflict < CONFLICT_FORGOTTEN ? conflicts + 1 : 1;
        lastConflict = performance.now();
        if (conflicts >= MOST_CONFLICTS) {
          throw new TelegramRefuses(
            'Another process polls Telegram with this token, so this one ends. Stop the other, or use webhooks (WEBHOOK_URL) to run several.',
          );
        }
        log.warn('Another process polls Telegram with this token.');
        await pause(conflicts * 1000, signal);
        continue;
      }
      failures++;
      const seconds =
        error instanceof GrammyError ? (error.parameters.retry_after ?? 3) : Math.min(30, 2 ** failures / 4);
      const cause = error instanceof HttpError ? error.error : error;
      log.warn('Telegram cannot be reached; trying again.', { seconds, ...errorFacts(cause) });
      await pause(seconds * 1000, signal);
    }
  }
  await intake.settled();
  // Confirms what was handled last; Telegram keeps the rest.
  const { offset } = intake;
  if (offset > 0) await api.getUpdates({ offset, limit: 1, timeout: 0 }).catch(() => undefined);
}

async function settledWithin(intake: Intake, milliseconds: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const enough = () => resolve();
  const timer = setTimeout(enough, milliseconds);
  signal.addEventListener('abort', enough, { once: true });
  await Promise.race([intake.settled(), promise]);
  clearTimeout(timer);
  signal.removeEventListener('abort', enough);
}

/** Ends early where the signal is aborted. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal }).catch(() => undefined);
}
