/** Who stops in the middle is recalled to it, kindly, seldom, and never at night. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../src/simulator/person.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, rest, screen, seesTappable, showing } from './plays.ts';
import { countsOf, responsesTo } from './stored.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOON = Date.parse('2026-11-23T11:00:00Z'); // 12:00 in Berlin
const HELLO = 'Hello again!';
let now = NOON;

function survey(formId: string, settings: string) {
  return smallFlow(
    `form_id: ${formId}
choices:
  sky: [sun, rain]
survey:
  - { type: group, name: sky, items: [{ type: select_one sky, name: liked, required: true }] }
  - { type: group, name: people, items: [{ type: text, name: wish }, { type: text, name: dream }] }
`,
    {
      en: 'sky = The sky\npeople = You\nliked = What do you like?\nwish = Your wish?\ndream = Your dream?\nsky-sun = Sun\nsky-rain = Rain\n',
    },
    settings,
  );
}

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({
    questionnaires: [
      survey('weather', '  session_days: 10\n'),
      survey('often', '  reminders: [2, 3, 9]\n  session_days: 8\n'),
      survey('never', '  reminders: []\n'),
    ],
    clock: () => now,
    sweepEvery: 20,
  });
});
afterAll(() => bot.close());
beforeEach(() => {
  now = NOON;
});

async function stopping(formId: string, ...acts: readonly string[]): Promise<Person> {
  const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
  await begins(amira, formId);
  await plays(amira, ...acts);
  return amira;
}

/** Goes to a later moment, by when everybody who is owed a reminder has it: the last one is somebody else's. */
async function goesOnTo(moment: number, before = 2 * DAY): Promise<void> {
  now = moment - before;
  const clock = await stopping('weather', '[Sun]');
  now = moment;
  await clock.sees(HELLO);
  await rest(clock);
  await plays(clock, '/delete');
}

describe('a reminder', () => {
  test('comes after a day, says how far one is, and once more after four; then no more until the end', async () => {
    const amira = await stopping('weather', '[Sun]', 'peace');
    now = NOON + DAY - 1;
    await rest(amira);
    expect(showing(amira, HELLO)).toBe(0);
    now = NOON + DAY;
    const first = await amira.sees(HELLO);
    expect(first.text).toBe(
      'Hello again!\n\nYou have started “A small survey”. Would you like to continue? Your answers are kept safe until ' +
        '3 December 2026.\n\nPart 2 of 2 · You\nYou have done about 65%.',
    );
    expect(amira.buttons).toEqual(['Continue', 'Later (tomorrow)', 'Stop and delete']);
    now = NOON + 4 * DAY;
    const second = await amira.sees(HELLO);
    expect(second.message_id).toBeGreaterThan(first.message_id);
    // The question, and the newer one of the two.
    await seesTappable(amira, 2);
    await goesOnTo(NOON + 9 * DAY);
    expect(showing(amira, HELLO)).toBe(2);
    now = NOON + 10 * DAY + 1;
    await plays(amira, 'hope');
    expect(screen(amira)).toContain('So we deleted your answers, as promised.');
    await seesTappable(amira, 1); // the question; that one cannot be answered any more
  });

  test('comes when the author says, and not after the interview is given up', async () => {
    const amira = await stopping('often', '[Sun]');
    now = NOON + 2 * DAY;
    await amira.sees(HELLO);
    now = NOON + 3 * DAY;
    await amira.sees(HELLO);
    now = NOON + 20 * DAY;
    await goesOnTo(NOON + 30 * DAY);
    expect(showing(amira, HELLO)).toBe(2);
  });

  test('does not come where the author wants none, nor to who has not agreed, nor to who has sent', async () => {
    const amira = await stopping('never', '[Sun]');
    const bohdan = bot.world.person({ firstName: 'Bohdan', languageCode: 'en' });
    await plays(bohdan, '/start weather', '[English]', '[More about my data]');
    const carla = await stopping('weather', '[Sun]', 'peace', 'hope', '[Send my answers]');
    await goesOnTo(NOON + 5 * DAY);
    for (const person of [amira, bohdan, carla]) expect(showing(person, HELLO)).toBe(0);
  });

  test('does not come to who has been there since', async () => {
    const amira = await stopping('weather', '[Sun]');
    now = NOON + DAY / 2;
    await plays(amira, 'peace');
    await goesOnTo(NOON + DAY);
    expect(showing(amira, HELLO)).toBe(0);
    now = NOON + DAY + DAY / 2 + 12 * HOUR;
    await amira.sees(HELLO);
  });

  test('reminds of answers that are not sent yet', async () => {
    const amira = await stopping('weather', '[Sun]', 'peace', 'hope');
    expect(screen(amira)).toContain('You answered 3 questions.');
    now = NOON + DAY;
    const reminder = await amira.sees(HELLO);
    expect(reminder.text).toContain('you have not sent your answers yet');
    expect(reminder.text).not.toContain('%');
    await plays(amira, '[Continue]', '[Send my answers]');
    expect(screen(amira)).toContain('Your answers have arrived.');
  });

  test('waits for the morning, in the order of the night', async () => {
    now = Date.parse('2026-11-23T21:30:00Z'); // 22:30 in Berlin
    const amira = await stopping('weather', '[Sun]');
    now = Date.parse('2026-11-24T05:00:00Z'); // 6:00
    const bohdan = await stopping('weather', '[Sun]');
    const clock = await stopping('never', '[Sun]');
    for (const hour of ['2026-11-24T21:31:00Z', '2026-11-25T05:01:00Z', '2026-11-25T06:59:00Z']) {
      now = Date.parse(hour);
      for (let sweeps = 0; sweeps < 3; sweeps++) await rest(clock);
      expect(showing(amira, HELLO)).toBe(0);
    }
    now = Date.parse('2026-11-25T07:20:00Z'); // 8:20
    await amira.sees(HELLO);
    expect(showing(bohdan, HELLO)).toBe(0);
    now = Date.parse('2026-11-25T08:45:00Z');
    await bohdan.sees(HELLO);
  });

  test('that comes due at night because the bot was away waits for the morning as well', async () => {
    const amira = await stopping('weather', '[Sun]');
    // As if it had been away from noon to midnight: it finds it then.
    now = Date.parse('2026-11-24T23:00:00Z');
    await rest(amira);
    await rest(amira);
    expect(showing(amira, HELLO)).toBe(0);
    now = Date.parse('2026-11-25T09:00:00Z');
    await amira.sees(HELLO);
  });
});

