/** Two phones of one account, and who blocks the bot in the middle: one clear line each, and nothing lost. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../src/simulator/person.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, rest, screen, seesTappable, showing } from './plays.ts';
import { responsesTo } from './stored.ts';

const DAY = 86_400_000;
const NOON = Date.parse('2026-11-23T11:00:00Z');
let now = NOON;

const survey = smallFlow(
  `form_id: weather
choices:
  sky: [sun, rain]
survey:
  - { type: select_one sky, name: liked }
  - { type: text, name: wish }
  - { type: text, name: dream }
`,
  {
    en: 'liked = What do you like?\nwish = Your wish?\ndream = Your dream?\nsky-sun = Sun\nsky-rain = Rain\n',
  },
);

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({ questionnaires: [survey], clock: () => now, sweepEvery: 20 });
});
afterAll(() => bot.close());
beforeEach(() => {
  now = NOON;
});

async function asked(...acts: readonly string[]): Promise<Person> {
  const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
  await begins(amira, 'weather');
  await plays(amira, ...acts);
  return amira;
}

describe('two phones of one account', () => {
  test('tap on the same question: the first answer counts, the other phone is told so in one line', async () => {
    const amira = await asked();
    const question = amira.lastMessage;
    const before = amira.messages.length;
    await amira.tapsOn(question, 'Sun');
    await amira.tapsOn(question, 'Rain');
    expect(await amira.seesToast('You have already answered this.')).toBe('You have already answered this.');
    await rest(amira);
    expect(amira.messages).toHaveLength(before + 1);
    expect(showing(amira, '✓ Sun')).toBe(1);
    await seesTappable(amira, 1);
  });

  test('write at the same moment: each text is taken once, none for a question it was not meant for', async () => {
    const amira = await asked('[Sun]');
    await amira.sends('peace');
    await amira.sends('bread');
    await rest(amira);
    // The second was written when the question about the dream was not there yet: it belongs to the wish.
    expect(showing(amira, '✓ peace\nbread')).toBe(1);
    expect(screen(amira)).toContain('Your dream?');
    await plays(amira, 'flying', '[Send my answers]');
    expect(await responsesTo(bot, 'weather')).toContainEqual(
      expect.objectContaining({
        answers: { liked: { value: 'sun' }, wish: { value: 'peace\nbread' }, dream: { value: 'flying' } },
      }),
    );
  });

  test('send at the same moment: it is stored and thanked for once', async () => {
    const amira = await asked('[Sun]', 'peace', 'flying');
    const review = amira.lastMessage;
    const before = (await responsesTo(bot, 'weather')).length;
    await amira.tapsOn(review, 'Send my answers');
    await amira.tapsOn(review, 'Send my answers');
    await rest(amira);
    expect(await responsesTo(bot, 'weather')).toHaveLength(before + 1);
    expect(showing(amira, 'Your answers have arrived.')).toBe(1);
  });

  test('the one deletes, the other taps on: the button is old, and nothing comes back to life', async () => {
    const amira = await asked('[Sun]');
    const question = amira.lastMessage;
    await plays(amira, '/delete');
    await amira.tapsOn(question, 'Skip');
    await amira.seesToast('This button is old.');
    await plays(amira, '/resume');
    expect(screen(amira)).toContain('There is nothing to continue.');
  });
});

describe('who blocks the bot in the middle', () => {
  test('and comes back soon is where they were, with one word of welcome', async () => {
    const amira = await asked('[Sun]');
    await amira.blocks();
    await rest(amira);
    now += 60_000;
    await amira.opens();
    await rest(amira);
    expect(showing(amira, 'Welcome back! Let’s continue here.')).toBe(1);
    expect(screen(amira)).toContain('Your wish?');
    await seesTappable(amira, 1);
    await plays(amira, 'peace');
    expect(screen(amira)).toContain('Your dream?');
  });

  test('is not reminded while it is blocked; who comes back later is asked whether to go on', async () => {
    const amira = await asked('[Sun]');
    await amira.blocks();
    await rest(amira);
    now = NOON + DAY;
    const calls = bot.world.server.calls.length;
    const other = await asked('[Sun]');
    now = NOON + 2 * DAY;
    await other.sees('Hello again!'); // So everybody who is owed one has it.
    await rest(other);
    const toAmira = bot.world.server.calls
      .slice(calls)
      .filter(({ params }) => String(params.chat_id) === String(amira.id));
    expect(toAmira).toEqual([]);
    await amira.opens();
    await rest(amira);
    expect(screen(amira)).toContain('Would you like to continue where you left off?');
    await plays(amira, '[Continue]', 'peace');
    expect(screen(amira)).toContain('Your dream?');
    // From here on all is as before.
    now = NOON + 3 * DAY;
    await amira.sees('Hello again!');
  });

  test('and just writes on, after unblocking it in the settings, is understood', async () => {
    const amira = await asked('[Sun]');
    const before = amira.messages.length;
    await amira.blocks();
    await amira.unblocks();
    await rest(amira);
    expect(amira.messages).toHaveLength(before);
    await plays(amira, 'peace');
    expect(screen(amira)).toContain('Your dream?');
  });

  test('before the next question came gets it when they are back, and no answer is lost', async () => {
    const amira = await asked();
    const question = amira.lastMessage;
    // The tap is on its way when the bot is blocked: its answer is taken, the next question cannot come.
    await amira.tapsOn(question, 'Sun');
    await amira.blocks();
    await rest(amira);
    await amira.opens();
    await rest(amira);
    expect(screen(amira)).toContain('Your wish?');
    await plays(amira, 'peace', 'flying', '[Look first]');
    expect(screen(amira)).toContain('Sun');
  });

  test('and comes back when the time is over is told that the answers are deleted', async () => {
    const amira = await asked('[Sun]');
    await amira.blocks();
    await rest(amira);
    now = NOON + 30 * DAY + 1;
    await amira.opens();
    await rest(amira);
    expect(showing(amira, 'So we deleted your answers, as promised.')).toBe(1);
  });
});
