import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { ConfigError, readConfig } from '../src/config.ts';

const folder = mkdtempSync(join(tmpdir(), 'miteinander-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TOKEN = '1234567:TEST-token_of-the-right-shape-000000';
const KEY = 'a-secret-key-of-more-than-thirty-two-characters';
const read = (environment: Record<string, string>) => readConfig({ DATA_DIR: folder, ...environment });

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    read(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('without anything', () => {
  test('everything has its default, and the key is made once and kept from others', () => {
    const config = read({});
    expect(config).toMatchObject({
      botToken: undefined,
      telegramApiRoot: 'https://api.telegram.org',
      redisUrl: undefined,
      databaseUrl: undefined,
      coordinators: [],
      webhook: undefined,
      port: 8080,
      noticeDelay: [120, 1200],
      timeZone: 'Europe/Berlin',
      logLevel: 'info',
    });
    const file = join(folder, 'secret-key');
    expect(config.secretKeys).toEqual([readFileSync(file, 'utf8').trim()]);
    expect(config.secretKeys[0]?.length).toBeGreaterThanOrEqual(32);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(read({}).secretKeys).toEqual(config.secretKeys);
  });

  test('an empty variable counts as none, as templates leave it', () => {
    expect(read({ BOT_TOKEN: '', REDIS_URL: '', PORT: '' })).toMatchObject({
      botToken: undefined,
      port: 8080,
    });
  });

  test('so does one of blanks', () => {
    expect(read({ PORT: ' ', BOT_TOKEN: ' ' })).toMatchObject({ botToken: undefined, port: 8080 });
  });
});

describe('what is given', () => {
  test('is read', () => {
    const config = read({
      BOT_TOKEN: TOKEN,
      COORDINATORS: '12345678, 23456789',
      NOTICE_DELAY: '60-5',
      SECRET_KEY: `${KEY}-new, ${KEY}`,
      REDIS_URL: 'redis+cluster://a:6379,b:6379',
      TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/',
    });
    expect(config.coordinators).toEqual([12345678, 23456789]);
    expect(config.noticeDelay).toEqual([5, 60]);
    expect(config.secretKeys).toEqual([`${KEY}-new`, KEY]);
    expect(config.telegramApiRoot).toBe('http://127.0.0.1:8081');
  });

  test('a key for backups is one of a pair, or a long passphrase, and not SECRET_KEY', () => {
    const [seals, opens] = [`age1${'q'.repeat(58)}`, `AGE-SECRET-KEY-1${'Q'.repeat(58)}`];
    for (const BACKUP_KEY of [seals, opens, 'a passphrase of some length']) {
      expect(read({ BACKUP_KEY }).backupKey).toBe(BACKUP_KEY);
    }
    for (const BACKUP_KEY of [seals.slice(0, -1), opens.slice(0, -1), 'too short']) {
      expect(problemsOf({ BACKUP_KEY })).toEqual([expect.stringContaining('BACKUP_KEY must be a key from')]);
    }
    expect(problemsOf({ BACKUP_KEY: KEY, SECRET_KEY: KEY })).toEqual([
      expect.stringContaining('must differ'),
    ]);
  });

  test('a webhook without a secret gets one that every process with the same key has', () => {
    const environment = {
      BOT_TOKEN: TOKEN,
      SECRET_KEY: KEY,
      WEBHOOK_URL: 'https://bot.example.org/telegram',
    };
    const secret = read(environment).webhook?.secret ?? '';
    expect(secret).toMatch(/^[\w-]{32,256}$/u);
    expect(read(environment).webhook?.secret).toBe(secret);
    expect(read({ ...environment, SECRET_KEY: `${KEY}!` }).webhook?.secret).not.toBe(secret);
    expect(read({ ...environment, WEBHOOK_SECRET: 'own' }).webhook?.secret).toBe('own');
  });
});

describe('what is wrong', () => {
  test('is said all at once', () => {
    const problems = problemsOf({
      BOT_TOKEN: 'nonsense',
      COORDINATORS: 'amira',
      PORT: '99999',
      NOTICE_DELAY: 'soon',
      LOG_LEVEL: 'loud',
      TIME_ZONE: 'Saxony',
      REDIS_ULR: 'redis://localhost',
      DATABASE_URL: 'mysql://localhost/x',
      WEBHOOK_SECRET: 'not allowed!',
    });
    for (const name of [
      'BOT_TOKEN',
      'COORDINATORS',
      'PORT',
      'NOTICE_DELAY',
      'LOG_LEVEL',
      'TIME_ZONE',
      'DATABASE_URL',
    ]) {
      expect(problems).toContainEqual(expect.stringMatching(new RegExp(`^${name} must `, 'u')));
    }
    expect(problems).toContain('REDIS_ULR is not known. Did you mean REDIS_URL?');
    expect(problems).toContainEqual(
      expect.stringMatching(/^SECRET_KEY is required beside REDIS_URL or DATABASE_URL/u),
    );
  });

  test.each([
    ['SECRET_KEYS', KEY, 'SECRET_KEY'],
    ['TIMEZONE', 'Europe/Berlin', 'TIME_ZONE'],
    ['LOGLEVEL', 'info', 'LOG_LEVEL'],
  ])('%s is misspelt', (name, value, meant) => {
    expect(problemsOf({ [name]: value })).toEqual([`${name} is not known. Did you mean ${meant}?`]);
  });

  test.each([
    ['REDIS_SERVICE_HOST', '10.0.0.1'],
    ['REDIS_PORT', 'tcp://10.0.0.1:6379'],
    ['REDIS_PORT_6379_TCP_ADDR', '10.0.0.1'],
    ['PATH', '/usr/bin'],
    ['HOSTNAME', 'bot-7d9f'],
  ])('%s is none of ours, as systems and Kubernetes set it', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([]);
  });

  test('never repeats a secret', () => {
    const problems = problemsOf({
      BOT_TOKEN: '12:geheim',
      REDIS_URL: 'http://u:geheim@host',
      SECRET_KEY: 'geheim',
    });
    expect(problems).toHaveLength(3);
    expect(problems.join('\n')).not.toContain('geheim');
  });

  test.each(['80.5', '-1', '65536', '8080a'])('PORT is no port: %s', (PORT) => {
    expect(problemsOf({ PORT })).toEqual([
      'PORT must be a whole number from 0 to 65535, like 8080 (0: any free port).',
    ]);
  });

  test('a DATA_DIR that cannot be made is named when the key is to be kept there, with the cure', () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const config = read({ DATA_DIR: join(file, 'data') }); // For who needs no key nothing is wrong.
    expect(() => config.secretKeys).toThrow(
      new ConfigError([
        `DATA_DIR must be a folder that the bot can make and write into, and "${join(file, 'data')}" is not (ENOTDIR). ` +
          'Give another one, or give this user the right to write there.',
      ]),
    );
  });

  test('a webhook needs a token', () => {
    expect(problemsOf({ WEBHOOK_URL: 'https://bot.example.org/' })).toEqual([
      expect.stringContaining('WEBHOOK_URL needs BOT_TOKEN'),
    ]);
  });
});
