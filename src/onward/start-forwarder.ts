import { setTimeout as sleep } from 'node:timers/promises';
import { errorFacts, type Log } from '../log.ts';
import { Caller } from './caller.ts';
import { Forwarder, type ForwarderOptions } from './forwarder.ts';

/**
 * Looks for responses that have to go on, until it is stopped.
 *
 * @param every - milliseconds between two looks
 */
export function startForwarder(
  options: Omit<ForwarderOptions, 'caller' | 'log'> & {
    readonly allowsPrivate: boolean;
    readonly clock: () => number;
    readonly every: number;
    readonly log: Log;
  },
): { stop(): Promise<void> } {
  const { destinations, allowsPrivate, clock, every, log } = options;
  if (destinations.length === 0) return { stop: async () => {} };
  const caller = new Caller(allowsPrivate);
  const forwarder = new Forwarder({ ...options, caller, log: (line) => log.error(line) });
  const stopping = new AbortController();
  const loop = async () => {
    while (!stopping.signal.aborted) {
      try {
        // All that is due, page by page.
        while (!stopping.signal.aborted && (await forwarder.run(clock())) > 0);
      } catch (error) {
        log.warn('Responses cannot go on to other programs now; trying again.', errorFacts(error));
      }
      await sleep(every, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = loop();
  return {
    stop: async () => {
      stopping.abort();
      // A call under way is cut: it is due again after its lease.
      await caller.close();
      await running;
    },
  };
}
