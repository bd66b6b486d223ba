import type { Redis } from 'ioredis';
import { connectRedis } from '../../src/sessions/connect-redis.ts';
import { RedisSessionStore } from '../../src/sessions/redis-session-store.ts';
import type { StoreUnderTest } from './contract.ts';

/** Two stores on one Redis or cluster. `nodes`: connections to each server, closed by `stop` with all else. */
export async function redisUnderTest(
  url: string,
  nodes: readonly Redis[],
  stopServers: () => Promise<void>,
): Promise<StoreUnderTest> {
  const connect = async () => new RedisSessionStore(await connectRedis(url, () => {}));
  const [store, another] = await Promise.all([connect(), connect()]);
  const everywhere = <Result>(ask: (node: Redis) => Promise<Result>) => Promise.all(nodes.map(ask));
  return {
    store,
    another,
    async empty() {
      await everywhere((node) => node.flushall());
    },
    async dump() {
      return (await everywhere(dump)).join('\n');
    },
    async timeToLive({ shard, id }) {
      const left = await everywhere((node) => node.pttl(`miteinander:{${shard}}:s:${id}`).catch(() => -2));
      return Math.max(...left);
    },
    async stop() {
      await store.close();
      await another.close();
      for (const node of nodes) node.disconnect();
      await stopServers();
    },
  };
}

/** Keys, names, members and values, uncompressed. */
async function dump(node: Redis): Promise<string> {
  const parts: Buffer[] = [];
  for (const key of await node.keysBuffer('*')) {
    parts.push(key);
    const kind = await node.type(key);
    const content =
      kind === 'hash' ? node.callBuffer('HGETALL', key) : node.callBuffer('ZRANGE', key, 0, -1, 'WITHSCORES');
    parts.push(...((await content) as Buffer[]));
  }
  return Buffer.concat(parts.map((part) => Buffer.from(part))).toString('latin1');
}
