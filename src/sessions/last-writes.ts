import { type Edition, isWrittenIn } from './editions.ts';
import type { SessionKey } from './session-store.ts';

/**
 * Milliseconds. Under `appendfsync everysec` Redis loses at most two seconds, a failover usually less; with
 * `min-replicas-max-lag` at its default of 10 seconds at most that.
 */
const REMEMBERED_FOR = 15_000;
const TIDIED_EVERY = 1000;
/** About 25 KB each after 120 answers, shared with the known sessions. */
const MOST_REMEMBERED = 1000;

/** What this process wrote last to a session, and knows to have been taken. */
export interface LastWrite extends Edition {
  readonly key: SessionKey;
  /** The run of Redis that took it. */
  readonly run: string;
  /** Editions of the same revision that it took the place of. */
  readonly replaced: readonly string[];
  /** Epoch milliseconds. */
  readonly at: number;
  /** Epoch milliseconds: the end of its time to live. */
  readonly expires: number;
  readonly due: number | undefined;
}

/**
 * What this process wrote within the last seconds. When Redis comes back without it, the sessions are healed from here:
 * people have seen what came of these writes.
 */
export class LastWrites {
  readonly #writes = new Map<string, LastWrite>();
  #tidied = 0;

  get(id: string): LastWrite | undefined {
    return this.#writes.get(id);
  }

  keep(write: LastWrite): void {
    const { id } = write.key;
    this.#writes.delete(id); // The newest are last.
    this.#writes.set(id, write);
    if (write.at >= this.#tidied + TIDIED_EVERY || this.#writes.size > MOST_REMEMBERED) this.#tidy(write.at);
  }

  #tidy(now: number): void {
    this.#tidied = now;
    for (const [oldest, { at }] of this.#writes) {
      if (this.#writes.size <= MOST_REMEMBERED && at > now - REMEMBERED_FOR) return;
      this.#writes.delete(oldest);
    }
  }

  /** Those that a run which serves now may have lost. */
  *notOf(run: (shard: number) => string | undefined): Iterable<LastWrite> {
    for (const write of [...this.#writes.values()]) if (write.run !== run(write.key.shard)) yield write;
  }

  /**
   * What this process wrote, where the store has gone back behind it. A session that somebody has gone on with in this run
   * is newer, whatever its revision.
   *
   * @param stored - what the store has now
   * @param run - the run that gave it
   */
  lostBy(id: string, stored: Edition | undefined, run: string): LastWrite | undefined {
    const write = this.#writes.get(id);
    if (write === undefined || write.run === run || write.expires <= Date.now()) return undefined;
    if (stored === undefined) return write;
    if (isWrittenIn(run, stored.edition)) return undefined;
    const { revision } = stored.session;
    const isEarlier =
      revision < write.session.revision ||
      (revision === write.session.revision && write.replaced.includes(stored.edition));
    return isEarlier ? write : undefined;
  }
}
