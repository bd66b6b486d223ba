/** What was deleted leaves the files of a real Redis, too. A file is searched again until it is gone from there. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { connectRedis } from '../../src/sessions/connect-redis.ts';
import { RedisErasing } from '../../src/sessions/redis-erasing.ts';
import { RedisSessionStore } from '../../src/sessions/redis-session-store.ts';
import { SessionSeal } from '../../src/sessions/vault.ts';
import { begins, plays, screen } from '../bot/plays.ts';
import { type RedisOptions, type RedisServer, startRedis } from '../support/redis-server.ts';
import { startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { commit, newKey } from './contract.ts';
import { remainsOf } from './remains.ts';

let dir: string;
const cleanUps: (() => unknown)[] = [];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'miteinander-redis-'));
});
afterEach(async () => {
  jest.restoreAllMocks();
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  await rm(dir, { recursive: true });
});

async function redis(options: RedisOptions): Promise<RedisServer> {
  const server = await startRedis({ ...options, dir });
  cleanUps.push(() => server.stop());
  return server;
}

async function storeOn(url: string, log: (line: string) => void = () => {}): Promise<RedisSessionStore> {
  const client = await connectRedis(url, () => {});
  const store = new RedisSessionStore(client, { erasing: new RedisErasing(client, { log, pause: 50 }) });
  cleanUps.push(() => store.close());
  return store;
}

/** Several sessions, of which nothing shall be left. */
async function writesAndClears(store: RedisSessionStore): Promise<Buffer[]> {
  const values: Buffer[] = [];
  for (let n = 0; n < 5; n++) {
    const key = newKey();
    const value = randomBytes(45);
    values.push(value);
    await store.commit(key, commit(0, { set: new Map([['answer', value]]) }));
    await store.commit(key, commit(1, { clear: true, erase: true }));
  }
  return values;
}

async function untilGone(values: readonly Buffer[]): Promise<void> {
  while (remainsOf(values, dir).length > 0) await new Promise((resolve) => setTimeout(resolve, 50));
}

test('from the append-only file of two processes', async () => {
  const { url } = await redis({ appendOnly: true });
  const stores = await Promise.all([storeOn(url), storeOn(url)]);
  const values = (await Promise.all(stores.map(writesAndClears))).flat();
  await untilGone(values);
});

test('from snapshots', async () => {
  const { url } = await redis({ settings: { save: '3600 1' } });
  const store = await storeOn(url);
  const key = newKey();
  const value = randomBytes(45);
  await store.commit(key, commit(0, { set: new Map([['answer', value]]) }));
  const behind = new Redis(url);
  cleanUps.push(() => behind.disconnect());
  while ((await behind.call('SAVE').catch(() => '')) !== 'OK')
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(remainsOf([value], dir)).toEqual([value]);
  await store.commit(key, commit(1, { clear: true, erase: true }));
  await untilGone([value]);
});

test('at the next start, where the process was killed before it could ask for that', async () => {
  const { url } = await redis({ appendOnly: true });
  const killed = new RedisSessionStore(await connectRedis(url, () => {}));
  cleanUps.push(() => killed.close());
  const values = await writesAndClears(killed);
  expect(remainsOf(values, dir)).toEqual(values);
  await storeOn(url);
  await untilGone(values);
});

test('a Redis that does not allow it is named once, with the cure', async () => {
  const { url, port } = await redis({ appendOnly: true });
  const behind = new Redis(url);
  cleanUps.push(() => behind.disconnect());
  await behind.call('ACL', 'SETUSER', 'bot', 'on', '>secret', '~*', '+@all', '-bgrewriteaof');
  const lines: string[] = [];
  const told = Promise.withResolvers<void>();
  const store = await storeOn(`redis://bot:secret@127.0.0.1:${port}`, (line) => {
    lines.push(line);
    told.resolve();
  });
  await told.promise;
  await writesAndClears(store);
  await store.close();
  expect(lines).toEqual([
    expect.stringMatching(/does not let the bot rewrite.*NOPERM.*Allow the user \+bgrewriteaof/),
  ]);
});

test('through the front door: after sending and after /delete', async () => {
  const { url } = await redis({ appendOnly: 'everysec' });
  const sealed: Buffer[] = [];
  const seal = SessionSeal.prototype.seal;
  jest.spyOn(SessionSeal.prototype, 'seal').mockImplementation(function (this: SessionSeal, field, text) {
    const bytes = seal.call(this, field, text);
    if (field.startsWith('answer:') || text.includes('"formId"')) sealed.push(bytes);
    return bytes;
  });
  const survey = smallFlow(
    'form_id: weather\nsurvey:\n  - { type: text, name: liked }\n  - { type: text, name: wish }\n',
    { en: 'liked = What do you like?\nwish = Your wish?\n' },
  );
  const env = { REDIS_URL: url, SECRET_KEY: 'a secret of the tests: 0123456789abcdef' };
  const bot = await startBot({ questionnaires: [survey], sessions: 'SQLite', env });
  cleanUps.push(() => bot.close());
  const [amira, bela] = [bot.world.person({ languageCode: 'en' }), bot.world.person({ languageCode: 'en' })];
  await begins(amira, 'weather');
  await begins(bela, 'weather');
  await plays(amira, 'sun', 'snow', '[Send my answers]');
  await plays(bela, 'rain', '/delete');
  expect(screen(amira)).toContain('Your answers have arrived');
  expect(screen(bela)).toContain('Deleted');
  expect(sealed.length).toBeGreaterThan(5);
  await untilGone(sealed);
}, 60_000);
