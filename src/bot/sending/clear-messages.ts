import { type Api, GrammyError } from 'grammy';
import type { Log } from '../../log.ts';
import { errorFacts } from '../../log.ts';

/** The most that Telegram deletes in one call. */
const BATCH = 100;
/** A bot's message ids are shared by all its chats, so a chat's own may be far apart. This many batches are tried. */
const MOST_BATCHES = 100;

export interface Cleared {
  /** Some messages stay: Telegram lets no bot delete them any more, or they are too far back to be looked for. */
  readonly left: boolean;
}

/**
 * Deletes the messages of both sides in a chat, newest first. Telegram ignores ids that do not exist or belong to another
 * chat, but refuses the whole batch when one of its messages is older than 48 hours. Ids grow with time: the batch is then
 * halved until the border is found, and nothing older is tried.
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
  /** Something in this range is too old: the newer half may still go. */
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
