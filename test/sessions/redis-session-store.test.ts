import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { connectRedis } from '../../src/sessions/connect-redis.ts';
import { RedisSessionStore } from '../../src/sessions/redis-session-store.ts';
import { type RedisServer, startRedis } from '../support/redis-server.ts';
import { chatSessionsContract } from './chat-contract.ts';
import {
  commit,
  field,
  newKey,
  plain,
  type StoreUnderTest,
  sessionStoreContract,
  texts,
} from './contract.ts';
import { redisUnderTest } from './redis-under-test.ts';
import { sealContract } from './seal-contract.ts';

async function open(): Promise<StoreUnderTest> {
  const server = await startRedis();
  return redisUnderTest(server.url, [new Redis(server.url)], () => server.stop());
}

describe('sessions in Redis', () => sessionStoreContract(open));
describe('chats in Redis', () => chatSessionsContract(open));
describe('what is sealed in Redis', () => sealContract(open));

describe('a Redis server', () => {
  let server: RedisServer;
  let store: RedisSessionStore;
  let behind: Redis;

  beforeAll(async () => {
    server = await startRedis({ appendOnly: true });
  });
  beforeEach(async () => {
    store = new RedisSessionStore(await connectRedis(server.url, () => {}, { patience: 400 }));
    behind = new Redis(server.url);
    behind.on('error', () => {}); // it reconnects
  });
  afterEach(async () => {
    await behind.ping(); // connected again, so that it ends at once
    behind.disconnect();
    await store.close();
  });
  afterAll(() => server.stop());

  test('is told of changed fields only, however many there are', async () => {
    const key = newKey();
    const many = Array.from({ length: 120 }, (_, n): [string, Buffer] => [`f${n}`, Buffer.from('x')]);
    await store.commit(key, commit(0, { set: new Map(many) }));
    await behind.call('CONFIG', 'RESETSTAT');
    await store.commit(
      key,
      commit(1, { set: new Map([...field('f7', 'y'), ...field('state', 'z')]), remove: ['f8'] }),
    );
    expect(await calls('hset')).toBe(3); // these two and the revision
    expect(await calls('hdel')).toBe(1);
    expect(await calls('hgetall')).toBe(0);
  });

  test('is asked once to load and once to commit', async () => {
    const key = newKey();
    await store.commit(key, commit(0));
    await store.load(key);
    await behind.call('CONFIG', 'RESETSTAT');
    await store.load(key);
    await store.commit(key, commit(1));
    await store.noteSent(key, { revision: 2, field: 'p', value: Buffer.from('m'), due: undefined });
    expect((await calls('eval')) + (await calls('evalsha'))).toBe(3);
  });

  test('sends fields to a process that does not know them, not to the one that wrote them last', async () => {
    const another = new RedisSessionStore(await connectRedis(server.url, () => {}));
    const key = newKey();
    const many = Array.from({ length: 120 }, (_, n): [string, Buffer] => [`f${n}`, Buffer.from('x')]);
    await store.commit(key, commit(0, { set: new Map(many) }));
    await store.load(key);
    await behind.call('CONFIG', 'RESETSTAT');
    await store.commit(key, commit(1, { set: field('f7', 'y') }));
    const noted = store.noteSent(key, {
      revision: 2,
      field: 'p',
      value: Buffer.from('m'),
      due: undefined,
    });
    const loaded = await store.load(key); // while the note is on its way
    await noted;
    expect(await calls('hgetall')).toBe(0);
    expect(texts(loaded)).toEqual({
      ...Object.fromEntries(many.map(([name]) => [name, 'x'])),
      f7: 'y',
      p: 'm',
    });
    expect(plain(await another.load(key))).toEqual(plain(loaded));
    expect(await calls('hgetall')).toBe(1);
    await another.close();
  });

  test('is not asked for what is due by a process that is alone and knows of nothing, except now and then', async () => {
    const alone = new RedisSessionStore(await connectRedis(server.url, () => {}), { isAlone: true });
    const [own, left] = [newKey(), newKey()];
    const key = newKey();
    await alone.commit(own, commit(0, { due: 50_000 }));
    await alone.commit(key, commit(0, { due: 60_000 }));
    expect(await alone.claimDue(40_000, 1000, 10)).toEqual([]);
    await store.commit(left, commit(0, { due: 41_000 }));
    await behind.call('CONFIG', 'RESETSTAT');
    for (const now of [41_000, 45_000, 49_999]) expect(await alone.claimDue(now, 1000, 10)).toEqual([]);
    expect(await calls('evalsha')).toBe(0);
    expect(await alone.claimDue(50_000, 5000, 1)).toEqual([left]); // what has waited longest
    expect(await alone.claimDue(50_000, 6000, 10)).toEqual([own]);
    expect(await alone.claimDue(50_001, 5000, 10)).toEqual([]);
    await behind.call('CONFIG', 'RESETSTAT');
    expect(await alone.claimDue(54_999, 5000, 10)).toEqual([]);
    expect(await calls('evalsha')).toBe(0);
    expect(await alone.claimDue(56_000, 50_000, 10)).toEqual([left, own]);
    await store.postpone(left, 1, 70_000);
    expect(await alone.claimDue(65_000, 5000, 10)).toEqual([key]);
    await alone.close();
  });

  test('that has forgotten the scripts is told them again', async () => {
    const key = newKey();
    await useEverything(key, 0);
    await behind.script('FLUSH');
    await useEverything(key, 1);
    expect((await store.load(key))?.revision).toBe(2);
  });

  test('that is killed and comes back has everything, and the client goes on', async () => {
    const key = newKey();
    await store.commit(key, commit(0, { set: field('a', '1'), due: 1000 }));
    await server.kill();
    const meanwhile = store.load(key); // waits a little for the server to come back
    await server.restart();
    expect(texts(await meanwhile)).toEqual({ a: '1' });
    await useEverything(key, 1);
    expect(texts(await store.load(key))).toEqual({ a: '1', p: 'm' });
  });

  test('that stays away is reported before the person gives up', async () => {
    await server.kill();
    const failures = await Promise.allSettled([
      store.load(newKey()),
      store.ping(),
      store.claimDue(1000, 10, 10),
    ]);
    await server.restart();
    for (const failure of failures) {
      expect(failure).toMatchObject({
        status: 'rejected',
        reason: {
          name: 'SessionStoreUnavailable',
          message: expect.stringContaining('there is no connection'),
        },
      });
    }
  });

  test('that hangs in mid-commit is reported; the commit counts once or not at all', async () => {
    const key = newKey();
    await store.commit(key, commit(0, { set: field('count', '1') }));
    process.kill(server.pid, 'SIGSTOP');
    const failure = await store
      .commit(key, commit(1, { set: field('count', '2') }))
      .catch((error: unknown) => error);
    process.kill(server.pid, 'SIGCONT');
    expect(failure).toMatchObject({
      name: 'SessionStoreUnavailable',
      message: expect.stringContaining('there is no connection'),
    });

    const now = await store.load(key); // what the bot does then
    const revision = now?.revision ?? 0;
    expect(texts(now)).toEqual({ count: String(revision) });
    expect(await store.commit(key, commit(revision, { set: field('count', 'again') }))).toBe(true);
    expect((await store.load(key))?.revision).toBe(revision + 1);
  });

  test('a failure shows nothing of what was to be stored', async () => {
    await behind.call('CONFIG', 'SET', 'maxmemory', '1');
    const secret = Buffer.from('a-sealed-answer');
    const failure = await store
      .commit(newKey(), commit(0, { set: new Map([['a', secret]]) }))
      .catch((error: unknown) => error);
    await behind.call('CONFIG', 'SET', 'maxmemory', '0');
    expect(failure).toMatchObject({
      name: 'SessionStoreUnavailable',
      message: expect.stringContaining('OOM'),
    });
    expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain('a-sealed-answer');
    expect(failure).not.toHaveProperty('command');
    expect(failure).not.toHaveProperty('cause');
  });

  test('a store that was closed says so', async () => {
    const closed = new RedisSessionStore(await connectRedis(server.url, () => {}));
    await closed.close();
    await expect(closed.ping()).rejects.toMatchObject({ name: 'SessionStoreUnavailable' });
  });

  async function useEverything(key: { shard: number; id: string }, expected: number): Promise<void> {
    await store.load(key);
    expect(await store.commit(key, commit(expected, { due: 1000 }))).toBe(true);
    await store.noteSent(key, { revision: expected + 1, field: 'p', value: Buffer.from('m'), due: 2000 });
    expect(await store.claimDue(2000, 10, 10)).toEqual([key]);
    await store.noteSent(key, {
      revision: expected + 1,
      field: 'p',
      value: Buffer.from('m'),
      due: undefined,
    });
  }

  async function calls(command: string): Promise<number> {
    const stats = await behind.info('commandstats');
    return Number(new RegExp(`^cmdstat_${command}:calls=(\\d+)`, 'm').exec(stats)?.[1] ?? 0);
  }
});
