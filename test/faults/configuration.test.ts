import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { runMiteinander } from '../support/bot-process.ts';
import { TEST_TOKEN } from '../support/chat.ts';
import { createDatabase } from '../support/postgres-server.ts';
import { ofThisRun } from '../support/shared.ts';
import { type Flow, PICNIC, writeFlow } from './picnic.ts';
import { endScenes, SECRET_KEY, setScene } from './scene.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'miteinander-configuration-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await endScenes();
});

/** What `sysexits(3)` calls EX_CONFIG. */
const CONFIGURATION = 78;

test('every problem of the environment is told at once, without a value that may be secret', async () => {
  const { code, stderr } = await runMiteinander(['start'], {
    BOT_TOKEN: 'my-secret-token',
    REDIS_URL: 'http://:open-sesame@localhost',
    DATABASE_URL: 'mysql://me:open-sesame@localhost/x',
    SECRET_KEY: 'too short',
    COORDINATORS: '@anna',
    WEBHOOK_SECRET: 'not allowed!',
    PORT: '99999',
    LOG_LEVEL: 'loud',
    REDIS_PASWORD: 'open-sesame',
  });
  expect(code).toBe(CONFIGURATION);
  const named = [...stderr.matchAll(/^- ([A-Z_]+) /gmu)].map(([, name]) => name).toSorted();
  expect(named).toEqual([
    'BOT_TOKEN',
    'COORDINATORS',
    'DATABASE_URL',
    'LOG_LEVEL',
    'PORT',
    'REDIS_PASWORD',
    'REDIS_URL',
    'SECRET_KEY',
    'WEBHOOK_SECRET',
  ]);
  expect(stderr).not.toContain('open-sesame');
  expect(stderr).not.toContain('my-secret-token');
});

test('SECRET_KEY is required beside REDIS_URL', async () => {
  const env = { BOT_TOKEN: TEST_TOKEN, REDIS_URL: 'redis://localhost' };
  const { code, stderr } = await runMiteinander(['start'], env);
  expect(code).toBe(CONFIGURATION);
  expect(stderr).toContain('SECRET_KEY is required beside REDIS_URL');
});

test('with a broken flow the bot does not start, and says where the error is and what to do', async () => {
  const flow: Flow = { ...PICNIC, yaml: PICNIC.yaml.replace('type: integer', 'type: integr') };
  const { code, stderr } = await runMiteinander(['start'], {
    BOT_TOKEN: TEST_TOKEN,
    DATA_DIR: join(folder, 'data'),
    ...writeFlow(folder, flow),
  });
  expect(code).toBe(CONFIGURATION);
  const row = flow.yaml.split('\n').findIndex((line) => line.includes('integr')) + 1;
  const column = (flow.yaml.split('\n')[row - 1]?.indexOf('integr') ?? 0) + 1;
  expect(stderr).toContain(`picnic.yaml:${row}:${column} error`);
  expect(stderr).toContain('Did you mean "integer"?');
  expect(stderr).toContain('The bot does not start while a flow has errors (1).');
});

test('with a consent that is too long the bot does not start, and says what "check" says', async () => {
  const flow: Flow = {
    ...PICNIC,
    texts: PICNIC.texts.replace('to plan a picnic', 'to plan '.concat('a picnic '.repeat(60)).trim()),
  };
  const env = writeFlow(folder, flow);
  const started = await runMiteinander(['start'], {
    BOT_TOKEN: TEST_TOKEN,
    DATA_DIR: join(folder, 'data'),
    ...env,
  });
  expect(started.code).toBe(CONFIGURATION);
  const message =
    /^.*picnic\.ftl error long-consent$|^.*The first page of the consent has \d+ words in "en".*$/gmu;
  const said = started.stderr.match(message) ?? [];
  expect(said.join()).toContain('it must not have more than 90.');
  expect(started.stderr).toContain('The bot does not start while a flow has errors (1).');
  const checked = await runMiteinander(['check'], env);
  expect(checked.code).toBe(1);
  expect(checked.stdout.match(message)).toEqual(said);
});

test("with gaps in the interface's texts the bot does not start", async () => {
  const env = writeFlow(folder, PICNIC);
  const german = join(env.LOCALES_DIR, 'de');
  mkdirSync(german);
  writeFileSync(join(german, 'interface.ftl'), 'language-name = Deutsch\n');
  const { code, stderr } = await runMiteinander(['start'], {
    BOT_TOKEN: TEST_TOKEN,
    DATA_DIR: join(folder, 'data'),
    ...env,
  });
  expect(code).toBe(CONFIGURATION);
  expect(stderr).toContain("The bot's own texts are not complete. Missing or wrong: ");
  expect(stderr).toContain('Complete these texts, or let LOCALES_DIR lead to complete ones.');
  expect(stderr).toContain('The bot does not start while the interface has errors (1).');
});

test.each([{}, { SECRET_KEY }])(
  'a DATA_DIR that cannot be made is named, with the cure (%o)',
  async (key) => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const { code, stderr } = await runMiteinander(['start'], {
      BOT_TOKEN: TEST_TOKEN,
      DATA_DIR: join(file, 'data'),
      ...key,
      ...writeFlow(folder, PICNIC),
    });
    expect(code).toBe(CONFIGURATION);
    expect(stderr).toContain('- DATA_DIR must be a folder that the bot can make and write into');
  },
);

