import { setTimeout as wait } from 'node:timers/promises';
import { GrammyError, HttpError } from 'grammy';
import { errorFacts, type Log } from '../../log.ts';

/** Telegram refuses this process for good. The message is for the operator. */
export class TelegramRefuses extends Error {
  override readonly name = 'TelegramRefuses';
}

/** @throws TelegramRefuses when the error says that the token is not valid */
export function refuseToGoOn(error: unknown): void {
  // A token of the wrong shape is no known address: 404.
  if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)) {
    throw new TelegramRefuses(
      'Telegram refuses the token. Check BOT_TOKEN: @BotFather shows the one that is valid.',
    );
  }
}

/**
 * Makes a call at the start, and repeats it while Telegram cannot be reached.
 *
 * @throws TelegramRefuses when the token is not valid, or the signal's reason when it is aborted
 */
export async function reachTelegram<Result>(
  call: () => Promise<Result>,
  log: Log,
  signal: AbortSignal,
): Promise<Result> {
  for (let seconds = 1; ; seconds = Math.min(30, seconds * 2)) {
    try {
      return await call();
    } catch (error) {
      refuseToGoOn(error);
      if (error instanceof GrammyError && error.error_code === 400) {
        throw new TelegramRefuses(`Telegram refuses ${error.method}: ${error.description}.`);
      }
      signal.throwIfAborted();
      const cause = error instanceof HttpError ? error.error : error;
      log.warn('Telegram cannot be reached; waiting for it.', { seconds, ...errorFacts(cause) });
      await wait(seconds * 1000, undefined, { signal });
    }
  }
}
