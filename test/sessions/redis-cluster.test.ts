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
    const store = new RedisSessionStore(await connectRedis(url, () => {}, { patience: 400 }));
    const keys: SessionKey[] = Array.from({ length: 64 }, (_, shard) => ({ ...newKey(), shard }));
    for (const key of keys) await store.commit(key, commit(0, { set: field('a', '1'), due: 1000 }));
    const [node] = cluster.nodes;
    const client = new Redis(node?.url ?? '');
    await client.call('CONFIG', 'SET', 'cluster-require-full-coverage', 'no');
    client.disconnect();

    await node?.kill();
    await node?.restart();
    await cluster.whole();
    for (const key of keys) expect(texts(await store.load(key))).toEqual({ a: '1' });
    expect(await store.commit(keys[0] ?? newKey(), commit(1, { due: 1000 }))).toBe(true);
    expect(await store.claimDue(1000, 10, 1000)).toHaveLength(64);
    await store.close();
  });

  test('given as a single server is refused, with the form it needs', async () => {
    await expect(connectRedis(cluster.nodes[0]?.url ?? '', () => {})).rejects.toThrow(
      /^REDIS_URL: redis:\/\/127\.0\.0\.1:\d+ is a node of a Redis Cluster\. Write it as redis\+cluster:/,
    );
  });
});
