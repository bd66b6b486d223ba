/** What coordinators are told in their own chat with the bot. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from '../../src/simulator/person.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, screen } from './plays.ts';

const DAY = 86_400_000;
const VERA = 4_900_000_007;
const NILS = 4_900_000_008;
let now = Date.parse('2026-11-23T12:00:00Z');

const survey = smallFlow('form_id: weather\nsurvey:\n  - { type: text, name: wish }\n', {
  en: 'wish = Your wish?\n',
  de: 'wish = Ihr Wunsch?\n',
});

let bot: RunningBot;
let vera: Person;
let nils: Person;

beforeAll(async () => {
  bot = await startBot({
    questionnaires: [survey],
    clock: () => now,
    env: { COORDINATORS: `${VERA}, ${NILS}` },
    // It looks at once again, not four times a minute.
    sleep: (_, signal) => wait(5, undefined, { signal }),
  });
  vera = bot.world.person({ id: VERA, firstName: 'Vera', languageCode: 'de' });
  nils = bot.world.person({ id: NILS, firstName: 'Nils', languageCode: 'en' });
  await plays(vera, '/start', '[Deutsch]');
  await plays(nils, '/start', '[English]');
});
afterAll(() => bot.close());

async function somebodySends(wish: string): Promise<void> {
  const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
  await begins(amira, 'weather');
  await plays(amira, wish, '[Send my answers]');
}

test('the first response brings a message, each in their language; the next ones change it in place', async () => {
  await somebodySends('a secret wish');
  const german = await vera.sees('A small survey: Die erste Antwort ist da!');
  expect(german.text).toBe(
    '📬 Neue Antworten · 23. November 2026\n\n🎉 A small survey: Die erste Antwort ist da!\nA small survey: heute 1, insgesamt 1',
  );
  await nils.sees('A small survey: 1 today, 1 in total');
  const before = vera.messages.length;
  await somebodySends('another wish');
  const changed = await vera.sees('heute 2, insgesamt 2');
  expect(changed.message_id).toBe(german.message_id);
  expect(vera.messages).toHaveLength(before);
});

test('a new day brings a new message', async () => {
  now += DAY;
  await somebodySends('a wish of the next day');
  const fresh = await vera.sees('24. November 2026');
  expect(fresh.text).toContain('heute 1, insgesamt 3');
  expect(vera.messages.filter(({ text }) => text?.includes('Neue Antworten'))).toHaveLength(2);
});

test('they learn neither what was answered nor by whom', () => {
  for (const chat of [vera.transcript(), nils.transcript()]) {
    expect(chat).not.toContain('wish of');
    expect(chat).not.toContain('Amira');
    expect(chat).not.toMatch(/\d\d:\d\d/u);
  }
});

test('one who has blocked the bot stops nothing for the others', async () => {
  await nils.blocks();
  await somebodySends('yet another');
  await vera.sees('heute 2, insgesamt 4');
  await nils.unblocks();
});

test('/stats gives numbers, in which small ones are hidden', async () => {
  await plays(vera, '/stats');
  expect(screen(vera)).toMatch(/^📊 Zahlen bis jetzt\n\nA small survey\nBegonnen: <5\n/u);
  expect(screen(vera)).toContain('Kleine Zahlen sind verborgen');
  for (const wish of ['five', 'six']) await somebodySends(wish);
  await plays(vera, '/stats');
  expect(screen(vera)).toContain('Abgesendet: 6');
  // The name of a language from right to left is not to turn the line around.
  expect(screen(vera)).toContain(
    'Nach Sprachen\nbegonnen · abgesendet · abgebrochen\n\u2068English\u2069: – · 6 · <5\n',
  );
  expect(screen(vera)).toContain(
    'Nach Tagen\nbegonnen · abgesendet · abgebrochen\n23. Nov.: <5 · <5 · <5\n24. Nov.: <5 · <5 · <5\n',
  );
});

test('/stats is a command like any unknown one for everybody else', async () => {
  const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
  await plays(amira, '/stats');
  expect(screen(amira)).toBe('We do not know this command. /help shows what you can do.');
});

test('a coordinator may answer a survey like anybody', async () => {
  await plays(vera, '/start weather', '[Ich bin einverstanden]', 'Sonne', '[Meine Antworten absenden]');
  await vera.sees('Vielen Dank! Ihre Antworten sind angekommen.');
});
