/**
 * What people send that is no answer: nothing is lost, nothing is answered by mistake, and the bot always says what to
 * do. The bot runs in a separate process, with its sessions in Redis.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person } from '../../src/simulator/person.ts';
import type { Sendable } from '../../src/simulator/sendable.ts';
import { act, screen, seesTappable, showing } from '../bot/plays.ts';
import { responsesTo } from '../bot/stored.ts';
import type { BotProcess } from '../support/bot-process.ts';
import { timePassesFor } from './passing-time.ts';
import { type Flow, PICNIC } from './picnic.ts';
import { endScenes, type Scene, setScene } from './scene.ts';

const DAY = 86_400_000;

const WEATHER: Flow = {
  yaml: PICNIC.yaml.replace('form_id: picnic', 'form_id: weather').replace(
    /^choices:[\s\S]*/mu,
    `choices:
  sky: [sun, rain]
survey:
  - { type: select_one sky, name: liked }
  - { type: select_one sky, name: expected }
  - { type: text, name: short, constraint: "string-length(.) <= 20" }
  - { type: text, name: wish }
  - { type: text, name: last }
`,
  ),
  texts: PICNIC.texts.replace(
    /^called =[\s\S]*/mu,
    `liked = What do you like?
expected = What do you expect?
short = In a word?
    .constraint-message = At most 20 characters, please.
wish = Your wish?
last = Anything else?
sky-sun = Sun
sky-rain = Rain
`,
  ),
};

let scene: Scene;
let bot: BotProcess;

beforeAll(async () => {
  scene = await setScene({ sessions: 'Redis', flow: WEATHER });
  bot = await scene.startsBot();
});
afterAll(endScenes);

/** Waits until the bot has dealt with all this person did. It may be about to say more: its process is let go on first. */
async function rest(person: Person): Promise<void> {
  await person.settled();
  await bot.takesTurns();
  await person.settled();
}

async function plays(person: Person, ...acts: readonly string[]): Promise<void> {
  for (const one of acts) {
    await act(person, one);
    await rest(person);
  }
}

function newcomer(): Person {
  return scene.world.person({ firstName: 'Amira', languageCode: 'en' });
}

/** From a link to the first question, in English, and on. */
async function asked(...acts: readonly string[]): Promise<Person> {
  const amira = newcomer();
  await plays(amira, '/start weather', '[English]', '[I agree]', ...acts);
  return amira;
}

/** Skips what is left, sends, and gives what was stored. */
async function stored(person: Person): Promise<Readonly<Record<string, unknown>> | undefined> {
  const known = new Set((await responsesTo(scene, 'weather')).map(({ id }) => id));
  while (person.lastMessage.reply_markup?.inline_keyboard.flat().some(({ text }) => text === 'Skip')) {
    await plays(person, '[Skip]');
  }
  await plays(person, '[Send my answers]');
  return (await responsesTo(scene, 'weather')).find(({ id }) => !known.has(id))?.answers;
}

test('an unknown command is named as one, and the question stays', async () => {
  const amira = await asked('/stop');
  expect(screen(amira)).toBe('We do not know this command. /help shows what you can do.');
  await plays(amira, '[Sun]');
  expect(screen(amira)).toContain('What do you expect?');
});

const NO_STICKER = 'We cannot read stickers. Please answer as described. Help: /help';
const NO_VOICE = 'We cannot listen to voice messages here. Please write your answer.';
const NO_CONTACT =
  'We have not kept this contact, because this question does not ask for one. You can delete your message.';

/** Each with what is said about it, where that is not the same as about most. */
const THINGS: readonly (readonly [Sendable, string?])[] = [
  [{ sticker: '👍' }, NO_STICKER],
  [{ photo: new Uint8Array([1]) }],
  [{ voice: new Uint8Array([2]) }, NO_VOICE],
  [{ document: new Uint8Array([3]) }],
  [{ location: { latitude: 51.05, longitude: 13.74 } }],
  [{ contact: '+49 351 0000000' }, NO_CONTACT],
  [{ contact: '+49 351 0000000', firstName: 'Samir' }, NO_CONTACT],
  [{ audio: new Uint8Array([4]) }, NO_VOICE],
  [{ video: new Uint8Array([5]) }],
  [{ videoNote: new Uint8Array([6]) }],
  [{ animation: new Uint8Array([7]) }],
  [{ voice: new Uint8Array([8]), duration: 0 }, NO_VOICE],
  [{ location: { latitude: 0, longitude: 0 } }],
  [{ document: new Uint8Array([9]), size: 20 * 1024 * 1024 }],
  [{ venue: { location: { latitude: 51.05, longitude: 13.74 }, title: 'Home', address: 'Street 1' } }],
];

test('what is no text answers no question: it is said so, and the question comes again', async () => {
  const amira = await asked('[Sun]', '[Rain]');
  for (const [thing, line = 'We cannot use this here. Please answer as described. Help: /help'] of THINGS) {
    await amira.sends(thing);
    await rest(amira);
    expect(screen(amira).split('\n', 1)).toEqual([`⚠️ ${line}`]);
    expect(screen(amira)).toContain('In a word?');
    await seesTappable(amira, 1);
  }
  await plays(amira, 'warm');
  expect(await stored(amira)).toMatchObject({ short: { value: 'warm' } });
});

