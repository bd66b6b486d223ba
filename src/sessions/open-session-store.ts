import { join } from 'node:path';
import { connectRedis } from './connect-redis.ts';
import { RedisErasing } from './redis-erasing.ts';
import { RedisSessionStore } from './redis-session-store.ts';
import type { SessionStore } from './session-store.ts';
import { SqliteSessionStore } from './sqlite-session-store.ts';

export interface SessionStoreOptions {
  /** Without it the file `sessions.sqlite` in `dataDir` is used. */
  readonly redisUrl: string | undefined;
  readonly dataDir: string;
  /** No other process writes sessions at the same time. */
  readonly isAlone: boolean;
  /** Is told in plain lines, without credentials, when Redis has to be waited for. */
  readonly log: (line: string) => void;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
}

/**
 * Opens the store of partial sessions. Waits for Redis while it is away.
 *
 * @throws Error when `redisUrl` is wrong, or the waiting was ended
 */
export async function openSessionStore(options: SessionStoreOptions): Promise<SessionStore> {
  const { redisUrl, dataDir, isAlone, log, signal } = options;
  if (redisUrl === undefined) return new SqliteSessionStore(join(dataDir, 'sessions.sqlite'));
  const client = await connectRedis(redisUrl, log, { signal });
  return new RedisSessionStore(client, { isAlone, erasing: new RedisErasing(client, { log }) });
}
