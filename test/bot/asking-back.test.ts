/** What may mean several things is asked back, and taken only once the person has said which. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person } from '../../src/simulator/person.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { plays, rest, screen, seesTappable, showing } from './plays.ts';
import { responsesTo } from './stored.ts';

const FORM = '    .title = Tage\n    .description = D\n    .purpose = P\n    .topics = T\n';
const days = smallFlow(
  `form_id: days
survey:
  - { type: time, name: up }
  - { type: time, name: early, constraint: "regex(., '0.*')" }
  - { type: time, name: secret, sensitive: true }
  - { type: text, name: wish }
`,
  Object.fromEntries(
    ['en', 'de', 'ar', 'uk'].map((language) => [
      language,
      `form =\n${FORM}up = ${language} up?\nearly = ${language} early?\nsecret = ${language} secret?\nwish = ${language} wish?\n`,
    ]),
  ),
);

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({ questionnaires: [days] });
});
afterAll(() => bot.close());

async function asked(...acts: readonly string[]): Promise<Person> {
  return await askedIn('English', 'I agree', ...acts);
}

async function askedIn(language: string, agree: string, ...acts: readonly string[]): Promise<Person> {
  const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
  await plays(amira, '/start days', `[${language}]`, `[${agree}]`, ...acts);
  return amira;
}

async function stored(person: Person): Promise<Readonly<Record<string, unknown>> | undefined> {
  const known = new Set((await responsesTo(bot, 'days')).map(({ id }) => id));
  await plays(person, '[📨]');
  return (await responsesTo(bot, 'days')).find(({ id }) => !known.has(id))?.answers;
}

async function edits(person: Person, from: string, to: string): Promise<void> {
  const message = person.history.findLast(({ text }) => text === from);
  if (message === undefined) throw new Error(`Nobody wrote ${from}.`);
  await person.edits(message, to);
  await rest(person);
}

/** Questions with their answers. */
function settled({ messages }: Person): readonly string[] {
  return messages.map(({ text = '' }) => withoutMarks(text));
}

/** In Arabic, answers stand between marks of direction. */
function withoutMarks(text: string): string {
  return text.replace(/[\u200e\u200f\u2066-\u2069]/gu, '');
}

describe.each([
  ['English', 'I agree', 'en', 'What do you mean?', 'Something else', 'no', 'Do you mean: 09:00?', 'yes'],
  [
    'Deutsch',
    'Ich bin einverstanden',
    'de',
    'Was meinen Sie?',
    'Etwas anderes',
    'nein',
    'Meinen Sie: 09:00?',
    'Ja!',
  ],
  ['العربية', 'أوافق', 'ar', 'ما المقصود؟', 'شيء آخر', 'لا', 'هل المقصود: 09:00؟', 'نعم'],
  [
    'Українська',
    'Погоджуюся',
    'uk',
    'Що Ви маєте на увазі?',
    'Щось інше',
    'ні',
    'Ви маєте на увазі: 09:00?',
    'так',
  ],
])('in %s', (language, agree, code, which, other, no, only, yes) => {
  test('several meanings have a button each, and the tapped one is the answer', async () => {
    const amira = await askedIn(language, agree, '9:00-10:00');
    expect(screen(amira)).toBe(which);
    expect(amira.lastMessage.reply_markup?.inline_keyboard.flat().map(({ text }) => text)).toEqual([
      '09:00',
      '10:00',
      other,
    ]);
    await plays(amira, '[10:00]');
    expect(settled(amira)).toContain(`${code} up?\n✓ 10:00`);
    expect(screen(amira)).toContain(`${code} early?`);
    await seesTappable(amira, 1);
  });

  test('“something else” asks the question again, as a typed “no” does', async () => {
    for (const act of [`[${other}]`, no]) {
      const amira = await askedIn(language, agree, '9:00-10:00', act);
      expect(screen(amira)).toContain(`${code} up?`);
      expect(showing(amira, which)).toBe(0);
      expect(showing(amira, `${code} up?`)).toBe(1);
      await seesTappable(amira, 1);
    }
  });

  test('the constraint leaves one, which is asked about; a typed “yes” takes it', async () => {
    const amira = await askedIn(language, agree, '7:30', '9:00-10:00');
    expect(withoutMarks(screen(amira))).toBe(only);
    await plays(amira, yes);
    expect(settled(amira)).toContain(`${code} early?\n✓ 09:00`);
    expect(screen(amira)).toContain(`${code} secret?`);
    await seesTappable(amira, 1);
  });
});

