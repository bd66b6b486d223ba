import { errorFacts, type Log } from '../log.ts';
import type { ChatSessions } from '../sessions/chat-sessions.ts';
import type { ChatState } from './chat-state.ts';
import { LEASE } from './lease.ts';
import type { TurnRunner } from './turn-runner.ts';
import type { Dispatcher } from './updates/dispatcher.ts';

/** Milliseconds between two sweeps. */
const EVERY = 1_000;
/** Chats in one sweep. Telegram takes about 30 messages a second: https://core.telegram.org/bots/faq#broadcasting-to-users */
const PORTION = 30;

export interface SweeperPorts {
  readonly sessions: Pick<ChatSessions<ChatState>, 'claimDue'>;
  readonly turns: Pick<TurnRunner, 'run'>;
  readonly dispatcher: Pick<Dispatcher, 'inOrder'>;
  /** Whether Telegram cannot be reached at the moment: then one chat at a time finds out whether it is back. */
  readonly isAway: () => boolean;
  /** No other process is at work: whatever is owed at the start was left by one that is gone. */
  readonly isAlone: boolean;
  readonly clock: () => number;
  readonly log: Log;
  /** About how many milliseconds lie between two sweeps. */
  readonly every?: number | undefined;
}

export interface Sweeper {
  /** How many chats are being given what is owed to them. */
  readonly underWay: number;
  stop(): Promise<void>;
}

/**
 * Settles what is owed: a question that was committed but, after a crash, never sent; the end of an interview whose time
 * is over; a reminder. It asks the store only for what is due, and waits for no chat: a chat that takes long keeps no
 * other one waiting.
 */
export function startSweeper(ports: SweeperPorts): Sweeper {
  const { sessions, turns, dispatcher, isAway, clock, log, every = EVERY } = ports;
  const underWay = new Set<number>();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let stopped = false;
  /** Milliseconds by which it looks ahead: what a process that is gone had claimed is not due yet. */
  let ahead = ports.isAlone ? LEASE : 0;

  async function sweep(): Promise<void> {
    try {
      const most = isAway() ? 1 : PORTION;
      const due = await sessions.claimDue(clock() + ahead, LEASE, most);
      if (due.length < most) ahead = 0;
      for (const { chatId } of due) if (!underWay.has(chatId)) void settle(chatId);
    } catch (error) {
      log.warn('What is owed could not be looked for; trying again.', errorFacts(error));
    }
    if (!stopped) schedule();
  }

  async function settle(chatId: number): Promise<void> {
    underWay.add(chatId);
    try {
      await dispatcher.inOrder(chatId, () => turns.run({ type: 'due', chatId }));
    } catch (error) {
      log.warn('What is owed could not be given; trying again.', errorFacts(error));
    }
    underWay.delete(chatId);
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
    get underWay() {
      return underWay.size;
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