describe('a text of 5,000 characters, which Telegram divides into two messages,', () => {
  const text = 'word '.repeat(1000);

  test('is too long for a question with a limit, as a whole', async () => {
    const amira = await asked('[Sun]', '[Rain]', text);
    expect(screen(amira)).toMatch(/^⚠️ [\s\S]*In a word\?/u);
    expect(showing(amira, 'In a word?')).toBe(1);
    await plays(amira, 'warm');
    expect(await stored(amira)).toMatchObject({ short: { value: 'warm' }, wish: { missing: 'skipped' } });
  });

  test('answers one question, not two', async () => {
    const amira = await asked('[Sun]', '[Rain]', 'warm', text);
    expect(screen(amira)).toContain('Anything else?');
    expect(await stored(amira)).toMatchObject({
      wish: { value: text.trim() },
      last: { missing: 'skipped' },
    });
  });

  test('can be looked at and kept', async () => {
    const amira = await asked('[Sun]', '[Rain]', 'warm', text, '[Skip]', '[Look first]', '[✏️ 4.]');
    expect(screen(amira)).toContain('Your wish?');
    await plays(amira, '[Keep my answer]');
    expect(await stored(amira)).toMatchObject({ wish: { value: text.trim() } });
  });
});

test('emoji alone are an answer where words are asked, and none where a button is due', async () => {
  const amira = await asked('☀️');
  expect(screen(amira)).toContain('Please tap one of the buttons.');
  await plays(amira, '[Sun]', '[Rain]', '☀️🌈');
  expect(await stored(amira)).toMatchObject({ liked: { value: 'sun' }, short: { value: '☀️🌈' } });
});

test('what is written before the next question is asked belongs to the answer before, and does not answer the next', async () => {
  const amira = await asked('[Sun]', '[Rain]');
  // Written one after the other, before the bot could ask anything else.
  await amira.sends('warm');
  await amira.sends('very warm');
  await amira.sees('Your wish?');
  await rest(amira);
  expect(await stored(amira)).toMatchObject({
    short: { value: 'warm\nvery warm' },
    wish: { missing: 'skipped' },
  });
});

test('a button of a question that is answered changes nothing', async () => {
  const amira = await asked();
  const first = amira.lastMessage;
  await plays(amira, '[Sun]', '[Rain]');
  await amira.tapsOn(first, 'Rain');
  await amira.seesToast('You have already answered this.');
  await rest(amira);
  // What is being asked has come again, in one place.
  expect(screen(amira)).toContain('In a word?');
  await seesTappable(amira, 1);
  expect(await stored(amira)).toMatchObject({ liked: { value: 'sun' }, expected: { value: 'rain' } });
});

test("a button of last week's interview, and of another session, changes nothing", async () => {
  const amira = await asked();
  const first = amira.lastMessage;
  await plays(amira, '[Sun]');
  const before = await stored(amira);
  await bot.kill('SIGTERM');
  await timePassesFor(scene.env, 7 * DAY);
  bot.launch();
  await bot.runs();
  await amira.tapsOn(first, 'Rain');
  await amira.seesToast(/^This button is old\.$/u);
  expect(before).toMatchObject({ liked: { value: 'sun' } });
  await plays(amira, '/start weather', '[Yes, another person]', '[I agree]');
  await amira.tapsOn(first, 'Rain');
  await amira.seesToast('This button is old. Please look below.');
  await rest(amira);
  expect(screen(amira)).toContain('What do you like?');
  await seesTappable(amira, 2); // the question, and the thanks of last week
  await plays(amira, '[Sun]');
  expect(screen(amira)).toContain('What do you expect?');
});

test('of two taps at once on different buttons one counts', async () => {
  const amira = await asked();
  const question = amira.lastMessage;
  await amira.tapsOn(question, 'Sun');
  await amira.tapsOn(question, 'Rain');
  await amira.sees('What do you expect?');
  await rest(amira);
  expect(screen(amira)).toContain('What do you expect?');
  expect(await stored(amira)).toMatchObject({ liked: { value: 'sun' }, expected: { missing: 'skipped' } });
});

test('who blocks the bot in the middle of it can come back to where they were', async () => {
  const amira = await asked('[Sun]');
  await amira.blocks();
  await rest(amira);
  await amira.opens('weather');
  await amira.sees('Welcome back!');
  await plays(amira, '[Rain]');
  expect(await stored(amira)).toMatchObject({ liked: { value: 'sun' }, expected: { value: 'rain' } });
});

test('a menu tapped twice is answered once', async () => {
  const amira = newcomer();
  await amira.sends('/start');
  await amira.tapsTwice('English');
  await rest(amira);
  expect(amira.messages.filter(({ text }) => text?.includes('Asked by'))).toHaveLength(1);
  await amira.tapsTwice('I agree');
  await rest(amira);
  expect(amira.messages.filter(({ text }) => text?.includes('What do you like?'))).toHaveLength(1);
});

test('a tap on an old button while the next question is still on its way leaves one place to tap, and nothing hangs', async () => {
  const amira = await asked();
  const first = amira.lastMessage;
  await plays(amira, '[Sun]');
  const second = amira.lastMessage;
  const held = scene.world.server.hold('sendMessage');
  await amira.tapsOn(second, 'Rain');
  await held.caught;
  await amira.tapsOn(first, 'Rain');
  held.release();
  await amira.seesToast('You have already answered this.');
  await rest(amira);
  expect(screen(amira)).toContain('In a word?');
  await seesTappable(amira, 1);
  await plays(amira, 'warm');
  expect(screen(amira)).toContain('Your wish?');
});
