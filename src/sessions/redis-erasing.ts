import { setTimeout as wait } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { type RedisConnection, reasonOf } from './connect-redis.ts';
import { Erasing, SHARE } from './erasing.ts';

/** Milliseconds between two rewrites, of all processes together. A rewrite copies all sessions, in a process of its own. */
const PAUSE = 10_000;
/** Redis deletes by itself what has expired, and tells nobody. */
const HOUR = 3_600_000;
const RETRY = 2_000;
/** How often a server is asked whether its rewrite has ended, in milliseconds. */
const GLANCE = 20;
/** Held by the process that rewrites. It lies in the same slot as nothing else. */
const LOCK = 'miteinander:erasing';

export interface RedisErasingOptions {
  readonly log: (line: string) => void;
  /** For tests: milliseconds between two rewrites. */
  readonly pause?: number;
}

/**
 * Redis keeps what was deleted in its append-only file until that is rewritten, by default when it has doubled past 64 MB.
 * This asks for it soon after something was deleted, once at start (a process may have been killed before it asked) and
 * every hour (sessions expire by themselves). Snapshots are made anew where there are any.
 *
 * Why the sessions' keys are not destroyed instead: each would have to lie where all processes find it after a restart of the
 * machine, so in this Redis or in PostgreSQL, and both write a log of their own.
 */
export class RedisErasing {
  readonly #client: RedisConnection;
  readonly #log: (line: string) => void;
  readonly #pause: number;
  readonly #erasing: Erasing;
  readonly #hourly: NodeJS.Timeout;
  readonly #told = new Set<string>();
  #stopped = false;

  constructor(client: RedisConnection, { log, pause = PAUSE }: RedisErasingOptions) {
    this.#client = client;
    this.#log = log;
    this.#pause = pause;
    this.#erasing = new Erasing({ erase: () => this.#erase(), pause, retry: Math.min(RETRY, pause) });
    this.#hourly = setInterval(() => this.owe(), HOUR).unref();
    this.owe();
  }

  /** Something was deleted. */
  owe(): void {
    this.#erasing.owe();
  }

  /** What is still owed is done by the next start, or another process. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#hourly);
    await this.#erasing.stop();
  }

  async #erase(): Promise<void> {
    if (this.#client.status !== 'ready') throw new Error('There is no connection.');
    const start = performance.now();
    if ((await this.#client.set(LOCK, '', 'PX', this.#pause, 'NX')) === null)
      throw new Error('Another process rewrites.');
    for (const server of this.#servers()) await this.#rewrite(server);
    // The rewrites of several processes keep their distance, too.
    await this.#client.pexpire(LOCK, Math.ceil(Math.max(this.#pause, SHARE * (performance.now() - start))));
  }

  #servers(): Redis[] {
    return 'nodes' in this.#client ? this.#client.nodes('master') : [this.#client];
  }

  /** Rewrites what the server has on disk, and waits until it has ended. */
  async #rewrite(server: Redis): Promise<void> {
    try {
      const info = await this.#untilQuiet(server); // what runs already may have begun before the deletion
      if (/^aof_enabled:1/m.test(info)) {
        await server.call('BGREWRITEAOF');
        const after = await this.#untilQuiet(server);
        if (/^aof_last_bgrewrite_status:err/m.test(after)) throw new Error('The rewrite failed.');
      }
      if (await this.#hasSnapshots(server, info)) {
        await server.call('BGSAVE');
        await this.#untilQuiet(server);
      }
    } catch (error) {
      const reason = reasonOf(error);
      if (!/NOPERM|unknown command|not allowed/i.test(reason)) throw error;
      this.#tellOnce(
        `Redis does not let the bot rewrite its append-only file (${reason}). What people delete or send stays readable ` +
          'there, with SECRET_KEY, until Redis rewrites it by itself. Allow the user +bgrewriteaof, +bgsave and +info, or ' +
          'let Redis rewrite the file often (auto-aof-rewrite-min-size 1mb).',
      );
    }
  }

  async #hasSnapshots(server: Redis, info: string): Promise<boolean> {
    if (/^rdb_last_bgsave_time_sec:(?!-1)/m.test(info)) return true;
    try {
      const [, save = ''] = (await server.config('GET', 'save')) as string[];
      return save !== '';
    } catch {
      return false; // a user may lack the right to it
    }
  }

  async #untilQuiet(server: Redis): Promise<string> {
    for (;;) {
      const info = await server.info('persistence');
      if (
        this.#stopped ||
        !/^(aof_rewrite_in_progress|aof_rewrite_scheduled|rdb_bgsave_in_progress):1/m.test(info)
      )
        return info;
      await wait(GLANCE, undefined, { ref: false });
    }
  }

  #tellOnce(line: string): void {
    if (!this.#told.has(line)) this.#log(line);
    this.#told.add(line);
  }
}
