import { setTimeout as sleep } from 'node:timers/promises';
import { errorFacts, type Log } from '../log.ts';

/** What keeps things in the order in which they came, and can forget that order. */
export interface Ordered {
  forgetOrder(): Promise<void>;
}

/** Every few minutes; and so seldom that the work takes a thousandth of the time at most. */
const PACE = { every: 300_000, timesLonger: 1000 };

/**
 * Every few minutes lets the stores forget in which order responses came. Otherwise whoever gets hold of the disk could
 * match them with other lists in the same order: of chats, of accounts, of what people saw.
 *
 * @param pace - milliseconds between two times, at least; and how many times longer than the work
 * @returns `stop` resolves when the work under way is done
 */
export function startForgettingOrder(
  stores: readonly Ordered[],
  log: Log,
  { every, timesLonger } = PACE,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const forget = async () => {
    const began = performance.now();
    for (const store of stores) {
      try {
        await store.forgetOrder();
      } catch (error) {
        log.warn('The order of responses could not be forgotten yet; trying again.', errorFacts(error));
      }
    }
    return performance.now() - began;
  };
  const loop = async () => {
    let took = 0;
    for (;;) {
      const pause = Math.max(every, took * timesLonger);
      await sleep(pause, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
      if (stopping.signal.aborted) return;
      took = await forget();
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