test('an answer is stored once, however often a button is tapped', async () => {
  const amira = await asked('9:00-10:00');
  await amira.tapsTwice('09:00');
  await rest(amira);
  await plays(amira, '9:00-10:00', '[Yes]', '[Prefer not to say]', 'calm');
  expect(await stored(amira)).toMatchObject({ up: { value: '09:00' }, early: { value: '09:00' } });
});

test('a typed “yes” does not say which of several, and is asked back once more', async () => {
  const amira = await asked('9:00-10:00', 'yes');
  expect(screen(amira)).toBe('What do you mean?');
  expect(showing(amira, 'What do you mean?')).toBe(1);
  await plays(amira, '[10:00]');
  expect(showing(amira, 'en up?\n✓ 10:00')).toBe(1);
  await seesTappable(amira, 1);
});

test('another text replaces the doubt', async () => {
  const amira = await asked('9:00-10:00', '8:15');
  expect(showing(amira, 'en up?\n✓ 08:15')).toBe(1);
  expect(showing(amira, 'What do you mean?')).toBe(0);
  await seesTappable(amira, 1);
});

test('a button of an earlier doubt about the same question takes nothing', async () => {
  const amira = await asked('9:00-10:00');
  const earlier = amira.lastMessage;
  bot.world.server.fail('deleteMessage', { status: 400, description: 'Bad Request', times: 1 });
  await plays(amira, '11:00-12:00');
  await amira.tapsOn(earlier, '09:00');
  await rest(amira);
  expect(screen(amira)).toBe('What do you mean?');
  await plays(amira, '[11:00]');
  expect(showing(amira, 'en up?\n✓ 11:00')).toBe(1);
});

test('the question itself can still be answered by its own buttons', async () => {
  const amira = await asked('9:00-10:00');
  await plays(amira, '[Skip]');
  expect(screen(amira)).toContain('en early?');
  expect(showing(amira, 'What do you mean?')).toBe(0);
  await seesTappable(amira, 1);
});

test('a changed language asks in that language', async () => {
  const amira = await asked('9:00-10:00', '/language', '[Deutsch]');
  expect(screen(amira)).toBe('Was meinen Sie?');
  await plays(amira, '[09:00]');
  expect(screen(amira)).toContain('de early?');
});

test('where nothing that is allowed is left, the constraint says so', async () => {
  const amira = await asked('7:30', '10:00-11:00');
  expect(screen(amira)).toContain('This answer does not fit.');
});

test('what is masked does not stay in the chat', async () => {
  const amira = await asked('7:30', '8:30', '9:00-10:00', '11:00-12:00', '[11:00]');
  expect(amira.history.filter(({ text }) => text === '9:00-10:00' || text === '11:00-12:00')).toEqual([]);
});

describe('an edited message', () => {
  test('of an earlier question is not asked back about: the answer stays', async () => {
    const amira = await asked();
    await plays(amira, '8:15');
    await edits(amira, '8:15', '9:00-10:00');
    expect(amira.transcript()).toContain('This can mean: 09:00; 10:00. Please write which one.');
    await edits(amira, '9:00-10:00', '9:00');
    expect(showing(amira, 'en up?\n✓ 09:00')).toBe(1);
  });

  test('that was asked back about is asked about anew', async () => {
    const amira = await asked('9:00-10:00', '[10:00]');
    await edits(amira, '9:00-10:00', '9:45');
    expect(showing(amira, 'en up?\n✓ 09:45')).toBe(1);
  });
});

test('a typed “no” to what looks like a greeting is no answer', async () => {
  const amira = await asked('7:30', '8:30', '[Prefer not to say]', 'Hello!', 'no');
  expect(screen(amira)).toContain('en wish?');
  await plays(amira, 'Hello!', 'yes');
  expect(await stored(amira)).toMatchObject({ wish: { value: 'Hello!' } });
});
