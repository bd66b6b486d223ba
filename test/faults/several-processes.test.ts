import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts';
import { type Front, openFront } from './front.ts';
import { RestlessGuest } from './restless-guest.ts';
import { endScenes, type Scene, setScene } from './scene.ts';

let postgres: PostgresServer;
let front: Front;
beforeAll(async () => {
  postgres = await startPostgres();
});
beforeEach(async () => {
  front = await openFront();
});
afterEach(async () => {
  await endScenes();
  await front.close();
});
afterAll(() => postgres.stop());

async function setSceneBehindFront(): Promise<Scene> {
  const databaseUrl = await postgres.createDatabase();
  return await setScene({ sessions: 'Redis', databaseUrl, env: { WEBHOOK_URL: front.url } });
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
  const byName = (one: Record<string, unknown>, other: Record<string, unknown>) =>
    String(one.called).localeCompare(String(other.called));
  expect((await scene.responses()).toSorted(byName)).toEqual(guests.map(({ ledger }) => ledger));
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