test('"check" needs no key, and writes nothing', async () => {
  const DATA_DIR = join(folder, 'data');
  const { code, stderr } = await runMiteinander(['check'], { DATA_DIR, ...writeFlow(folder, PICNIC) });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(existsSync(DATA_DIR)).toBe(false);
});

test('"check" lists every error of every file', async () => {
  const twice = PICNIC.yaml
    .replace('type: integer', 'type: integr')
    .replace('select_one dishes', 'select_one dish');
  const env = writeFlow(folder, { ...PICNIC, yaml: twice });
  mkdirSync(env.FLOWS_DIR, { recursive: true });
  writeFileSync(join(env.FLOWS_DIR, 'other.yaml'), 'form_id: other\nlanguages: [en');
  const { code, stdout } = await runMiteinander(['check'], env);
  expect(code).toBe(1);
  const errors = [...stdout.matchAll(/(\w+\.yaml):\d+:\d+ error/gu)].map(([, file]) => file);
  expect(errors.filter((file) => file === 'picnic.yaml')).toHaveLength(2);
  expect(errors).toContain('other.yaml');
});

test('a token that Telegram refuses: the bot says so and ends, although its stores are there', async () => {
  const scene = await setScene({
    sessions: 'Redis',
    world: { tokens: ['77:Another-token_of-the-right-shape-000000'] },
  });
  const bot = scene.process({ BOT_TOKEN: TEST_TOKEN });
  bot.launch();
  expect(await bot.ending).toEqual({ code: 1, signal: null });
  expect(bot.log).toContain('Telegram refuses the token. Check BOT_TOKEN');
});

test('a port that is taken: the bot says which, and ends, although its stores are there', async () => {
  const scene = await setScene({ sessions: 'Redis' });
  const first = await scene.startsBot();
  const second = scene.process({ PORT: String(first.port) });
  second.launch();
  expect(await second.ending).toEqual({ code: 1, signal: null });
  expect(second.log).toContain(`127.0.0.1:${first.port}`);
});

test('another SECRET_KEY than the sessions were sealed under: the bot says so and ends', async () => {
  const scene = await setScene({ sessions: 'Redis' });
  const bot = await scene.startsBot();
  await bot.kill();
  const another = scene.process({ SECRET_KEY: SECRET_KEY.toUpperCase() });
  another.launch();
  expect(await another.ending).toEqual({ code: 1, signal: null });
  expect(another.log).toContain('SECRET_KEY is not the secret under which the stored sessions were sealed');
});

test.each([
  ['a wrong password', '//default:wrong@', '', 'it refuses user or password. Check those in REDIS_URL.'],
  ['no password', '//', '', 'it wants a password.'],
  [
    'a database number that it does not have',
    '//default:open-sesame@',
    '/9999',
    'no database of this number',
  ],
])('Redis, %s: the bot says so at once and ends', async (_, credentials, database, cure) => {
  const scene = await setScene({ sessions: 'Redis' });
  const { host } = new URL(scene.redis.url);
  const operator = new Redis(scene.redis.url);
  await operator.config('SET', 'requirepass', 'open-sesame');
  operator.disconnect();
  const bot = scene.process({ REDIS_URL: `redis:${credentials}${host}${database}` });
  bot.launch();
  expect(await bot.ending).toEqual({ code: CONFIGURATION, signal: null });
  expect(bot.log).toContain(cure);
  expect(bot.log).not.toContain('open-sesame');
});

test('Redis without TLS at a rediss:// address: the bot waits, and says what it may be', async () => {
  const scene = await setScene({ sessions: 'Redis' });
  const bot = scene.process({ REDIS_URL: scene.redis.url.replace('redis:', 'rediss:') });
  bot.launch();
  await bot.says('if it does not speak TLS, write redis:// instead of rediss://');
});

test.each([
  ['another password', { password: 'wrong' }, '', 'wrong user or password. Check DATABASE_URL.'],
  ['another database', { pathname: '/nowhere' }, '', 'there is no such database.'],
  ['TLS that it does not speak', {}, '?sslmode=require', 'Leave sslmode out of DATABASE_URL.'],
])('PostgreSQL, %s: the bot says so at once and ends', async (_, changed, search, cure) => {
  const url = new URL(await createDatabase(await ofThisRun('postgres')));
  const scene = await setScene({ env: { DATABASE_URL: Object.assign(url, changed).href + search } });
  const bot = scene.process();
  bot.launch();
  expect(await bot.ending).toEqual({ code: CONFIGURATION, signal: null });
  expect(bot.log).toContain(cure);
});

test('DATA_DIR is made for its owner alone; one that others may read, and a key beside the data, are told of', async () => {
  const scene = await setScene();
  const bot = await scene.startsBot({ SECRET_KEY: '' });
  expect((statSync(scene.dataDir).mode & 0o777).toString(8)).toBe('700');
  await bot.says('beside the sessions that it protects');
  expect(bot.log).not.toContain('chmod');
  chmodSync(scene.dataDir, 0o755);
  await bot.restart();
  await bot.says('chmod 700');
});
