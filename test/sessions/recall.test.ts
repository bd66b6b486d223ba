import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import type { ChatCommit } from '../../src/sessions/chat-sessions.ts';
import { connectRedis } from '../../src/sessions/connect-redis.ts';
import { RedisSessionStore } from '../../src/sessions/redis-session-store.ts';
import { openChatSessions } from '../../src/sessions/sealed-chat-sessions.ts';
import type { SessionKey, StoredSession } from '../../src/sessions/session-store.ts';
import { type RedisServer, startRedis } from '../support/redis-server.ts';
import { CHAT, SECRET, type State } from './chat-contract.ts';
import { commit, field, newKey, plain, texts } from './contract.ts';

/** What one process remembers of the sessions in a Redis to which others write as well. */
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
});
afterEach(async () => {
  await behind.flushall();
  behind.disconnect();
  await Promise.all([store.close(), another.close()]);
});
afterAll(() => server.stop());

describe('a session is recalled', () => {
  test('once the store has had what was known often enough in a row', async () => {
    await store.commit(key, commit(0, { set: field('a', '1') }));
    await store.load(key);
    for (let agreements = 0; agreements < 16; agreements++) {
      expect(store.recall(key)).toBeUndefined();
      await store.load(key);
    }
    expect(texts(store.recall(key))).toEqual({ a: '1' });
  });

  test('as it was committed and noted last, without a word to the store', async () => {
    await comesToTrust();
    await store.commit(key, commit(1, { set: field('a', '2') }));
    await note(store, 2, 'shown');
    await behind.call('CONFIG', 'RESETSTAT');
    expect(texts(store.recall(key))).toEqual({ a: '2', p: 'shown' });
    expect(await behind.info('commandstats')).not.toContain('cmdstat_eval');
    expect(plain(await another.load(key))).toEqual(plain(store.recall(key)));
  });

  test('and never one that is not known', async () => {
    await comesToTrust();
    expect(store.recall(newKey())).toBeUndefined();
  });

  test('not any more, once another process is seen to write to one', async () => {
    await comesToTrust();
    const other = newKey();
    await store.commit(other, commit(0));
    await store.load(other);
    await another.load(key);
    await another.commit(key, commit(1));
    expect(store.recall(other)).toBeDefined();
    await store.load(key);
    expect(store.recall(other)).toBeUndefined();
  });
});

describe('a commit upon what was recalled', () => {
  test('goes through where nobody else has written', async () => {
    await comesToTrust();
    expect(await commitUpon(store.recall(key), '2')).toBe(true);
    expect(await commitUpon(store.recall(key), '3')).toBe(true);
    expect(plain(await another.load(key))).toEqual({ revision: 3, fields: field('a', '3') });
  });

  test('is refused where another process has committed', async () => {
    const recalled = await comesToTrust();
    await another.commit(key, commit(1, { set: field('a', 'theirs') }));
    expect(await commitUpon(recalled, 'ours')).toBe(false);
    expect(store.recall(key)).toBeUndefined();
    expect(texts(await store.load(key))).toEqual({ a: 'theirs' });
  });

  test('is refused where another process has noted what the person sees', async () => {
    const recalled = await comesToTrust();
    await note(another, 1, 'elsewhere');
    expect(await commitUpon(recalled, 'ours')).toBe(false);
    expect(texts(await store.load(key))).toEqual({ a: '1', p: 'elsewhere' });
  });

  test('is refused where this process has noted it in the meantime: what was decided did not know', async () => {
    const recalled = await comesToTrust();
    await note(store, 1, 'here');
    expect(await commitUpon(recalled, 'ours')).toBe(false);
    expect(await commitUpon(store.recall(key), 'ours')).toBe(true);
    expect(texts(await another.load(key))).toEqual({ a: 'ours', p: 'here' });
  });

  test('is refused where the session is gone', async () => {
    const recalled = await comesToTrust();
    await behind.flushall();
    expect(await commitUpon(recalled, 'ours')).toBe(false);
    expect(await store.load(key)).toBeUndefined();
  });

  test('is refused where a failover has brought back an older state that went on as far', async () => {
    await comesToTrust();
    const older = await behind.dumpBuffer(sessionKey());
    expect(await commitUpon(store.recall(key), '2')).toBe(true);
    const recalled = store.recall(key);
    await behind.restore(sessionKey(), 0, older, 'REPLACE');
    await another.load(key);
    await another.commit(key, commit(1, { set: field('a', 'theirs') })); // revision 2, as well
    expect(recalled?.revision).toBe(2);
    expect(await commitUpon(recalled, 'ours')).toBe(false);
    expect(texts(await store.load(key))).toEqual({ a: 'theirs' });
  });

  test('is refused where a process that knows no editions has committed', async () => {
    const recalled = await comesToTrust();
    await behind.hset(sessionKey(), 'r', 2, 'a', 'theirs');
    expect(await commitUpon(recalled, 'ours')).toBe(false);
    expect(texts(await store.load(key))).toEqual({ a: 'theirs' });
  });

  test('is never made upon a commit that failed', async () => {
    await comesToTrust();
    await behind.call('CONFIG', 'SET', 'maxmemory', '1');
    await expect(commitUpon(store.recall(key), 'lost')).rejects.toThrow('OOM');
    await behind.call('CONFIG', 'SET', 'maxmemory', '0');
    expect(store.recall(key)).toBeUndefined();
    expect(texts(await store.load(key))).toEqual({ a: '1' });
  });
});

