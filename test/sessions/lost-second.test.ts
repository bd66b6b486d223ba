import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { connectRedis, untilReady } from '../../src/sessions/connect-redis.ts';
import { RedisSessionStore } from '../../src/sessions/redis-session-store.ts';
import type { SessionKey } from '../../src/sessions/session-store.ts';
import { losePower, written } from '../support/power-cut.ts';
import { type RedisServer, startRedis } from '../support/redis-server.ts';
import { commit, field, newKey, texts } from './contract.ts';

/** Redis loses what it had not brought to the disk. Processes remember what they wrote. */
let redis: RedisServer;
let opened: RedisSessionStore[];
let key: SessionKey;

beforeEach(async () => {
  redis = await startRedis({ appendOnly: 'everysec' });
  opened = [];
  key = newKey();
});
afterEach(async () => {
  await Promise.all(opened.map((store) => store.close()));
  await redis.stop();
});

async function process(isAlone = false): Promise<RedisSessionStore> {
  const store = new RedisSessionStore(await connectRedis(redis.url, () => {}), { isAlone });
  opened.push(store);
  return store;
}

/** The session as one process has written it: question by question. */
async function writes(store: RedisSessionStore, from: number, to: number): Promise<void> {
  for (let revision = from; revision < to; revision++) {
    await store.load(key);
    expect(await store.commit(key, commit(revision, { set: field(`q${revision}`, 'answered') }))).toBe(true);
  }
}

/** What happens in between is lost. */
async function lost(what: () => Promise<unknown>): Promise<void> {
  const kept = await written(redis);
  await what();
  await losePower(redis, kept);
  await redis.restart();
}

/** What Redis itself has, once the processes have brought back what they remember. */
async function healedTo(revision: number): Promise<void> {
  const client = new Redis(redis.url);
  await untilReady(client);
  while ((await client.hget(`miteinander:{${key.shard}}:s:${key.id}`, 'r')) !== String(revision)) {
    await new Promise(setImmediate);
  }
  client.disconnect();
}

describe('one process', () => {
  test('brings back what Redis has lost: answers, the note of the prompt, when something is due', async () => {
    const store = await process(true);
    await writes(store, 0, 2);
    await lost(async () => {
      await writes(store, 2, 4);
      await store.noteSent(key, { revision: 4, field: 'p', value: Buffer.from('shown'), due: 5 });
    });
    const found = await store.load(key);
    expect(found).toMatchObject({ revision: 4 });
    expect(found?.mayBeBehind).toBeUndefined();
    expect(texts(found)).toMatchObject({ q3: 'answered', p: 'shown' });
    expect(await store.claimDue(10, 1000, 10)).toEqual([key]);
  });

  test('brings back a session that Redis has lost as a whole', async () => {
    const store = await process(true);
    await lost(() => writes(store, 0, 3));
    expect(await store.load(key)).toMatchObject({ revision: 3 });
  });

  test('does not bring back what was cleared: that it was cleared is what it brings back', async () => {
    const store = await process(true);
    await writes(store, 0, 3);
    await lost(() => store.commit(key, commit(3, { clear: true, set: field('over', 'yes') })));
    expect(texts(await store.load(key))).toEqual({ over: 'yes' });
  });

  test('brings back the note alone, where no more is missing', async () => {
    const store = await process(true);
    await writes(store, 0, 3);
    await lost(() =>
      store.noteSent(key, { revision: 3, field: 'p', value: Buffer.from('x'), due: undefined }),
    );
    expect(texts(await store.load(key))).toMatchObject({ p: 'x' });
  });

  test('refuses a commit that was based on what another one wrote before, even where the number fits', async () => {
    const store = await process();
    await writes(await process(), 0, 3);
    await store.load(key);
    await lost(async () => undefined);
    expect(await store.commit(key, commit(3))).toBe(false);
    await store.load(key);
    expect(await store.commit(key, commit(3))).toBe(true);
  });

  test('says of a session that another one wrote in an earlier run of Redis that it may be behind', async () => {
    await writes(await process(true), 0, 2);
    await redis.restart();
    const another = await process(true);
    expect(await another.load(key)).toMatchObject({ revision: 2, mayBeBehind: true });
    expect(await another.commit(key, commit(2, { mayBeBehind: true }))).toBe(true);
    expect(await another.load(key)).toMatchObject({ revision: 3, mayBeBehind: true });
    expect(await another.commit(key, commit(3))).toBe(true);
    expect((await another.load(key))?.mayBeBehind).toBeUndefined();
  });
});

describe('several processes', () => {
  test('bring back what the other one is asked for next', async () => {
    const [one, other] = [await process(), await process()];
    await writes(one, 0, 2);
    await lost(() => writes(one, 2, 4));
    await healedTo(4);
    expect(await other.load(key)).toMatchObject({ revision: 4, mayBeBehind: true });
  });

  test('each brings back what it wrote; the latest counts', async () => {
    const [one, other] = [await process(), await process()];
    await writes(one, 0, 2);
    await lost(async () => {
      await writes(one, 2, 3);
      await writes(other, 3, 4);
      await writes(one, 4, 5);
    });
    await healedTo(5);
    for (const store of [one, other]) {
      expect(texts(await store.load(key))).toMatchObject({ q2: 'answered', q3: 'answered', q4: 'answered' });
    }
  });

  test('what somebody has gone on with since is not undone by who remembers more', async () => {
    const client = await connectRedis(redis.url, () => {});
    const one = new RedisSessionStore(client);
    opened.push(one);
    await writes(one, 0, 2);
    await lost(async () => {
      await writes(one, 2, 5);
      client.disconnect();
    });
    const other = await process();
    await other.load(key);
    await other.commit(key, commit(2, { set: field('q2', 'again') }));
    await client.connect();
    expect(await one.load(key)).toMatchObject({ revision: 3 });
    expect(texts(await one.load(key))).toMatchObject({ q2: 'again' });
  });
});
