/**
 * "Clear everything" clears everything: whatever came before it, in whatever order, nothing stays but the last line. This is
 * what people rely on whose phone is watched.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Message } from 'grammy/types';
import type { Person } from '../../src/simulator/person.ts';
import { waitFor } from '../../src/simulator/signal.ts';
import { buttonRows, buttonText } from '../../src/simulator/transcript.ts';
import { startWorld } from '../support/chat.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, rest } from './plays.ts';

const FLOW = `form_id: wishes
settings:
  organisation: Example Association
  controller: Example Association, Example Street 1, 01067 Dresden
  contact: survey@example.org
  kept_until: 2099-12-31
  withdrawal_until: 2099-06-30
  results_on: 2099-03-01
  minutes: 3
survey:
  - { type: text, name: wish }
  - { type: text, name: secret, sensitive: true, required: true }
  - { type: note, name: crisis, appearance: advice }
  - { type: select_one yes_no, name: last, required: true }
`;
const TEXTS = {
  en: 'wish = Your wish?\nsecret = A secret?\ncrisis = In a crisis: 0800 111 0 111\nlast = Did it help?\nyes_no-yes = It did\nyes_no-no = It did not\n',
};
const CHOICES = 'choices:\n  yes_no: [yes, no]\n';

const CLEARED = 'This chat is cleared. To begin again: /start';
/** They begin an interview, or clear before it is time. */
const NOT_TAPPED = /another person|I agree|Clear|English|Send|Delete my answers|Forward|^Yes|^No$/u;
const COMMANDS = [
  '/help',
  '/privacy',
  '/plain',
  '/start wishes',
  '/language',
  '/pause',
  '/resume',
  '/delete',
  '/never',
];
const WORDS = ['hello', 'thank you', 'help', 'what now?', '/delete 0000-0000-0000-0000'];

let bot: RunningBot;
const passed = 0;
beforeAll(async () => {
  const world = await startWorld({ now: () => Date.now() + passed });
  const questionnaires = [smallFlow(FLOW + CHOICES, TEXTS)];
  bot = await startBot({ questionnaires, sessions: 'SQLite', world, sweepEvery: 20 });
});
afterAll(() => bot.close());

/** All that anybody who holds the phone can see, both sides. */
function visible({ chat }: Person): readonly Message[] {
  return [...chat.messages.values()].filter(({ deleted }) => !deleted).map(({ message }) => message);
}

async function hasSent(): Promise<Person> {
  const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
  await begins(amira, 'wishes');
  await plays(amira, 'peace', 'nobody knows', '[It did]', '[Send my answers]');
  await amira.seesButton(/Clear this chat/);
  return amira;
}

/** Numbers from 0 to below 1, the same for the same seed. */
function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One thing that a person may do while no interview runs. */
async function actsAtRandom(person: Person, random: () => number): Promise<void> {
  const oneOf = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
  const tappable = person.messages.flatMap((message) =>
    buttonRows(message)
      .flat()
      .map((button) => ({ message, label: buttonText(button) }))
      .filter(({ label }) => !NOT_TAPPED.test(label)),
  );
  const kind = random();
  const button = kind < 0.5 ? oneOf(tappable) : undefined;
  if (button !== undefined) await person.tapsOn(button.message, button.label);
  else await person.sends(oneOf(kind < 0.85 ? COMMANDS : WORDS) ?? '');
  // Sometimes the next one comes before the bot is done.
  if (random() < 0.6) await person.settled();
}

async function asksToClear(person: Person): Promise<void> {
  await person.settled();
  const message = person.messages.findLast((each) =>
    /Clear this chat/u.test(JSON.stringify(each.reply_markup)),
  );
  if (message === undefined) throw new Error(`Nothing to clear with:\n${person.transcript()}`);
  await person.tapsOn(message, /Clear this chat/u);
  await person.settled();
}

describe('whatever came before, nothing stays but the last line', () => {
  test.each(Array.from({ length: 12 }, (_, seed) => seed + 1))('order %i', async (seed) => {
    const random = drawn(seed);
    const amira = await hasSent();
    for (let acts = 2 + Math.floor(random() * 5); acts > 0; acts--) await actsAtRandom(amira, random);
    await asksToClear(amira);
    // Something may still be on its way when the chat is cleared.
    for (let acts = Math.floor(random() * 3); acts > 0; acts--)
      await actsAtRandom(amira, () => random() * 0.5);
    await amira.taps(/Clear everything|Yes, clear/u);
    await amira.sees(CLEARED);
    await rest(amira);
    expect(visible(amira).map(({ text }) => text)).toEqual([CLEARED]);
  });
});

test('crisis contacts and the code, shown after the last thing that was typed', async () => {
  const amira = await hasSent();
  await plays(amira, '[Help and advice]', '[Show my code]');
  expect(
    visible(amira)
      .map(({ text }) => text)
      .join(),
  ).toContain('0800');
  await asksToClear(amira);
  await plays(amira, '[Clear everything]');
  await amira.sees(CLEARED);
  await rest(amira);
  expect(visible(amira).map(({ text }) => text)).toEqual([CLEARED]);
});

test('the last line of one time goes with the next', async () => {
  const amira = await hasSent();
  await asksToClear(amira);
  await plays(amira, '[Clear everything]');
  await amira.sees(CLEARED);
  await plays(
    amira,
    '/start wishes',
    '[Yes, another person]',
    '[I agree]',
    'more',
    'unsaid',
    '[It did]',
    '[Send my answers]',
  );
  await asksToClear(amira);
  await plays(amira, '[Clear, but keep my code]');
  await amira.sees('Only your code stays.');
  await rest(amira);
  expect(visible(amira)).toHaveLength(2);
  await plays(
    amira,
    '/start wishes',
    '[Yes, another person]',
    '[I agree]',
    'more',
    'unsaid',
    '[It did]',
    '[Send my answers]',
  );
  await asksToClear(amira);
  await plays(amira, '[Clear everything]');
  await amira.sees(CLEARED);
  await rest(amira);
  expect(visible(amira).map(({ text }) => text)).toEqual([CLEARED]);
});

test('what is written meanwhile is answered below the last line', async () => {
  const amira = await hasSent();
  await asksToClear(amira);
  const held = bot.world.server.hold('deleteMessages');
  await amira.taps('Clear everything');
  await held.caught;
  await amira.sends('hello?');
  await amira.sends('/help');
  const taken = () => (amira.chat.unconfirmedUpdates === 0 ? true : undefined);
  await waitFor(amira.chat.bell, taken, 5000, () => new Error('They were not taken.'));
  held.release();
  await amira.sees(CLEARED);
  await amira.sees('/privacy');
  await rest(amira);
  const [line, ...after] = visible(amira).map(({ text }) => text);
  expect(line).toBe(CLEARED);
  expect(after).toHaveLength(1);
});

test('what Telegram refuses is counted', async () => {
  const amira = await hasSent();
  await amira.sends({ fields: { dice: { emoji: '🎲', value: 4 } } });
  await rest(amira);
  await asksToClear(amira);
  await plays(amira, '[Clear everything]');
  await amira.sees('We deleted what we could. One message stays.');
  await rest(amira);
  expect(visible(amira).map(({ text, dice }) => text ?? dice?.emoji)).toEqual([
    '🎲',
    expect.stringContaining('One message stays.'),
  ]);
});
