import { type Api, GrammyError } from 'grammy';
import type { Log } from '../../log.ts';
import { errorFacts } from '../../log.ts';

/** As many as Telegram deletes at once. */
const BATCH = 100;
/** Ids of a bot are shared by all its chats: a chat's own may lie far apart. So many are looked through, newest first. */
const MOST_BATCHES = 100;

export interface Cleared {
  /** Something stays: it is older than Telegram lets a bot delete, or further back than is looked. */
  readonly left: boolean;
}

/**
 * Deletes a chat's messages of both sides, newest first. Ids that are not there, or that are another chat's, Telegram
 * passes over. It refuses a batch as a whole when one message in it is older than 48 hours; as ids grow with time, it is
 * then halved until the border is found, and nothing before that is tried.
 *
 * @param pace - waited for between two calls
 * @throws when Telegram cannot be reached: what is left can be deleted later
 */
export async function clearMessages(
  api: Pick<Api, 'deleteMessages'>,
  chatId: number,
  { from, to, keep }: { readonly from: number; readonly to: number; readonly keep?: number },
  pace: () => Promise<void>,
  log: Log,
): Promise<Cleared> {
  const remove = async (first: number, last: number): Promise<boolean> => {
    const ids = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
      (id) => id !== keep,
    );
    if (ids.length === 0) return true;
    await pace();
    try {
      await api.deleteMessages(chatId, ids);
      return true;
    } catch (error) {
      if (!(error instanceof GrammyError) || (error.error_code !== 400 && error.error_code !== 403))
        throw error;
      log.debug('Messages were not deleted.', errorFacts(error));
      return false;
    }
  };
  /** Below these, what is too old: the upper half may go where the whole may not. */
  const removeNewest = async (first: number, last: number): Promise<void> => {
    if (first >= last) return;
    const middle = Math.ceil((first + last) / 2);
    if (await remove(middle, last)) await removeAll(first, middle - 1);
    else await removeNewest(middle, last);
  };
  const removeAll = async (first: number, last: number): Promise<void> => {
    if (!(await remove(first, last))) await removeNewest(first, last);
  };

  let last = to;
  for (let batches = 0; batches < MOST_BATCHES && last >= from; batches++) {
    const first = Math.max(from, last - BATCH + 1);
    if (!(await remove(first, last))) {
      await removeNewest(first, last);
      return { left: true };
    }
    last = first - 1;
  }
  return { left: last >= from };
}
