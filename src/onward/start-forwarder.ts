import { setTimeout as sleep } from 'node:timers/promises';
import { errorFacts, type Log } from '../log.ts';
import { Caller } from './caller.ts';
import type { Destination } from './destination.ts';
import { Forwarder, type ForwarderOptions } from './forwarder.ts';

/**
 * Looks for responses that have to go on, until it is stopped. Each destination has a loop of its own: one that hangs holds up no
 * other.
 *
 * @param every - milliseconds between two looks
 */
export function startForwarders(
  options: Omit<ForwarderOptions, 'destination' | 'caller' | 'log'> & {
    readonly destinations: readonly Destination[];
    readonly allowsPrivate: boolean;
    readonly clock: () => number;
    readonly every: number;
    readonly log: Log;
  },
): { stop(): Promise<void> } {
  const { destinations, allowsPrivate, clock, every, log, stores } = options;
  const stopping = new AbortController();
  const pause = () => sleep(every, undefined, { signal: stopping.signal }).catch(() => undefined);
  const caller = new Caller(allowsPrivate);
  const loop = async (work: () => Promise<boolean>) => {
    while (!stopping.signal.aborted) {
      try {
        // All that is due, a few at a time.
        while (!stopping.signal.aborted && (await work()));
      } catch (error) {
        log.warn('Responses cannot go on to other programs now; trying again.', errorFacts(error));
      }
      await pause();
    }
  };
  const running = destinations.map((destination) => {
    const forwarder = new Forwarder({ ...options, destination, caller, log: (line) => log.error(line) });
    return loop(() => forwarder.run(clock()));
  });
  const keys = destinations.map(({ key }) => key);
  const tidied = stores.forwards
    .giveUpOthers(keys, 'FORWARD_TO no longer has this address')
    .catch((error: unknown) => log.warn('What is on its way to former addresses stays.', errorFacts(error)));
  return {
    stop: async () => {
      stopping.abort();
      // A call under way is cut: it is due again after its lease.
      await caller.close();
      await Promise.all([...running, tidied]);
    },
  };
}
