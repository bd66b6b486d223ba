import { afterEach, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { createDatabase } from '../support/postgres-server.ts';
import { ofThisRun } from '../support/shared.ts';
import { type Front, openFront } from './front.ts';
import { AFTER_A_FAULT, type Guest } from './guest.ts';
import type { QuestionName } from './picnic.ts';
import { endScenes, type Scene, setScene } from './scene.ts';

let front: Front;
let database: pg.Client;
beforeEach(async () => {
  front = await openFront();
});
afterEach(async () => {
  await database.end();
  await endScenes();
  await front.close();
});

async function setSceneWith(env: (front: Front) => Record<string, string>): Promise<Scene> {
  const databaseUrl = await createDatabase(await ofThisRun('postgres'));
  database = new pg.Client(databaseUrl);
  await database.connect();
  return await setScene({ sessions: 'Redis', databaseUrl, env: env(front) });
}

async function count(table: string): Promise<number> {
  const { rows } = await database.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  return rows[0]?.n ?? 0;
}

/** Answers all there is to answer, and is asked whether to send it. */
async function comesToReview(guest: Guest, called: string): Promise<void> {
  await guest.begins();
  await guest.answers('called', called);
  await guest.answers('guests', '17');
  await guest.answers('dish', 'Cake');
  await guest.answers('drinks', 'Tea');
  await guest.answers('wish', 'more shade');
  await guest.person.seesButton('Send my answers', AFTER_A_FAULT);
}

/** What people were told, and what is stored, told from one another by what they are called. */
type Fate = 'deleted' | 'stored' | 'deleted, but stored' | 'thanked, but not stored' | 'told nothing';

async function fateOf(scene: Scene, guests: ReadonlyMap<string, Guest>): Promise<ReadonlyMap<string, Fate>> {
  const stored = new Set((await scene.responses()).map(({ called }) => called));
  const fates = [...guests].map(([called, { person }]): [string, Fate] => {
    const told = (words: string) => person.messages.some(({ text }) => text?.includes(words));
    if (told('Deleted: all')) return [called, stored.has(called) ? 'deleted, but stored' : 'deleted'];
    if (told('Your answers have arrived'))
      return [called, stored.has(called) ? 'stored' : 'thanked, but not stored'];
    return [called, 'told nothing'];
  });
  return new Map(fates);
}

test.each(['sending first', 'deleting first'])(
  'sent and deleted at the same moment, each in another process, %s: what people are told is so',
  async (order) => {
    const scene = await setSceneWith(({ url }) => ({ WEBHOOK_URL: url }));
    const [one, other] = await Promise.all([scene.startsBot(), scene.startsBot()]);
    front.inTurn(one);
    const guests = new Map(
      Array.from({ length: 16 }, (_, n) => [
        `Zebra ${n}`,
        scene.guest(`Guest ${String.fromCharCode(65 + n)}`),
      ]),
    );
    await Promise.all([...guests].map(([called, guest]) => comesToReview(guest, called)));
    await scene.world.settled();

    for (const { person } of guests.values()) await person.sends('/delete');
    await scene.world.settled();

    front.inPairs(one, other);
    for (const { person } of guests.values()) {
      const review = await person.seesButton('Send my answers');
      const question = await person.seesButton('Yes, delete');
      if (order === 'deleting first') await person.tapsOn(question, 'Yes, delete');
      await person.tapsOn(review, 'Send my answers');
      if (order === 'sending first') await person.tapsOn(question, 'Yes, delete');
    }
    await scene.world.settled();
    await front.settled();
    await scene.world.settled();

    const fates = await fateOf(scene, guests);
    expect([...fates.values()].filter((fate) => fate !== 'stored' && fate !== 'deleted')).toEqual([]);
    const stored = [...fates.values()].filter((fate) => fate === 'stored');
    expect(await count('participation')).toBe(stored.length);
  },
);

test('killed after /delete was committed, before anything was taken back: it is done once the bot is back', async () => {
  const scene = await setSceneWith(() => ({}));
  const bot = await scene.startsBot();
  const amira = scene.guest('Amira');
  await comesToReview(amira, 'Zebra');
  expect(await count('participation')).toBe(1);
  await scene.world.settled();

  await database.query('begin; lock table taken_back');
  await amira.deletes();
  await bot.kill();
  await database.query('rollback');
  expect(await count('taken_back')).toBe(0);
  await scene.minutePasses();
  await bot.restart();
  await untilNoneIn('participation');
  expect(await count('taken_back')).toBe(1);
});

test('the storage hangs while it is taken back: the words come, the next interview begins, and it is done later', async () => {
  const scene = await setSceneWith(() => ({}));
  const bot = await scene.startsBot();
  const amira = scene.guest('Amira');
  await comesToReview(amira, 'Zebra');
  await scene.world.settled();

  await database.query('begin; lock table taken_back');
  await amira.deletes();
  // The note of having taken part is still there, and nobody is judged by it.
  await amira.person.sends('/start');
  await amira.person.taps('I agree', AFTER_A_FAULT);
  await amira.answers('called', 'Yak');
  await amira.isAsked('guests');
  await bot.kill();
  await database.query('rollback');
  expect(await count('participation')).toBe(1);
  await scene.minutePasses();
  await bot.restart();
  await untilNoneIn('participation');

  await amira.finishes('guests');
  expect(await scene.responses()).toEqual([amira.ledger]);
  expect(await count('participation')).toBe(1);
});

test('what is taken back late leaves alone what the next interview has noted by then', async () => {
  const scene = await setSceneWith(() => ({}));
  const bot = await scene.startsBot();
  const amira = scene.guest('Amira');
  await comesToReview(amira, 'Zebra');
  await scene.world.settled();

  await database.query('begin; lock table taken_back');
  await amira.person.sends('/restart');
  await amira.person.taps(/^Yes/u);
  await amira.person.taps('I agree', AFTER_A_FAULT);
  for (const [question, answer] of AGAIN) await amira.answers(question, answer);
  await amira.person.seesButton('Send my answers', AFTER_A_FAULT);
  await bot.kill();
  await database.query('rollback');
  await scene.minutePasses();
  await bot.restart();
  while ((await count('taken_back')) === 0);
  await amira.sendsAll();
  expect(await scene.responses()).toEqual([amira.ledger]);
  expect(await count('participation')).toBe(1);
});

const AGAIN: readonly (readonly [QuestionName, string])[] = [
  ['called', 'Yak'],
  ['guests', '18'],
  ['dish', 'Bread'],
  ['drinks', 'Water'],
  ['wish', 'less shade'],
];

async function untilNoneIn(table: string): Promise<void> {
  while ((await count(table)) > 0);
}
