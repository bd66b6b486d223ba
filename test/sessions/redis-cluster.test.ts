import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { connectRedis } from '../../src/sessions/connect-redis.ts';
import { RedisSessionStore } from '../../src/sessions/redis-session-store.ts';
import type { SessionKey } from '../../src/sessions/session-store.ts';
import { type RedisCluster, startRedisCluster } from '../support/redis-cluster.ts';
import { chatSessionsContract } from './chat-contract.ts';
import { commit, field, newKey, type StoreUnderTest, sessionStoreContract, texts } from './contract.ts';
import { redisUnderTest } from './redis-under-test.ts';
import { sealContract } from './seal-contract.ts';

let cluster: RedisCluster;
let url: string;
beforeAll(async () => {
  cluster = await startRedisCluster();
  url = `redis+cluster://${cluster.startupNodes.map(({ host, port }) => `${host}:${port}`).join(',')}`;
});
afterAll(() => cluster?.stop());

/** The servers are one cluster for all of these tests; they outlive each. */
function open(): Promise<StoreUnderTest> {
  const nodes = cluster.startupNodes.map(({ host, port }) => new Redis(port, host));
  return redisUnderTest(url, nodes, async () => {});
}

describe('sessions in Redis Cluster', () => sessionStoreContract(open));
describe('chats in Redis Cluster', () => chatSessionsContract(open));
describe('what is sealed in Redis Cluster', () => sealContract(open));

describe('a cluster', () => {
  test('has sessions on every node', async () => {
    const under = await open();
    for (let shard = 0; shard < 64; shard += 1) await under.store.commit({ ...newKey(), shard }, commit(0));
    await under.stop();
    for (const { url: node } of cluster.nodes) {
      const client = new Redis(node);
      expect(await client.dbsize()).toBeGreaterThan(10);
      client.disconnect();
    }
  });

  test('of which a node is away: the others serve, and that one again when it is back', async () => {
    const store = new RedisSessionStore(await connectRedis(url, () => {}));
    const keys: SessionKey[] = Array.from({ length: 64 }, (_, shard) => ({ ...newKey(), shard }));
    for (const key of keys) await store.commit(key, commit(0, { set: field('a', '1'), due: 1000 }));
    const [lost, ...others] = cluster.nodes;
    for (const { url: node } of others) {
      const client = new Redis(node);
      await client.call('CONFIG', 'SET', 'cluster-require-full-coverage', 'no');
      client.disconnect();
    }

    await lost?.kill();
    const [loads, claimed] = await Promise.all([
      Promise.allSettled(keys.map((key) => store.load(key))),
      store.claimDue(1000, 3_600_000, 64),
    ]);
    const served = loads.filter(({ status }) => status === 'fulfilled').length;
    expect(served).toBeGreaterThan(30);
    expect(served).toBeLessThan(60);
    expect(claimed).toHaveLength(served);
    for (const load of loads) {
      if (load.status === 'rejected') expect(load.reason).toMatchObject({ name: 'SessionStoreUnavailable' });
    }

    await lost?.restart();
    await cluster.whole();
    for (const key of keys) expect(texts(await store.load(key))).toEqual({ a: '1' });
    for (const key of keys) expect(await store.commit(key, commit(1))).toBe(true);
    await store.close();
  });

  test('given as a single server is refused, with the form it needs', async () => {
    await expect(connectRedis(cluster.nodes[0]?.url ?? '', () => {})).rejects.toThrow(
      /^REDIS_URL: redis:\/\/127\.0\.0\.1:\d+ is a node of a Redis Cluster\. Write it as redis\+cluster:/,
    );
  });
});
