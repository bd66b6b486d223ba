import type { Duplex } from 'node:stream';
import type { RedisConnection } from './connect-redis.ts';

/** Milliseconds that a command waits for company for which nobody waits. */
const LONGEST_WAIT = 3;

/**
 * What all chats ask of Redis in one turn of the event loop leaves in one write: a system call for each command would cost
 * the bot more than all else about it. A cluster's client has a connection for each node, and does without.
 */
export class GatheredWrites {
  readonly #client: RedisConnection;
  /** The connection whose writes are held back, and what will let them go. */
  #held: { readonly stream: Duplex; soon?: NodeJS.Immediate; late?: NodeJS.Timeout } | undefined;

  constructor(client: RedisConnection) {
    this.#client = client;
  }

  /**
   * Before a command is given.
   *
   * @param canWait - it may wait for the next one that cannot, {@link LONGEST_WAIT} at most
   */
  gather(canWait: boolean): void {
    if (!('stream' in this.#client)) return;
    const { stream } = this.#client;
    if (this.#held?.stream !== stream) {
      this.#release(); // of a connection that has broken
      stream.cork();
      this.#held = { stream };
    }
    const release = () => this.#release();
    if (canWait) this.#held.late ??= setTimeout(release, LONGEST_WAIT);
    else this.#held.soon ??= setImmediate(release);
  }

  #release(): void {
    const held = this.#held;
    if (held === undefined) return;
    clearImmediate(held.soon);
    clearTimeout(held.late);
    this.#held = undefined;
    held.stream.uncork();
  }
}
