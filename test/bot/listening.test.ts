/** Hearing a question instead of reading it, and seeing what it is about: files that lie beside the questionnaire. */
import { mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Message } from 'grammy/types';
import type { Call } from '../../src/simulator/call.ts';
import type { Person } from '../../src/simulator/person.ts';
import { waitFor } from '../../src/simulator/signal.ts';
import { png } from '../support/png.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, rest, screen } from './plays.ts';

const heard = smallFlow(
  `form_id: heard
choices:
  meals: [bread, cake, soup]
survey:
  - { type: note, name: hello }
  - { type: select_one meals, name: meal }
  - { type: text, name: wish }
`,
  {
    en: `hello = Welcome!
    .audio = hello.ogg
meal = What do you like to eat?
    .audio = meal_en.ogg
    .image = table.png
meals-bread = Bread
    .audio = bread.mp3
    .image = bread.png
meals-cake = Cake
    .audio = cake.mp3
    .image = cake.png
meals-soup = Soup
wish = Your wish?
    .audio = nobody-recorded-this.ogg
`,
    ar: `hello = أهلاً!
meal = ماذا تحب أن تأكل؟
    .audio = meal_ar.ogg
meals-bread = خبز
meals-cake = كعك
meals-soup = حساء
wish = أمنيتك؟
`,
  },
);

const flowsDir = mkdtempSync(join(tmpdir(), 'heard-'));
const FILES: Readonly<Record<string, Uint8Array>> = {
  'hello.ogg': Buffer.from('hello'),
  'meal_en.ogg': Buffer.from('what do you like'),
  'meal_ar.ogg': Buffer.from('madha tuhibb'),
  'bread.mp3': Buffer.from('bread'),
  'cake.mp3': Buffer.from('cake'),
  'bread.png': png(2, 2),
  'cake.png': png(3, 3),
  'table.png': png(4, 4),
};
const options = { questionnaires: [heard], env: { FLOWS_DIR: flowsDir } };
let bot: RunningBot;

beforeAll(async () => {
  mkdirSync(join(flowsDir, 'heard-media'));
  for (const [name, bytes] of Object.entries(FILES))
    writeFileSync(join(flowsDir, 'heard-media', name), bytes);
  bot = await startBot(options);
});
afterAll(async () => {
  await bot.close();
  rmSync(flowsDir, { recursive: true });
});

let calls = 0;
beforeEach(() => {
  calls = bot.world.server.calls.length;
});

/** What was sent since the test began, and whether its bytes went along. */
function sent(): readonly string[] {
  return bot.world.server.calls.slice(calls).flatMap(({ method, params, status }) => {
    const { voice, audio, photo } = params;
    const file = voice ?? audio ?? photo;
    const isUpload = method === 'sendMediaGroup' ? String(JSON.stringify(params)).includes('attach') : !file;
    if (!/^send(Voice|Audio|Photo|MediaGroup)$/u.test(method)) return [];
    return status === 200
      ? [isUpload || String(file).startsWith('attach') ? `${method} uploaded` : method]
      : [];
  });
}

/** The bytes that a message lets a person hear. */
function hears({ voice, audio }: Message): string {
  const id = (voice ?? audio)?.file_id ?? '';
  return Buffer.from(bot.world.server.world.files.get(id)?.content ?? []).toString();
}

/** From the link to the question: before it files are read, and sent. */
async function isAsked(person: Person): Promise<void> {
  await begins(person, 'heard');
  await person.sees('What do you like to eat?');
  await rest(person);
}

/** Waits for it: what Telegram does not have yet is read from the disk first. */
async function comesToHear(person: Person, words: string): Promise<void> {
  const failure = () => new Error(`Did not hear "${words}":\n${person.transcript()}`);
  const heard = () => (hears(person.lastMessage) === words ? true : undefined);
  await waitFor(person.chat.bell, heard, 5000, failure);
}

function newest(person: Person, count: number): readonly Message[] {
  return person.messages.slice(-count);
}

test('a question and its answers are heard and seen; a second person gets what Telegram has already', async () => {
  const amira = bot.world.person({ firstName: 'Amira' });
  await isAsked(amira);
  const [note, table, bread, cake, question] = newest(amira, 5);
  expect(note?.text).toContain('Welcome!');
  expect(table?.photo?.at(-1)).toMatchObject({ width: 4 });
  expect([bread?.caption, cake?.caption]).toEqual(['1. Bread', '2. Cake']);
  expect(bread?.media_group_id).toBeDefined();
  expect(bread?.media_group_id).toBe(cake?.media_group_id);
  expect(question?.text).toContain('What do you like to eat?');
  expect(amira.buttons.slice(0, 3)).toEqual(['🔊 Listen', '🔊 Listen to the answers', 'Bread']);
  expect(sent()).toEqual(['sendPhoto uploaded', 'sendMediaGroup uploaded']);

  await plays(amira, '[🔊 Listen]');
  await comesToHear(amira, 'what do you like');
  await amira.tapsOn(note as Message, '🔊 Listen');
  await rest(amira);
  await comesToHear(amira, 'hello');
  await plays(amira, '[Listen to the answers]');
  await amira.sees('What do you like to eat?');
  await rest(amira);
  const [first, second, again] = newest(amira, 3);
  expect([first?.caption, second?.caption]).toEqual(['Bread', 'Cake']);
  expect([first, second].map((message) => message && hears(message))).toEqual(['bread', 'cake']);
  expect(again?.text).toContain('What do you like to eat?');
  expect(amira.messages.filter(({ text }) => text?.includes('What do you like'))).toHaveLength(1);

  await plays(amira, '[Cake]');
  expect(screen(amira)).toContain('Your wish?');
  expect(amira.buttons).not.toContain('🔊 Listen'); // Nobody recorded it.

  calls = bot.world.server.calls.length;
  const bahar = bot.world.person({ firstName: 'Bahar' });
  await isAsked(bahar);
  await plays(bahar, '[🔊 Listen]', '[Listen to the answers]', 'cake');
  expect(screen(bahar)).toContain('Your wish?');
  expect(sent()).toEqual(['sendPhoto', 'sendMediaGroup', 'sendVoice', 'sendAudio', 'sendAudio']);
});

