/**
 * When the bot is at rest: every update delivered and nothing in progress. A bot in this process says so itself; a bot
 * in another process is at rest when it has been quiet for a moment.
 */
import type { Chat } from './chat.ts';
import { transcript } from './transcript.ts';
import type { World } from './world.ts';

export interface SettledOptions {
  /** Milliseconds. Default 5000. */
  timeout?: number;
  /**
   * Milliseconds without any sign of life before a bot in another process counts as at rest, since it may still be
   * about to call. Default 20.
   */
  quiet?: number;
  /** Stops waiting, with a rejection. */
  signal?: AbortSignal;
}

/**
 * Resolves when every update of the chat (or of all chats) is confirmed or was accepted by the webhook, no call is
 * under way, and every bot of this process has said that it is at rest; without one, when nothing has happened for
 * `quiet` milliseconds.
 *
 * @throws Error with the transcript when that does not come to pass in time
 */
export function settled(world: World, chat: Chat | undefined, options: SettledOptions = {}): Promise<void> {
  const { timeout = 5000, quiet = 20 } = options;
  const bell = chat?.bell ?? world.bell;
  const isBusy = (): boolean =>
    chat === undefined
      ? world.updates.size > 0 || world.callsInFlight > 0
      : chat.unconfirmedUpdates > 0 || chat.callsInFlight > 0;
  return new Promise((resolve, reject) => {
    let rest: NodeJS.Timeout | undefined;
    let signs = 0;
    const end = (): void => {
      clearTimeout(rest);
      clearTimeout(patience);
      stop();
    };
    const onSign = (): void => {
      clearTimeout(rest);
      signs += 1;
      if (isBusy()) return;
      if (world.residents.size === 0) rest = setTimeout(finish, quiet);
      else void askResidents(signs);
    };
    const askResidents = async (sign: number): Promise<void> => {
      await Promise.all([...world.residents].map((resident) => resident.settled(chat?.id)));
      // If something happened meanwhile, it has rung again or will when it is over.
      if (sign === signs) finish();
    };
    const finish = (): void => {
      end();
      resolve();
    };
    const patience = setTimeout(() => {
      end();
      reject(new Error(complaint(world, chat, timeout)));
    }, timeout);
    const stop = bell.listen(onSign);
    options.signal?.addEventListener('abort', () => {
      end();
      reject(new Error('No longer waiting for the bot to come to rest.'));
    });
    onSign();
  });
}

function complaint(world: World, chat: Chat | undefined, timeout: number): string {
  const updates = chat?.unconfirmedUpdates ?? world.updates.size;
  const calls = chat?.callsInFlight ?? world.callsInFlight;
  const listening = world.webhook.isSet || world.updates.isPolled ? '' : ' No bot is asking for updates.';
  const who = chat === undefined ? '' : `\n\n${transcript(chat)}`;
  return (
    `The bot did not come to rest within ${timeout} ms: ${updates} unconfirmed updates, ` +
    `${calls} calls under way.${listening}${who}`
  );
}
