import { setTimeout as sleep } from 'node:timers/promises';
import { Notifier, type NotifierOptions } from './notifier.ts';

/** Time comes from outside, so that tests need not wait. */
export interface NotifierClock {
  /** Epoch milliseconds. */
  now(): number;
  /** The date where the survey is run, `YYYY-MM-DD`. */
  today(): string;
  /** Resolves after `ms`, or rejects once the signal is aborted. */
  sleep?(ms: number, signal: AbortSignal): Promise<void>;
}

/**
 * Tells coordinators of new responses at regular intervals until it is stopped.
 *
 * @returns `stop` ends it and resolves when the run under way is done
 */
export function startNotifier(
  options: NotifierOptions & {
    readonly clock: NotifierClock;
    /** Milliseconds between two runs. */
    readonly every: number;
  },
): {
  stop(): Promise<void>;
} {
  const { clock, log, every } = options;
  const notifier = new Notifier(options);
  const stopping = new AbortController();
  const pause = async () => {
    const waiting =
      clock.sleep?.(every, stopping.signal) ?? sleep(every, undefined, { signal: stopping.signal });
    await waiting.catch(() => {}); // Stopped: the loop sees it.
  };
  const loop = async () => {
    while (!stopping.signal.aborted) {
      try {
        await notifier.run(clock.now(), clock.today());
      } catch (error) {
        log?.(`Coordinators could not be told of new responses: ${describe(error)} Trying again.`);
      }
      await pause();
    }
  };
  const running = loop();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : 'no reason given.';
}
