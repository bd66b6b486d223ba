import { readdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { RedisServer } from './redis-server.ts';

/**
 * Ends a Redis server as a power cut does: at once, and without what it wrote to its append-only file after so many
 * bytes. It is not started again.
 */
export async function losePower(redis: RedisServer, kept: number): Promise<void> {
  await redis.kill();
  await truncate(await newestPart(redis), kept);
}

/** Bytes of its append-only file once all that it was told is there, for {@link losePower}. */
export async function written(redis: RedisServer): Promise<number> {
  const client = new Redis(redis.url);
  // While it brings an earlier part to the disk, it holds back what comes after.
  while (!(await client.info('persistence')).includes('aof_buffer_length:0\r')) await sleep(10);
  client.disconnect();
  return await size(redis);
}

/** Cuts the power of a Redis server under `appendfsync everysec`, so that its last second is lost. */
export class LastSecond {
  readonly #redis: RedisServer;
  readonly #sizes: { readonly at: number; readonly bytes: number }[] = [];
  readonly #timer: NodeJS.Timeout;

  constructor(redis: RedisServer) {
    this.#redis = redis;
    this.#timer = setInterval(() => void this.#note(), 50);
  }

  /** Loses what was written within a second, or since the last cut. The server is not started again. */
  async isLost(): Promise<void> {
    const then = Date.now() - 1000;
    const kept = this.#sizes.findLast(({ at }) => at <= then) ?? this.#sizes[0];
    await losePower(this.#redis, kept?.bytes ?? 0);
    this.#sizes.length = 0;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #note(): Promise<void> {
    const at = Date.now();
    const bytes = await size(this.#redis).catch(() => undefined);
    if (bytes !== undefined) this.#sizes.push({ at, bytes });
  }
}

async function size(redis: RedisServer): Promise<number> {
  return (await stat(await newestPart(redis))).size;
}

async function newestPart({ dir }: RedisServer): Promise<string> {
  const folder = join(dir, 'appendonlydir');
  const parts = (await readdir(folder)).filter((name) => name.endsWith('.incr.aof'));
  const newest = parts.toSorted().at(-1);
  if (newest === undefined) throw new Error(`Redis keeps no append-only file in ${folder}`);
  return join(folder, newest);
}
