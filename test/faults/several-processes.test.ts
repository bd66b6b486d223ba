import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDatabase } from '../support/postgres-server.ts';
import { ofThisRun } from '../support/shared.ts';
import { type Front, openFront } from './front.ts';
import type { QuestionName } from './picnic.ts';
import { RestlessGuest } from './restless-guest.ts';
import { endLastingScenes, type Scene, setLastingScene } from './scene.ts';

let front: Front;
let databaseUrl: string;
beforeAll(async () => {
  front = await openFront();
  databaseUrl = await createDatabase(await ofThisRun('postgres'));
});
afterAll(async () => {
  await endLastingScenes();
  await front.close();
});

async function setSceneBehindFront(): Promise<Scene> {
  return await setLastingScene({ sessions: 'Redis', databaseUrl, env: { WEBHOOK_URL: front.url } });
}

function guest(scene: Scene, number: number): RestlessGuest {
  const person = scene.world.person({ firstName: `Guest ${number}`, languageCode: 'en' });
  return new RestlessGuest(person, {
    called: [`${1000 + number}`],
    guests: [`${2000 + number}`],
    dish: ['Bread'],
    drinks: ['Water', 'Tea', 'Juice'],
    wish: [`${3000 + number}`],
  });
}

test('who does not know the secret is turned away with 401', async () => {
  const scene = await setSceneBehindFront();
  const bot = await scene.startsBot();
  front.inTurn(bot);
  const amira = guest(scene, 1);
  const update = {
    update_id: 1,
    message: {
      message_id: 1,
      date: 1,
      text: '/start',
      chat: amira.person.chat.card,
      from: amira.person.user,
    },
  };
  for (const secret of [{}, { 'x-telegram-bot-api-secret-token': 'guessed' }]) {
    const { status } = await fetch(`http://127.0.0.1:${bot.port}/telegram`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...secret },
      body: JSON.stringify(update),
    });
    expect(status).toBe(401);
  }
  await amira.person.seesNothingNew();
});

test('two processes share an interview, update by update', async () => {
  const scene = await setSceneBehindFront();
  const bots = await Promise.all([scene.startsBot(), scene.startsBot()]);
  front.inTurn(...bots);
  const amira = guest(scene, 1);
  await amira.goesThrough();
  expect(await scene.responses()).toEqual([amira.ledger]);
  for (const bot of bots) expect(front.given.get(bot)).toBeGreaterThan(3);
});

test('two processes are given every update at once: each is taken once, and the response stored once', async () => {
  const scene = await setSceneBehindFront();
  const bots = await Promise.all([scene.startsBot(), scene.startsBot()]);
  front.toAll(...bots);
  const guests = [guest(scene, 1), guest(scene, 2), guest(scene, 3)];
  await Promise.all(guests.map((one) => one.goesThrough()));
  expect(byName(await scene.responses())).toEqual(guests.map(({ ledger }) => ledger));
});

test('two taps at the same moment, each in another process: both count', async () => {
  const scene = await setSceneBehindFront();
  const [one, other] = await Promise.all([scene.startsBot(), scene.startsBot()]);
  const guests = ['Amira', 'Bohdan', 'Carlos', 'Dilan', 'Ewa', 'Farid'].map((name) => scene.guest(name));
  front.inTurn(one);
  for (const [number, guest] of guests.entries()) {
    await guest.begins();
    await guest.answers('called', `${1000 + number}`);
    await guest.answers('guests', '17');
    await guest.answers('dish', 'Cake');
  }
  const drinks = await Promise.all(guests.map((guest) => guest.isAsked('drinks')));
  await scene.world.settled();

  // Redis pauses until both processes have asked for the session, so both decide from the same state.
  front.inPairs(one, other);
  process.kill(scene.redis.pid, 'SIGSTOP');
  for (const [number, guest] of guests.entries()) {
    const message = drinks[number];
    if (message === undefined) continue;
    await guest.person.tapsOn(message, '☐ Water');
    await guest.person.tapsOn(message, '☐ Juice');
    guest.notes('drinks', 'Water', 'Juice');
  }
  await scene.world.settled();
  await Promise.all([one.takesTurns(), other.takesTurns()]);
  process.kill(scene.redis.pid, 'SIGCONT');
  await front.settled();

  front.inTurn(one);
  for (const guest of guests) {
    await guest.person.taps(/Done/);
    await guest.finishes('wish');
  }
  expect(byName(await scene.responses())).toEqual(guests.map(({ ledger }) => ledger));
});

test('a process that remembers a chat in which another one has gone on stores what is true now, or nothing', async () => {
  const scene = await setSceneBehindFront();
  const [one, other] = await Promise.all([scene.startsBot(), scene.startsBot()]);
  front.inTurn(one);
  // So long alone that it no longer asks Redis before it decides.
  for (const name of ['Bohdan', 'Carlos']) {
    const guest = scene.guest(name);
    await guest.begins();
    await guest.finishes();
  }
  const amira = scene.guest('Amira');
  await amira.begins();
  for (const [question, ...given] of ALL) await amira.answers(question, ...given);
  const review = await amira.person.seesButton('Send my answers');
  await scene.world.settled();

  front.inTurn(other);
  // The phone still shows the buttons that the other process takes away.
  const removal = scene.world.server.hold('deleteMessage');
  await amira.person.taps(/Look/);
  await amira.person.taps(/What shall we call you/);
  await amira.isAsked('called');
  await removal.caught;
  front.inTurn(one);
  await amira.person.tapsOn(review, 'Send my answers'); // while the other process has asked again
  removal.release();
  await scene.world.settled();
  expect((await scene.responses()).length).toBe(2);

  front.inTurn(other);
  await amira.gives('called', 'Yak');
  const again = await amira.person.seesButton('Send my answers');
  await scene.world.settled();
  front.inTurn(one);
  await amira.person.tapsOn(again, 'Send my answers');
  await amira.person.sees('Your answers have arrived');
  expect(await scene.responses()).toContainEqual(amira.ledger);
});

test('one of two processes is gone: Telegram offers its update again, and the other takes it', async () => {
  const scene = await setSceneBehindFront();
  const [one, other] = await Promise.all([scene.startsBot(), scene.startsBot()]);
  front.inTurn(one);
  const amira = scene.guest('Amira');
  await amira.begins();
  await amira.answers('called', 'Zebra');
  await amira.answers('guests', '17');
  await amira.isAsked('dish');
  await one.kill();
  front.inTurn(one, other);
  await amira.gives('dish', 'Cake');
  await amira.isAsked('drinks');
  front.inTurn(other);
  await amira.gives('drinks', 'Tea');
  await amira.finishes('wish');
  expect(await scene.responses()).toEqual([amira.ledger]);
});

const ALL: readonly (readonly [QuestionName, string, ...string[]])[] = [
  ['called', 'Zebra'],
  ['guests', '17'],
  ['dish', 'Cake'],
  ['drinks', 'Water', 'Tea'],
  ['wish', 'more shade'],
];

function byName(responses: readonly Record<string, unknown>[]): readonly Record<string, unknown>[] {
  return responses.toSorted((one, other) => String(one.called).localeCompare(String(other.called)));
}
