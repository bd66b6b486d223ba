import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { connectRedis } from '../../src/sessions/connect-redis.ts';
import { RedisSessionStore } from '../../src/sessions/redis-session-store.ts';
import type { SessionKey } from '../../src/sessions/session-store.ts';
import { type RedisServer, startRedis } from '../support/redis-server.ts';
import { commit, field, newKey, plain, texts, untilGone } from './contract.ts';

/** One process remembers a session that it wrote. Whatever happens to it in Redis, a load gives what Redis has. */
let server: RedisServer;
let store: RedisSessionStore;
let another: RedisSessionStore;
let behind: Redis;
let key: SessionKey;

beforeAll(async () => {
  server = await startRedis();
});
beforeEach(async () => {
  store = await openStore();
  another = await openStore();
  behind = new Redis(server.url);
  key = newKey();
  await store.commit(key, commit(0, { set: field('a', '1') }));
  expect(texts(await store.load(key))).toEqual({ a: '1' });
});
afterEach(async () => {
  await behind.flushall();
  behind.disconnect();
  await Promise.all([store.close(), another.close()]);
});
afterAll(() => server.stop());

describe('a session that this process remembers is loaded as Redis has it', () => {
  test('after another process has committed', async () => {
    await another.load(key);
    await another.commit(key, commit(1, { set: field('a', 'theirs') }));
    expect(plain(await store.load(key))).toEqual({ revision: 2, fields: field('a', 'theirs') });
  });

  test('after another process has noted what the person sees', async () => {
    await note(another, 1, 'elsewhere');
    expect(texts(await store.load(key))).toEqual({ a: '1', p: 'elsewhere' });
  });

  test('after its commit has lost to another process', async () => {
    await another.commit(key, commit(1, { set: field('a', 'theirs') }));
    expect(await store.commit(key, commit(1, { set: field('a', 'ours') }))).toBe(false);
    expect(texts(await store.load(key))).toEqual({ a: 'theirs' });
  });

  test('after its note has come behind the commit of another process', async () => {
    await another.commit(key, commit(1, { set: field('a', 'theirs') }));
    await note(store, 1, 'here');
    expect(texts(await store.load(key))).toEqual({ a: 'theirs', p: 'here' });
  });

  test('after it is gone', async () => {
    await behind.flushall();
    expect(await store.load(key)).toBeUndefined();
  });

  test('after a failover has brought back an older state that went on as far', async () => {
    const older = await behind.dumpBuffer(sessionKey());
    expect(await store.commit(key, commit(1, { set: field('a', 'ours') }))).toBe(true);
    await behind.restore(sessionKey(), 0, older, 'REPLACE');
    await another.load(key);
    await another.commit(key, commit(1, { set: field('a', 'theirs') })); // revision 2, as well
    expect(plain(await store.load(key))).toEqual({ revision: 2, fields: field('a', 'theirs') });
  });

  test('after a process that knows no editions has committed', async () => {
    await behind.hset(sessionKey(), 'r', 2, 'a', 'theirs');
    expect(texts(await store.load(key))).toEqual({ a: 'theirs' });
  });

  test('after a commit that failed', async () => {
    await behind.call('CONFIG', 'SET', 'maxmemory', '1');
    await expect(store.commit(key, commit(1, { set: field('a', 'lost') }))).rejects.toThrow('OOM');
    await behind.call('CONFIG', 'SET', 'maxmemory', '0');
    expect(plain(await store.load(key))).toEqual({ revision: 1, fields: field('a', '1') });
  });
});

describe('a process that is alone does not ask for what it has just committed; its next commit is refused', () => {
  let alone: RedisSessionStore;
  beforeEach(async () => {
    alone = await openStore(true);
    await alone.load(key);
    expect(await alone.commit(key, commit(1, { set: field('a', 'ours') }))).toBe(true);
  });
  afterEach(() => alone.close());

  const cases: readonly (readonly [string, () => Promise<unknown>, object | undefined])[] = [
    ['after another process has committed', () => theirs(), { revision: 3, fields: field('a', 'theirs') }],
    [
      'after another process has noted what the person sees',
      () => note(another, 2, 'elsewhere'),
      { revision: 2, fields: new Map([...field('a', 'ours'), ...field('p', 'elsewhere')]) },
    ],
    ['after it is gone', () => behind.flushall(), undefined],
    [
      'after it has gone back',
      () => behind.hset(sessionKey(), 'r', 1, 'e', 'earlier', 'a', '1'),
      { revision: 1, fields: field('a', '1') },
    ],
  ];
  test.each(cases)('%s', async (_, happens, stored) => {
    await happens();
    await behind.call('CONFIG', 'RESETSTAT');
    expect(texts(await alone.load(key))).toEqual({ a: 'ours' });
    expect(await behind.info('commandstats')).not.toContain('evalsha');
    expect(await alone.commit(key, commit(2))).toBe(false);
    expect(plain(await alone.load(key))).toEqual(stored);
  });

  test('it asks where its commit may have failed, and where the time to live is over', async () => {
    await behind.call('CONFIG', 'SET', 'maxmemory', '1');
    await expect(alone.commit(key, commit(2, { set: field('a', 'lost') }))).rejects.toThrow('OOM');
    await behind.call('CONFIG', 'SET', 'maxmemory', '0');
    expect(texts(await alone.load(key))).toEqual({ a: 'ours' });
    expect(await alone.commit(key, commit(2, { timeToLive: 1 }))).toBe(true);
    await untilGone(alone, key);
  });

  async function theirs(): Promise<void> {
    await another.load(key);
    await another.commit(key, commit(2, { set: field('a', 'theirs') }));
  }
});

async function openStore(isAlone = false): Promise<RedisSessionStore> {
  return new RedisSessionStore(await connectRedis(server.url, () => {}), { isAlone });
}

async function note(by: RedisSessionStore, revision: number, value: string): Promise<void> {
  await by.noteSent(key, { revision, field: 'p', value: Buffer.from(value), due: undefined });
}

function sessionKey(): string {
  return `miteinander:{${key.shard}}:s:${key.id}`;
}
