/** A message that is changed in Telegram changes its answer, until the answers are sent. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Message } from 'grammy/types';
import type { Person } from '../../src/simulator/person.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, rest, screen, seesTappable, showing } from './plays.ts';
import { responsesTo } from './stored.ts';

const household = smallFlow(
  `form_id: household
choices:
  yes_no: [yes, no]
survey:
  - { type: integer, name: children, constraint: ". < 20" }
  - { type: text, name: school, relevant: "\${children} > 0" }
  - { type: select_one yes_no, name: care, relevant: "\${children} > 0" }
  - { type: text, name: wish }
  - { type: text, name: secret, sensitive: true }
  - { type: text, name: last }
`,
  {
    en: `children = How many children live with you?
    .constraint-message = Fewer than twenty, please.
school = Which school?
care = Do you have { $children } places in care?
wish = Your wish?
secret = A secret?
last = Anything else?
yes_no-yes = Yes
yes_no-no = No
`,
  },
);

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({ questionnaires: [household] });
});
afterAll(() => bot.close());

async function asked(...acts: readonly string[]): Promise<Person> {
  const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
  await begins(amira, 'household');
  await plays(amira, ...acts);
  return amira;
}

function wrote({ chat }: Person, text: string): Message {
  const found = [...chat.messages.values()].find(
    ({ by, message }) => by === 'person' && message.text === text,
  );
  if (found === undefined) throw new Error(`"${text}" was not written.`);
  return found.message;
}

async function edits(person: Person, from: string, to: string): Promise<void> {
  await person.edits(wrote(person, from), to);
  await rest(person);
}

/** The bot neither writes nor changes anything. */
async function isPassedOver(person: Person, from: string, to: string): Promise<void> {
  const said = () => person.chat.events.filter(({ by }) => by === 'bot').length;
  const before = said();
  await edits(person, from, to);
  expect([to, said() - before]).toEqual([to, 0]);
}

async function stored(person: Person): Promise<Readonly<Record<string, unknown>> | undefined> {
  const known = new Set((await responsesTo(bot, 'household')).map(({ id }) => id));
  while (person.lastMessage.reply_markup?.inline_keyboard.flat().some(({ text }) => text === 'Skip')) {
    await plays(person, '[Skip]');
  }
  await plays(person, '[Send my answers]');
  return (await responsesTo(bot, 'household')).find(({ id }) => !known.has(id))?.answers;
}

test('while something else is asked: one line, the settled question shows it, and what quotes it is right', async () => {
  const amira = await asked('2', 'Hill School');
  expect(screen(amira)).toContain('Do you have 2 places in care?');
  await edits(amira, '2', '٣');
  expect(screen(amira)).toBe('Changed. Your answer is now: 3');
  expect(showing(amira, 'How many children live with you?\n✓ 3')).toBe(1);
  expect(showing(amira, 'Do you have 3 places in care?')).toBe(1);
  await seesTappable(amira, 1);
  await plays(amira, '[Yes]', 'more time', '[Prefer not to say]', '[Skip]');
  expect(await stored(amira)).toMatchObject({ children: { value: 3 }, care: { value: 'yes' } });
});

test('what does not fit is refused kindly, and the old answer stays', async () => {
  const amira = await asked('2');
  await edits(amira, '2', 'many');
  expect(screen(amira)).toBe(
    'We did not understand this. Please write a number in digits, for example: 3\nYour earlier answer stays: 2',
  );
  await edits(amira, 'many', '200');
  expect(screen(amira)).toBe('Fewer than twenty, please.\nYour earlier answer stays: 2');
  expect(await stored(await skipped(amira))).toMatchObject({ children: { value: 2 } });
});

/** Past what has to be tapped. */
async function skipped(person: Person): Promise<Person> {
  await plays(person, 'Hill School', '[Yes]', 'more time', '[Prefer not to say]');
  return person;
}

test('what is asked disappears when the change makes it idle, answers with it, and all comes back', async () => {
  const amira = await asked('2', 'Hill School');
  await edits(amira, '2', '0');
  expect(
    showing(amira, 'Changed. Your answer is now: 0\nOne answer no longer applies and will not be sent.'),
  ).toBe(1);
  expect(screen(amira)).toContain('Your wish?');
  expect(showing(amira, 'places in care')).toBe(0);
  await seesTappable(amira, 1);
  await plays(amira, 'more time', '[Prefer not to say]', '[Skip]');
  await edits(amira, '0', '1');
  // At the review what has become relevant is asked at once.
  expect(screen(amira)).toContain('Do you have 1 places in care?');
  await plays(amira, '[No]');
  expect(await stored(amira)).toMatchObject({
    children: { value: 1 },
    school: { value: 'Hill School' },
    care: { value: 'no' },
    wish: { value: 'more time' },
  });
});

test('who has come back to the question answers it by the change', async () => {
  const amira = await asked('2', 'Hill School', '[Back]');
  expect(screen(amira)).toContain('Which school?');
  await edits(amira, 'Hill School', 'Lake School');
  expect(screen(amira)).toContain('places in care?');
  await plays(amira, '[Yes]', 'more time', '[Prefer not to say]');
  expect(await stored(amira)).toMatchObject({ school: { value: 'Lake School' } });
});

test('contact data does not come in by a change', async () => {
  const amira = await asked('0', 'more time');
  await edits(amira, 'more time', 'call me: 0351 8471587');
  expect(screen(amira)).toBe(
    'This looks like a phone number.\nPlease edit your message again, without it.\nYour earlier answer stays: more time',
  );
  await plays(amira, '[Prefer not to say]');
  expect(await stored(amira)).toMatchObject({ wish: { value: 'more time' } });
});

test('only the message that gave the answer last changes it; the same once more, and what was no answer, change nothing', async () => {
  const amira = await asked('0', 'more time', '[Back]', 'more money');
  await plays(amira, '/help');
  await isPassedOver(amira, 'more time', 'more friends');
  await isPassedOver(amira, 'more money', 'more money\n');
  await isPassedOver(amira, '/help', 'more help');
  await plays(amira, '[Prefer not to say]');
  expect(await stored(amira)).toMatchObject({ wish: { value: 'more money' } });
});

test('after sending, one line says that it changes nothing, and how to delete', async () => {
  const amira = await asked('0', 'more time', '[Prefer not to say]', 'no');
  const answers = await stored(amira);
  await amira.sends('have a nice day');
  await rest(amira);
  await edits(amira, 'more time', 'less time');
  expect(screen(amira)).toMatch(/^You have already sent your answers, so this changes nothing\..*\/delete/u);
  await isPassedOver(amira, 'have a nice day', 'have a good day');
  expect(answers).toMatchObject({ wish: { value: 'more time' } });
});

test('what came before a deletion gives nothing away and changes nothing', async () => {
  const amira = await asked('0', 'more time', '/delete');
  await isPassedOver(amira, 'more time', 'less time');
  await plays(amira, '/start household', '[I agree]', '1');
  await isPassedOver(amira, 'less time', 'no time');
  expect(screen(amira)).toContain('Which school?');
});
