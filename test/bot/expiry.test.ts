/** An interview that is not gone on with is deleted, as the consent promised. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from '../../src/simulator/person.ts';
import { waitFor } from '../../src/simulator/signal.ts';
import { losePower, written } from '../support/power-cut.ts';
import { startRedis } from '../support/redis-server.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, screen, showing } from './plays.ts';
import { countsOf, responsesTo } from './stored.ts';

const DAY = 86_400_000;
const TOLD = 'You have not answered for a long time. So we deleted your answers, as promised.';
let now = Date.parse('2026-11-23T12:00:00Z');

const survey = smallFlow(
  'form_id: weather\nsurvey:\n  - { type: text, name: liked }\n  - { type: text, name: wish }\n',
  { en: 'liked = What do you like?\nwish = Your wish?\n' },
  '  session_days: 10\n',
);

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({ questionnaires: [survey], clock: () => now });
});
afterAll(() => bot.close());

async function interrupted({ world } = bot): Promise<Person> {
  const amira = world.person({ firstName: 'Amira', languageCode: 'en' });
  await begins(amira, 'weather');
  await plays(amira, 'sun');
  return amira;
}

test('each answer gives it its whole time again', async () => {
  const amira = await interrupted();
  now += 9 * DAY;
  await plays(amira, '/help');
  now += 9 * DAY;
  await plays(amira, 'rain');
  expect(screen(amira)).toContain('You answered 2 questions.');
});

test.each([
  ['a text', 'rain'],
  ['/resume', '/resume'],
  ['/pause', '/pause'],
])('who comes back too late with %s is told, once', async (_, act) => {
  const amira = await interrupted();
  now += 10 * DAY + 1;
  await plays(amira, act);
  expect(screen(amira)).toContain(TOLD);
  await plays(amira, 'hello');
  expect(screen(amira)).toBe('There is no open question here right now. To start, tap /start. Help: /help');
});

test('who comes back too late with /start is told, and may begin again', async () => {
  const amira = await interrupted();
  now += 10 * DAY + 1;
  await plays(amira, '/start');
  expect(amira.messages.at(-2)?.text).toContain(TOLD);
  expect(amira.buttons).toContain('I agree');
  await plays(amira, '[I agree]');
  expect(screen(amira)).toContain('What do you like?');
});

test('a button that comes too late answers nothing, and says why', async () => {
  const amira = await interrupted();
  now += 10 * DAY + 1;
  await amira.taps('Skip');
  await amira.sees(TOLD);
});

test('it is counted as begun and as broken off', async () => {
  // With a separate bot, because at any moment the sweeper may also count what other tests left behind.
  const own = await startBot({ questionnaires: [survey], clock: () => now });
  try {
    const amira = await interrupted(own);
    expect(await countsOf(own, 'weather')).toEqual({ started: 1, 'broken-off': 0, completed: 0 });
    now += 10 * DAY + 1;
    await plays(amira, 'rain');
    expect(await countsOf(own, 'weather')).toEqual({ started: 1, 'broken-off': 1, completed: 0 });
  } finally {
    await own.close();
  }
});

test('a response that was thanked for stays, although Redis has lost the sending, and the interview’s time is over', async () => {
  const redis = await startRedis({ appendOnly: 'everysec' });
  const options = {
    questionnaires: [survey],
    clock: () => now,
    sweepEvery: 20,
    env: { REDIS_URL: redis.url, SECRET_KEY: 'a secret of the tests: 0123456789abcdef' },
  };
  let other = await startBot(options);
  const { world, dataDir } = other;
  const amira = await interrupted(other);
  await plays(amira, 'rain');
  await amira.settled();
  const kept = await written(redis);
  await plays(amira, '[Send my answers]');
  expect(await responsesTo(other, 'weather')).toHaveLength(1);
  await other.service.stop();
  await losePower(redis, kept);
  await redis.restart();
  now += 10 * DAY + 1;
  other = await startBot({ ...options, world, dataDir });
  const thanked = () => (showing(amira, 'Your answers have arrived') === 2 ? true : undefined);
  await waitFor(amira.chat.bell, thanked, 10_000, () => new Error(amira.transcript()));
  expect(await responsesTo(other, 'weather')).toHaveLength(1);
  await other.close();
  await redis.stop();
});