describe('its buttons', () => {
  async function reminded(...acts: readonly string[]): Promise<Person> {
    const amira = await stopping('weather', '[Sun]', ...acts);
    now = NOON + DAY;
    await amira.sees(HELLO);
    await rest(amira);
    return amira;
  }

  test('“Continue” brings the question back; the reminder is gone', async () => {
    const amira = await reminded();
    await plays(amira, '[Continue]');
    expect(amira.messages.at(-2)?.text).toBe('All right, let’s continue.');
    expect(screen(amira)).toContain('Your wish?');
    expect(showing(amira, HELLO)).toBe(0);
    await seesTappable(amira, 1);
    await plays(amira, 'peace');
    expect(screen(amira)).toContain('Your dream?');
  });

  test('“Continue” tapped twice brings it once', async () => {
    const amira = await reminded();
    await amira.tapsTwice('Continue');
    await rest(amira);
    expect(showing(amira, 'All right, let’s continue.')).toBe(1);
    await seesTappable(amira, 1);
  });

  test('“Later” reminds once more the next day, and not again', async () => {
    const amira = await reminded();
    await plays(amira, '[Later (tomorrow)]');
    expect(screen(amira)).toBe('All right. We will write to you again tomorrow. To continue sooner: /resume');
    now = NOON + 2 * DAY;
    // The new one: the first has lost its buttons.
    expect((await amira.seesButton('Continue')).text).toContain(HELLO);
    await goesOnTo(NOON + 9 * DAY);
    expect(showing(amira, HELLO)).toBe(1);
  });

  test('“Stop” asks: the answers can be kept, and nobody reminds of them', async () => {
    const amira = await reminded();
    await plays(amira, '[Stop and delete]');
    expect(screen(amira)).toBe('Delete your answers? You cannot get them back.');
    await plays(amira, '[Keep them, no more reminders]');
    expect(screen(amira)).toBe(
      'All right. We will not remind you again. Your answers are kept safe until 4 December 2026. To continue: /resume',
    );
    await goesOnTo(NOON + 6 * DAY);
    expect(showing(amira, HELLO)).toBe(0);
    await plays(amira, '/resume', 'peace');
    expect(screen(amira)).toContain('Your dream?');
    // No means no, however long this takes.
    await goesOnTo(NOON + 8 * DAY);
    expect(showing(amira, HELLO)).toBe(0);
  });

  test('“Stop”, and “Yes, delete”: everything is gone', async () => {
    const before = await countsOf(bot, 'weather');
    const amira = await reminded();
    await plays(amira, '[Stop and delete]', '[Yes, delete]');
    expect(screen(amira)).toBe('Deleted: one answer.');
    expect((await countsOf(bot, 'weather'))['broken-off']).toBe(before['broken-off'] + 1);
    await seesTappable(amira, 1); // to clear the chat
    await plays(amira, '/resume');
    expect(screen(amira)).toContain('There is nothing to continue.');
  });

  test('“Stop”, and “No, continue”', async () => {
    const amira = await reminded();
    await plays(amira, '[Stop and delete]', '[No, continue]');
    expect(screen(amira)).toContain('Your wish?');
    await seesTappable(amira, 1);
  });

  test('a text sent after a reminder is no answer; the question comes again', async () => {
    const amira = await reminded();
    await plays(amira, 'yes, with pleasure');
    expect(amira.messages.at(-2)?.text).toBe('Welcome back! Let’s continue here.');
    expect(screen(amira)).toContain('Your wish?');
    await seesTappable(amira, 1);
    await plays(amira, 'peace', '[Skip]', '[Send my answers]');
    expect(await responsesTo(bot, 'weather')).toContainEqual(
      expect.objectContaining({
        answers: { liked: { value: 'sun' }, wish: { value: 'peace' }, dream: { missing: 'skipped' } },
      }),
    );
  });

  test('“stop” is understood, and so is a call for help', async () => {
    const amira = await reminded();
    await plays(amira, 'Stop!');
    expect(screen(amira)).toBe('Delete your answers? You cannot get them back.');
    await plays(amira, '[No, continue]');
    expect(screen(amira)).toContain('Your wish?');
    now += DAY;
    // The new one: the first has lost its buttons.
    expect((await amira.seesButton('Continue')).text).toContain(HELLO);
    await plays(amira, 'Hilfe');
    expect(screen(amira)).toContain('/language');
  });

  test('the question above it can be answered by its own buttons', async () => {
    const amira = await reminded();
    await plays(amira, '[Skip]');
    expect(screen(amira)).toContain('Your dream?');
    await seesTappable(amira, 1);
  });

  test('on an old one lead nowhere after a new beginning', async () => {
    const amira = await reminded();
    const old = amira.lastMessage;
    await plays(amira, '/restart', '[Yes, start again]', '[I agree]');
    await amira.tapsOn(old, 'Stop and delete');
    await amira.seesToast('This button is old. Please look below.');
  });
});

