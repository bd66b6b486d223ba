import { Cluster } from 'ioredis';
import type { ScriptedConnection } from './redis-scripts.ts';
import { dueKey } from './redis-scripts.ts';

/**
 * Which run of Redis serves each shard: a run lasts from a server's start to its end, and a replica that takes over is
 * another run. What one run was told may be missing in the next one: about the last second.
 */
export class RedisRuns {
  readonly #client: ScriptedConnection;
  readonly #isCluster: boolean;
  /** By shard; outside a cluster one server has them all. Forgotten with the connection. */
  readonly #now = new Map<number, string>();
  readonly #last = new Map<number, string>();
  readonly #before = new Set<string>();
  #changedAt = Number.NEGATIVE_INFINITY;

  /** @param onConnection - called when another run may serve from now on */
  constructor(client: ScriptedConnection, onConnection: () => void) {
    this.#client = client;
    this.#isCluster = client instanceof Cluster;
    const forget = () => this.#now.clear();
    const renew = () => {
      forget();
      onConnection();
    };
    if (this.#isCluster) client.on('+node', renew).on('-node', renew);
    else client.on('close', forget).on('ready', renew);
  }

  /** The run that serves this shard, where it has been asked since the connection was made. */
  now(shard: number): string | undefined {
    return this.#now.get(this.#place(shard));
  }

  async ask(shard: number): Promise<string> {
    const place = this.#place(shard);
    const run = await this.#client.sessionRun(dueKey(place));
    const last = this.#last.get(place);
    if (last !== undefined && last !== run) {
      this.#before.add(last);
      this.#changedAt = Date.now();
    }
    this.#now.set(place, run);
    this.#last.set(place, run);
    return run;
  }

  /** Whether this process was connected to that run, and has been running since. */
  hasSeenEnd(run: string): boolean {
    return this.#before.has(run);
  }

  /** Milliseconds since a run was followed by another one, as far as this process has seen. */
  get sinceChange(): number {
    return Date.now() - this.#changedAt;
  }

  #place(shard: number): number {
    return this.#isCluster ? shard : 0;
  }
}
