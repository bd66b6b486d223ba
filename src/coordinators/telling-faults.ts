import { setTimeout as sleep } from 'node:timers/promises';
import type { CoordinatorState, CoordinatorStore } from '../storage/contract/coordinators.ts';
import type { Fault, FaultMessenger } from './messenger.ts';

export interface FaultTellerOptions {
  readonly store: CoordinatorStore;
  readonly messenger: FaultMessenger;
  /** Telegram user ids. */
  readonly coordinators: readonly number[];
  readonly faults: readonly Fault[];
  readonly log: (line: string) => void;
  /** Resolves after these milliseconds, or rejects once the signal is aborted. */
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
}

const AGAIN_AFTER = 60_000;

/** The faults that a coordinator has not been told of, and what to remember when they are. */
export function untold(
  { faults: before = {} }: CoordinatorState,
  faults: readonly Fault[],
): { readonly news: readonly Fault[]; readonly told: Readonly<Record<string, string>> } {
  return {
    news: faults.filter(({ formId, fingerprint }) => before[formId] !== fingerprint),
    told: Object.fromEntries(faults.map(({ formId, fingerprint }) => [formId, fingerprint])),
  };
}

/**
 * Tells every coordinator once which questionnaires do not run as their files say, however often the bot starts with them.
 * What is cured is forgotten, so that the same fault is news when it comes back. Whoever cannot be reached is tried again.
 *
 * @returns `stop` resolves when the telling under way is done
 */
export function tellFaults(options: FaultTellerOptions): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const pause = options.sleep ?? ((ms, signal) => sleep(ms, undefined, { signal }));
  const loop = async () => {
    let left = options.coordinators;
    while (left.length > 0 && !stopping.signal.aborted) {
      const told = await Promise.allSettled(left.map((coordinator) => tell(options, coordinator)));
      left = left.filter((_, index) => told[index]?.status === 'rejected');
      if (left.length === 0) return;
      options.log(
        `${left.length} coordinators could not be told of questionnaires with errors. Trying again.`,
      );
      await pause(AGAIN_AFTER, stopping.signal).catch(() => {}); // Stopped: the loop sees it.
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

async function tell({ store, messenger, faults }: FaultTellerOptions, coordinator: number): Promise<void> {
  const state = (await store.state(coordinator)) ?? {};
  const { news, told } = untold(state, faults);
  if (news.length > 0) await messenger.tellFaults(coordinator, news, state.language);
  const isSame = JSON.stringify(told) === JSON.stringify(state.faults ?? {});
  if (!isSame) await store.save(coordinator, { faults: told });
}
