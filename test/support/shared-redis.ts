import { type RedisServer, startRedis } from './redis-server.ts';

/** More than the bots of all test files that a process runs. */
const DATABASES = 10_000;

/** One server for each process of the tests. It ends with the process. */
let server: Promise<RedisServer> | undefined;
let begun = 0;
/** The number of the database that belongs to a data folder. */
const numbers = new Map<string, number>();

/**
 * A `REDIS_URL` for the bots on this data folder, which nobody else is given: what one of them has kept the next one finds,
 * as in the folder itself.
 */
export async function redisBeside(dataDir: string): Promise<string> {
  const number = numbers.get(dataDir) ?? begun++;
  numbers.set(dataDir, number);
  server ??= startRedis({ settings: { databases: String(DATABASES) } });
  return `${(await server).url}/${number}`;
}