test('in another language it is that language that is heard, and nothing where nobody recorded it', async () => {
  const cem = bot.world.person({ firstName: 'Cem' });
  await isAsked(cem);
  await plays(cem, '/language', '[العربية]');
  expect(cem.buttons.slice(0, 2)).toEqual(['🔊 استماع', 'خبز']);
  await plays(cem, '[استماع]');
  await comesToHear(cem, 'madha tuhibb');
  await plays(cem, '[كعك]');
  expect(screen(cem)).toContain('أمنيتك؟');
});

test('plain texts keep the words on the buttons', async () => {
  const dilan = bot.world.person({ firstName: 'Dilan' });
  await isAsked(dilan);
  await plays(dilan, '/plain');
  expect(dilan.buttons).toContain('Listen');
  await plays(dilan, '[Listen]');
  await comesToHear(dilan, 'what do you like');
});

test('what cannot be sent is said in one line, and the question stays as it was', async () => {
  const elif = bot.world.person({ firstName: 'Elif' });
  const noPicture = bot.world.server.fail('sendPhoto', { status: 400, times: Infinity });
  await isAsked(elif);
  noPicture.cancel();
  expect(screen(elif)).toContain('What do you like to eat?');
  const silent = bot.world.server.fail('sendVoice', { status: 400, times: Infinity });
  await plays(elif, '[🔊 Listen]');
  await elif.sees('We cannot play this at the moment. Please read it, or try again later.');
  silent.cancel();
  await plays(elif, '[🔊 Listen]');
  await comesToHear(elif, 'what do you like');
  await plays(elif, '[Bread]');
  expect(screen(elif)).toContain('Your wish?');
});

test('a button of an answered question is old, and says so', async () => {
  const fatma = bot.world.person({ firstName: 'Fatma' });
  await isAsked(fatma);
  const question = fatma.lastMessage;
  await plays(fatma, '[Bread]');
  await fatma.tapsOn(question, 'Listen to the answers');
  await fatma.seesToast('This button is old');
  await rest(fatma);
  expect(screen(fatma)).toContain('Your wish?');
});

test('after a restart Telegram still has it; what is gone from the folder has no button', async () => {
  await bot.service.stop();
  unlinkSync(join(flowsDir, 'heard-media', 'cake.mp3'));
  unlinkSync(join(flowsDir, 'heard-media', 'bread.mp3'));
  bot = await startBot({ ...options, world: bot.world, dataDir: bot.dataDir });
  const gul = bot.world.person({ firstName: 'Gul' });
  await isAsked(gul);
  expect(gul.buttons.slice(0, 2)).toEqual(['🔊 Listen', 'Bread']);
  await plays(gul, '[🔊 Listen]');
  await comesToHear(gul, 'what do you like');
  expect(sent()).toEqual(['sendPhoto', 'sendMediaGroup', 'sendVoice']);
});

test('Telegram asks to slow down: an upload waits as a call does', async () => {
  const { world } = bot.world.server;
  for (const id of world.files.keys()) world.files.delete(id);
  const isUploadOfVoice = ({ method, files }: Call) => method === 'sendVoice' && files.size > 0;
  const ina = bot.world.person({ firstName: 'Ina' });
  await isAsked(ina);
  calls = bot.world.server.calls.length;
  const slow = bot.world.server.fail(isUploadOfVoice, { retryAfter: 1 });
  await plays(ina, '[🔊 Listen]');
  await comesToHear(ina, 'what do you like');
  expect(slow.met).toBe(1);
  expect(sent()).toEqual(['sendVoice uploaded']);
});

test('two tap at once what Telegram has forgotten: it gets it once', async () => {
  const people = ['Jana', 'Kemal'].map((firstName) => bot.world.person({ firstName }));
  for (const person of people) await isAsked(person);
  const { world } = bot.world.server;
  for (const id of world.files.keys()) world.files.delete(id);
  calls = bot.world.server.calls.length;
  await Promise.all(people.map((person) => person.taps('🔊 Listen')));
  for (const person of people) await comesToHear(person, 'what do you like');
  expect(sent().filter((call) => call === 'sendVoice uploaded')).toHaveLength(1);
  expect(sent()).toHaveLength(2);
});

test('Telegram has forgotten it: it is uploaded again', async () => {
  const hana = bot.world.person({ firstName: 'Hana' });
  await isAsked(hana);
  calls = bot.world.server.calls.length;
  const forgotten = bot.world.server.fail('sendVoice', { status: 400, times: 1 });
  await plays(hana, '[🔊 Listen]');
  forgotten.cancel();
  await comesToHear(hana, 'what do you like');
  expect(sent()).toEqual(['sendVoice uploaded']);
});

test('the number of a picture is taken for its choice', async () => {
  const amira = bot.world.person({ languageCode: 'en' });
  await isAsked(amira);
  await plays(amira, '4');
  expect(screen(amira)).toContain('Please tap one of the buttons.');
  await plays(amira, '٢');
  expect(screen(amira)).toContain('Your wish?');
  expect(amira.messages.some(({ text }) => text?.includes('✓ Cake'))).toBe(true);
});
