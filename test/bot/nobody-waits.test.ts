/** Something outside stalls for one person: everybody else goes on, and that person gets what is owed to them. */
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Client } from 'pg';
import type { Hold } from '../../src/simulator/faults.ts';
import type { Person } from '../../src/simulator/person.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { png } from '../support/png.ts';
import { createDatabase } from '../support/postgres-server.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { ofThisRun } from '../support/shared.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, rest } from './plays.ts';
import { titled } from './titled.ts';

const SECRET = 'a secret of the tests: 0123456789abcdef';
const house = smallFlow(
  'form_id: house\nsurvey:\n  - { type: image, name: picture }\n  - { type: text, name: wish }\n',
  { en: titled('The house', 'picture = A picture?\nwish = Your wish?\n') },
);

let bot: RunningBot;
/** Milliseconds by which the bot's clock is ahead. */
let later: number;
const options = { questionnaires: [house], clock: () => Date.now() + later, sweepEvery: 20, grace: 50 };

beforeEach(async () => {
  later = 0;
  bot = await startBot(options);
});
afterEach(() => bot.close());

function newcomer(firstName: string): Person {
  return bot.world.person({ firstName, languageCode: 'en' });
}

async function asksToSend(person: Person): Promise<void> {
  await begins(person, 'house');
  await person.sends({ photo: png(2, 2) });
  await person.sees('Your wish?');
  await plays(person, 'peace');
}

async function goesAllTheWay(person: Person): Promise<void> {
  await asksToSend(person);
  await person.taps('Send my answers');
  await person.sees('Your answers have arrived.');
}

/** Everything the bot asks of Telegram for this chat stalls. */
function stalls(method: string, person: Person): Hold {
  return bot.world.server.hold((call) => call.method === method && call.chat?.id === person.id);
}

test.each(['sendMessage', 'editMessageText', 'answerCallbackQuery'])('%s', async (method) => {
  const amira = newcomer('Amira');
  await begins(amira, 'house');
  const stalled = stalls(method, amira);
  // The consent and the language are edited; the question is sent; each tap is acknowledged.
  await amira.sends('/start');
  await amira.sends('/language');
  if (method !== 'sendMessage') await amira.taps('English');
  if (method === 'sendMessage') await stalled.caught;
  await goesAllTheWay(newcomer('Farid'));
  stalled.release();
  await rest(amira);
});

test.each([
  ['the path of a file', () => bot.world.server.hold('getFile')],
  ['the bytes of a file', () => bot.world.server.holdDownload()],
])('%s: the answers are on their way, and arrive with it', async (_, hold) => {
  const amira = newcomer('Amira');
  await asksToSend(amira);
  const stalled = hold();
  await amira.taps('Send my answers');
  await stalled.caught;
  await goesAllTheWay(newcomer('Farid'));
  await amira.sees('Your answers are on their way.');
  expect(await stored()).toHaveLength(1);
  stalled.release();
  later += 60_000;
  await amira.sees('Your answers have arrived.');
  const [one, other] = await stored();
  expect(one).toEqual(other);
});

test('a file, and the bot stops meanwhile: the next one fetches it', async () => {
  const amira = newcomer('Amira');
  await asksToSend(amira);
  const stalled = bot.world.server.hold('getFile');
  await amira.taps('Send my answers');
  await amira.sees('Your answers are on their way.');
  const { world, dataDir } = bot;
  await bot.service.stop();
  bot = await startBot({ ...options, world, dataDir });
  await amira.sees('Your answers have arrived.');
  stalled.release();
  await rest(amira);
});

test('a file that Telegram does not give is left out, and the person is told', async () => {
  const amira = newcomer('Amira');
  await asksToSend(amira);
  bot.world.server.fail('getFile', { status: 400, description: 'Bad Request: wrong file_id' });
  await amira.taps('Send my answers');
  await amira.sees('One file could not be fetched. It is not among your answers.');
  expect(await stored()).toEqual([{ picture: { missing: 'skipped' }, wish: { value: 'peace' } }]);
});

test('a row of the storage: the deletion is put off, the person is told, and nobody else waits', async () => {
  const databaseUrl = await createDatabase(await ofThisRun('postgres'));
  await bot.close();
  bot = await startBot({ ...options, env: { DATABASE_URL: databaseUrl } });
  const amira = newcomer('Amira');
  await goesAllTheWay(amira);
  await plays(amira, '[Delete my answers]');
  const other = new Client({ connectionString: databaseUrl });
  await other.connect();
  try {
    await other.query('begin');
    await other.query('select id from response for update');
    await amira.taps('Yes, delete');
    const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
    while ((await other.query(waiting)).rowCount === 0) await setImmediate();
    await goesAllTheWay(newcomer('Farid'));
    await amira.seesToast('Please try again in a minute.');
  } finally {
    await other.end();
  }
  await amira.taps('Yes, delete');
  await amira.sees('Your answers are deleted');
});

/** The answers of all stored responses. */
async function stored(): Promise<readonly unknown[]> {
  const storage = await openStorage({ dataDir: bot.dataDir, secret: Buffer.from(SECRET) });
  try {
    const all: unknown[] = [];
    for await (const { answers } of storage.responses.all('house')) all.push(answers);
    return all;
  } finally {
    await storage.close();
  }
}
