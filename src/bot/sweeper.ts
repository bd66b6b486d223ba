import { errorFacts, type Log } from '../log.ts';
import type { ChatSessions } from '../sessions/chat-sessions.ts';
import type { ChatState } from './chat-state.ts';
import type { TurnRunner } from './turn-runner.ts';
import type { Dispatcher } from './updates/dispatcher.ts';

const EVERY = 5_000;
/** How long other processes leave alone what this one has claimed, in milliseconds. */
const LEASE = 60_000;
const MOST = 200;

/**
 * Settles what is owed: a question that was committed but, after a crash, never sent; the end of an interview whose time
 * is over; a reminder. It asks the store only for what is due.
 *
 * @param every - about how many milliseconds lie between two sweeps
 */
export function startSweeper(
  sessions: ChatSessions<ChatState>,
  turns: TurnRunner,
  dispatcher: Dispatcher,
  clock: () => number,
  log: Log,
  every = EVERY,
): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let stopped = false;

  async function sweep(): Promise<void> {
    try {
      const due = await sessions.claimDue(clock(), LEASE, MOST);
      await Promise.all(
        due.map(({ chatId }) => dispatcher.inOrder(chatId, () => turns.run({ type: 'due', chatId }))),
      );
    } catch (error) {
      log.warn('What is owed could not be given; trying again.', errorFacts(error));
    }
    if (!stopped) schedule();
  }

  function schedule(): void {
    // Random, so that several processes do not sweep at once.
    const pause = every * (0.5 + Math.random());
    timer = setTimeout(() => {
      running = sweep();
    }, pause);
    timer.unref();
  }

  running = sweep();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
