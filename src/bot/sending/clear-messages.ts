import { type Api, GrammyError } from 'grammy';
import type { Log } from '../../log.ts';
import { errorFacts } from '../../log.ts';
import type { Cleared } from './reply.ts';

/** The most that Telegram deletes in one call. */
const BATCH = 100;
/** A bot's message ids are shared by all its chats, so a chat's own may be far apart. This many batches are tried. */
const MOST_BATCHES = 300;
/** Telegram refuses what is older than 48 hours. Once this many messages are refused, all before them will be, too. */
const MOST_LEFT = 20;

/**
 * Deletes the messages of both sides in a chat, newest first. Telegram ignores ids that do not exist or belong to another
 * chat, but refuses a whole batch for one message in it that no bot may delete: it is older than 48 hours, or a die not older
 * than 24 hours. The batch is then halved until that one is found, so that all others go.
 *
 * @param pace - awaited before each call
 * @throws when Telegram cannot be reached; the rest can be deleted later
 */
export async function clearMessages(
  api: Pick<Api, 'deleteMessages'>,
  chatId: number,
  { from, to, keep }: { readonly from: number; readonly to: number; readonly keep?: number },
  pace: () => Promise<void>,
  log: Log,
): Promise<Cleared> {
  let left = 0;
  let isBlocked = false;

  async function isRefused(ids: readonly number[]): Promise<boolean> {
    await pace();
    try {
      await api.deleteMessages(chatId, [...ids]);
      return false;
    } catch (error) {
      if (!(error instanceof GrammyError) || (error.error_code !== 400 && error.error_code !== 403))
        throw error;
      log.debug('Messages were not deleted.', errorFacts(error));
      isBlocked ||= error.error_code === 403;
      return true;
    }
  }

  /** @param isKnown - one of these is known to be refused */
  async function remove(ids: readonly number[], isKnown = false): Promise<void> {
    if (ids.length === 0 || left > MOST_LEFT || isBlocked) return;
    if (!isKnown && !(await isRefused(ids))) return;
    if (ids.length === 1) {
      left++;
      return;
    }
    const middle = Math.floor(ids.length / 2);
    const before = left;
    await remove(ids.slice(middle));
    // Where the newer half was not refused, the older half is.
    await remove(ids.slice(0, middle), left === before);
  }

  let last = to;
  for (let batches = 0; batches < MOST_BATCHES && last >= from; batches++) {
    const first = Math.max(from, last - BATCH + 1);
    const ids = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    await remove(ids.filter((id) => id !== keep));
    if (isBlocked || left > MOST_LEFT) break;
    last = first - 1;
  }
  return { left, mayBeMore: last >= from };
}
