/** `miteinander announce`: who asked for results is told once, and then forgotten. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { runAnnounce } from '../../src/cli/announce.ts';
import { createLog } from '../../src/log.ts';
import type { Person } from '../../src/simulator/person.ts';
import type { Storage } from '../../src/storage/contract/storage.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { type Environment, runMiteinander } from '../support/bot-process.ts';
import { startWorld, type TestWorld } from '../support/chat.ts';
import { smallFlow } from '../support/small-flow.ts';

const SECRET_KEY = 'a secret of the tests: 0123456789abcdef';
const URL = 'https://example.org/results?a=1&b=2';

const survey = smallFlow('form_id: weather\nsurvey:\n  - { type: text, name: wish }\n', {
  en: 'form =\n    .title = The weather & we\n    .description = D\n    .purpose = to test\nwish = Your wish?\n',
  ar: 'form =\n    .title = الطقس\n    .description = و\n    .purpose = للتجربة\nwish = ما أمنيتك؟\n',
});

let world: TestWorld;
let folder: string;
let env: Environment;
let storage: Storage;

beforeEach(async () => {
  world = await startWorld();
  folder = mkdtempSync(join(tmpdir(), 'miteinander-announce-'));
  env = {
    BOT_TOKEN: world.token,
    TELEGRAM_API_ROOT: world.apiRoot,
    DATA_DIR: folder,
    SECRET_KEY,
    LOG_LEVEL: 'debug',
  };
  storage = await openStorage({ dataDir: folder, secret: Buffer.from(SECRET_KEY) });
  await storage.migrate();
  await storage.revisions.register('weather', survey.revision, JSON.stringify(survey.definition));
});
afterEach(async () => {
  await storage.close();
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

async function asks(firstName: string, language: string): Promise<Person> {
  const person = world.person({ firstName, languageCode: language });
  await person.sends('/start'); // Nobody listens; but the bot may write from here on.
  await storage.resultRequests.add('weather', { chatId: person.id, language });
  return person;
}

async function waiting(): Promise<number> {
  let count = 0;
  for await (const _ of storage.resultRequests.all('weather')) count += 1;
  return count;
}

function messagesOf(person: Person): readonly (string | undefined)[] {
  return person.messages.map(({ text }) => text);
}

test('everybody who asked is told in their language, and the list is destroyed', async () => {
  const amira = await asks('Amira', 'en');
  const samir = await asks('Samir', 'ar');
  const reza = await asks('Reza', 'fa');
  const blocked = await asks('Bohdan', 'en');
  await blocked.blocks();
  const stranger = world.person({ firstName: 'Carla' });
  await stranger.sends('/start');

  const { code, stdout, stderr } = await runMiteinander(['announce', 'weather', '--url', URL], env);
  expect(stderr).not.toMatch(/error/iu);
  expect(stdout).toBe(
    'Told: 3. Not there any more (the bot is blocked, or the account gone): 1.\n' +
      'The list of who asked for results is destroyed.\n',
  );
  expect(code).toBe(0);
  expect(messagesOf(amira)).toEqual([
    `The results of “The weather & we” are ready. Thank you for taking part!\n\n${URL}`,
  ]);
  expect(messagesOf(samir)[0]).toContain('شكرًا على مشاركتك!');
  expect(messagesOf(samir)[0]?.split('\n').at(-1)).toBe(URL);
  expect(messagesOf(reza)[0]).toContain('The weather & we');
  expect(messagesOf(stranger)).toEqual([]);
  expect(await waiting()).toBe(0);
  // Running it again tells nobody twice.
  expect((await runMiteinander(['announce', 'weather', '--url', URL], env)).stdout).toContain('Told: 0.');
  expect(messagesOf(amira)).toHaveLength(1);
});

test('a file has words of one’s own; who speaks another language is told in the default one', async () => {
  const file = join(folder, 'results.ftl');
  writeFileSync(file, 'en = Come and see <{ $title }>!\nar = تعالوا وانظروا\n');
  const amira = await asks('Amira', 'uk');
  const samir = await asks('Samir', 'ar');
  const { code } = await runMiteinander(['announce', 'weather', '--text-file', file], env);
  expect(code).toBe(0);
  expect(messagesOf(amira)).toEqual(['Come and see <The weather & we>!']);
  expect(messagesOf(samir)).toEqual(['تعالوا وانظروا']);
});

test('killed in the middle, it goes on where it stopped', async () => {
  const people = await Promise.all(['Amira', 'Bohdan', 'Carla', 'Dilan'].map((name) => asks(name, 'en')));
  const args = ['bin/miteinander.js', 'announce', 'weather', '--url', URL];
  const child = spawn(process.execPath, args, { env: { PATH: process.env.PATH, ...env }, stdio: 'ignore' });
  let sent = 0;
  const stop = world.server.on('call', ({ method }) => {
    if (method === 'sendMessage' && ++sent === 2) child.kill('SIGKILL');
  });
  await once(child, 'exit');
  stop();
  expect(await waiting()).toBeGreaterThan(1);
  const { code } = await runMiteinander(['announce', 'weather', '--url', URL], env);
  expect(code).toBe(0);
  const told = people.map((person) => messagesOf(person).length);
  // Only the person who was being told at that moment may be told twice.
  expect(told.filter((count) => count === 0)).toEqual([]);
  expect(told.filter((count) => count > 1).length).toBeLessThanOrEqual(1);
  expect(await waiting()).toBe(0);
});

test('who cannot be told now stays on the list', async () => {
  await asks('Amira', 'en');
  await asks('Bohdan', 'en');
  world.server.fail('sendMessage', { status: 400, description: 'Bad Request: something else' });
  const { code, stdout, stderr } = await runMiteinander(['announce', 'weather', '--url', URL], env);
  expect(code).toBe(1);
  expect(stdout).toContain('Told: 1.');
  expect(stderr).toContain('1 could not be told and are still on the list. Run it again for them.');
  expect(await waiting()).toBe(1);
});

test.each([
  [[], 64, 'Expected one form_id.'],
  [['weather'], 64, 'Expected --url or --text-file.'],
  [['weather', '--url', URL, '--text-file', 'a.ftl'], 64, 'Expected --url or --text-file.'],
  [['weather', '--url', 'example'], 64, '"example" is not an address.'],
  [['weather', '--text-file', 'missing.ftl'], 1, 'missing.ftl'],
  [['other', '--url', URL], 1, 'There is no form "other" in the storage.'],
])('miteinander announce %s: %i', async (args, expected, said) => {
  let heard = '';
  const into = new Writable({
    write: (chunk, _, done) => {
      heard += String(chunk);
      done();
    },
  });
  const opened = () => openStorage({ dataDir: folder, secret: Buffer.from(SECRET_KEY) });
  const config = { botToken: world.token, telegramApiRoot: world.apiRoot, localesDir: 'locales/' };
  const code = await runAnnounce(
    args,
    { openStorage: opened, stdout: into, stderr: into },
    config,
    createLog('error'),
  );
  expect(heard).toContain(said);
  expect(code).toBe(expected);
});

test('without a token it says so', async () => {
  const { code, stderr } = await runMiteinander(['announce', 'weather', '--url', URL], { DATA_DIR: folder });
  expect(code).toBe(1);
  expect(stderr).toContain('BOT_TOKEN is missing');
});