test('a chat that was recalled is known to be the newest', async () => {
  const here = await openChatSessions<State>(store, SECRET, () => {});
  await here.commit(await here.load(CHAT), state(1));
  for (let agreements = 0; agreements <= 16; agreements++) await here.load(CHAT);
  const recalled = here.recall(CHAT);
  if (recalled === undefined) throw new Error('The chat was not recalled.');
  expect(recalled).toMatchObject({ isRecalled: true, revision: 1, state: { language: 'ar', step: 1 } });
  expect(await here.isNewest(recalled)).toBe(true);
  expect(recalled.isRecalled).toBe(false);
  // As after loading it: what the bot notes of a message while it decides is no conflict.
  await here.noteSent(CHAT, 1, { asking: 1, messageId: 7 }, undefined);
  expect(await here.isNewest(recalled)).toBe(true);
  expect(await here.commit(recalled, state(2))).toBe(true);
});

test('a chat that was recalled is not the newest where another process has gone on', async () => {
  const here = await openChatSessions<State>(store, SECRET, () => {});
  const elsewhere = await openChatSessions<State>(another, SECRET, () => {});
  await here.commit(await here.load(CHAT), state(1));
  for (let agreements = 0; agreements <= 16; agreements++) await here.load(CHAT);
  const recalled = here.recall(CHAT);
  if (recalled === undefined) throw new Error('The chat was not recalled.');
  await elsewhere.commit(await elsewhere.load(CHAT), state(2));
  expect(await here.isNewest(recalled)).toBe(false);
  expect(await here.commit(recalled, state(3))).toBe(false);
  expect((await here.load(CHAT)).state).toEqual({ language: 'ar', step: 2 });
});

function state(step: number): ChatCommit<State> {
  return { state: { language: 'ar', step }, answers: undefined, timeToLive: 60_000, due: undefined };
}

async function openStore(): Promise<RedisSessionStore> {
  return new RedisSessionStore(await connectRedis(server.url, () => {}));
}

/** The process takes it for granted from here on that nobody else writes. */
async function comesToTrust(): Promise<StoredSession | undefined> {
  await store.commit(key, commit(0, { set: field('a', '1') }));
  for (let agreements = 0; agreements <= 16; agreements++) await store.load(key);
  return store.recall(key);
}

async function commitUpon(recalled: StoredSession | undefined, value: string): Promise<boolean> {
  if (recalled === undefined) throw new Error('The session was not recalled.');
  return await store.commit(key, commit(recalled.revision, { recalled, set: field('a', value) }));
}

async function note(by: RedisSessionStore, revision: number, value: string): Promise<void> {
  await by.noteSent(key, { revision, field: 'p', value: Buffer.from(value), due: undefined });
}

function sessionKey(): string {
  return `miteinander:{${key.shard}}:s:${key.id}`;
}
