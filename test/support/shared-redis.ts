import { type RedisServer, startRedis } from './redis-server.ts';

/** More than the bots of any test file: each gets its own database. */
const DATABASES = 1000;

/** Of jest; scripts that play a chat have none. */
declare const afterAll: ((work: () => Promise<void>) => void) | undefined;

let server: Promise<RedisServer> | undefined;
let begun = 0;
let isLastTestOver = false;
/** The number of the database that belongs to a data folder. */
const numbers = new Map<string, number>();

/** One server for a file of tests. Bots may still be running when the file's own clearing up is yet to come. */
if (typeof afterAll === 'function') {
  afterAll(async () => {
    isLastTestOver = true;
    await stopIfUnused();
  });
}

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

/** The data folder is gone, and no bot of it runs any more. */
export async function leaveRedisBeside(dataDir: string): Promise<void> {
  if (numbers.delete(dataDir)) await stopIfUnused();
}

async function stopIfUnused(): Promise<void> {
  if (!isLastTestOver || numbers.size > 0) return;
  const ending = server;
  server = undefined;
  await (await ending)?.stop();
}