describe('/start after a break', () => {
  test('offers to go on or to start again, and says how far one is', async () => {
    const amira = await stopping('weather', '[Sun]', 'peace');
    now = NOON + 5 * HOUR;
    await plays(amira, '/start weather');
    expect(screen(amira)).toBe(
      'Welcome back!\n\nYou have started “A small survey”. Would you like to continue where you left off?\n\n' +
        'Part 2 of 2 · You\nYou have done about 65%.',
    );
    expect(amira.buttons).toEqual(['Continue', 'Start again']);
    await plays(amira, '[Continue]');
    expect(screen(amira)).toContain('Your dream?');
    await seesTappable(amira, 1);
  });

  test('“Start again” asks before it deletes anything', async () => {
    const amira = await stopping('weather', '[Sun]', 'peace');
    now = NOON + 5 * HOUR;
    await plays(amira, '/start', '[Start again]');
    expect(screen(amira)).toBe('Start again from the beginning? Your answers so far will be deleted.');
    await plays(amira, '[No, continue]');
    expect(screen(amira)).toContain('Your dream?');
    now = NOON + 10 * HOUR;
    await plays(amira, '/start', '[Start again]', '[Yes, start again]');
    expect(amira.buttons).toContain('I agree');
    await seesTappable(amira, 1);
  });

  test('at the review says that nothing is sent yet', async () => {
    const amira = await stopping('weather', '[Sun]', 'peace', 'hope');
    now = NOON + 5 * HOUR;
    await plays(amira, '/start');
    expect(screen(amira)).toContain('You have not sent your answers to “A small survey” yet.');
  });

  test('right after the last answer, and at the consent, just goes on', async () => {
    const amira = await stopping('weather', '[Sun]');
    now = NOON + HOUR / 2;
    await plays(amira, '/start');
    expect(screen(amira)).toContain('Your wish?');
    const bohdan = bot.world.person({ firstName: 'Bohdan', languageCode: 'en' });
    await plays(bohdan, '/start weather', '[English]');
    now = NOON + 9 * HOUR;
    await plays(bohdan, '/start');
    expect(bohdan.buttons).toContain('I agree');
  });
});
