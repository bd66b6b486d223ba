import { setTimeout as wait } from 'node:timers/promises';
import { type Api, GrammyError, HttpError } from 'grammy';
import { errorFacts, type Log } from '../../log.ts';
import { refuseToGoOn, TelegramRefuses } from '../telegram/reach-telegram.ts';
import type { Dispatcher } from './dispatcher.ts';
import { ALLOWED_UPDATES } from './read-update.ts';

/** Seconds for which Telegram holds a request open while there are no updates. */
const LONG_POLL = 30;
const BATCH = 100;
/** This many conflicts in close succession mean that another process really polls with this token. */
const MOST_CONFLICTS = 3;
/** Milliseconds. Updates in between prove nothing: two processes may each get some. */
const CONFLICT_FORGOTTEN = 60_000;
/** Milliseconds before an update that could neither be committed nor apologised for is asked for again. */
const LOST_PAUSE = 2_000;

/**
 * Long polling that loses nothing. The updates of a batch are handled in parallel, chat by chat. Asking Telegram for the
 * next batch confirms this one, so it is asked only when all of them are committed. (grammY's runner asks earlier, and a
 * crash then loses taps.)
 *
 * @throws TelegramRefuses when the token is refused, or another process polls with it
 */
export async function poll(api: Api, dispatcher: Dispatcher, log: Log, signal: AbortSignal): Promise<void> {
  let offset = 0;
  let conflicts = 0;
  let lastConflict = 0;
  let failures = 0;
  while (!signal.aborted) {
    try {
      const updates = await api.getUpdates(
        { offset, limit: BATCH, timeout: LONG_POLL, allowed_updates: [...ALLOWED_UPDATES] },
        // grammY types it as the polyfill's signal; it only listens to it.
        signal as Parameters<Api['getUpdates']>[1],
      );
      failures = 0;
      const safe = await Promise.all(updates.map((update) => dispatcher.dispatch(update)));
      const lost = updates[safe.indexOf(false)];
      offset = lost?.update_id ?? (updates.at(-1)?.update_id ?? offset - 1) + 1;
      // Telegram offers it again, together with those behind it: for them a second time makes no difference.
      if (lost !== undefined) await wait(LOST_PAUSE, undefined, { signal }).catch(() => undefined);
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
        await wait(conflicts * 1000, undefined, { signal }).catch(() => undefined);
        continue;
      }
      failures++;
      const seconds =
        error instanceof GrammyError ? (error.parameters.retry_after ?? 3) : Math.min(30, 2 ** failures / 4);
      const cause = error instanceof HttpError ? error.error : error;
      log.warn('Telegram cannot be reached; trying again.', { seconds, ...errorFacts(cause) });
      await wait(seconds * 1000, undefined, { signal }).catch(() => undefined);
    }
  }
  // Confirms what was handled last; Telegram keeps the rest.
  if (offset > 0) await api.getUpdates({ offset, limit: 1, timeout: 0 }).catch(() => undefined);
}
