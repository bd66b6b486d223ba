import { setTimeout as wait } from 'node:timers/promises';
import { type Api, GrammyError, HttpError } from 'grammy';
import { errorFacts, type Log } from '../../log.ts';
import { refuseToGoOn, TelegramRefuses } from '../telegram/reach-telegram.ts';
import type { Dispatcher } from './dispatcher.ts';
import { ALLOWED_UPDATES } from './read-update.ts';

/** Seconds that Telegram holds a request open when there is nothing to tell. */
const LONG_POLL = 30;
const BATCH = 100;
/** So many conflicts, none long after the other, mean that another process really polls with this token. */
const MOST_CONFLICTS = 3;
/** Milliseconds. Updates that come in between prove nothing: two processes may well get some each. */
const CONFLICT_FORGOTTEN = 60_000;
/** Milliseconds before an update is taken again that could neither be committed nor apologised for. */
const LOST_PAUSE = 2_000;

/**
 * Long polling that loses nothing: updates of a batch are handled at once, chat beside chat, and Telegram is asked for
 * the next ones, which confirms these, only when all of them are committed. (The stock runner confirms before: a crash
 * then loses taps.)
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
      // Telegram keeps it, and offers it again with those behind it, for which a second time makes no difference.
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
  // Confirms what was handled last; what is not handled yet stays with Telegram.
  if (offset > 0) await api.getUpdates({ offset, limit: 1, timeout: 0 }).catch(() => undefined);
}
