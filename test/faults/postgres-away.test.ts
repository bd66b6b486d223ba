import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts';
import { AFTER_A_FAULT } from './guest.ts';
import { endScenes, setScene } from './scene.ts';

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterEach(endScenes);
afterAll(() => postgres.stop());

const TRY_AGAIN = 'Nothing is lost. Please try again in a minute.';

test('PostgreSQL is away at the start: the bot says so, without the password, and goes on once it is there', async () => {
  const databaseUrl = await postgres.createDatabase();
  const { password, host, pathname } = new URL(databaseUrl);
  const scene = await setScene({ databaseUrl });
  await postgres.kill();
  const bot = scene.process();
  bot.launch();
  await bot.says(`PostgreSQL at ${host}${pathname} does not answer (ECONNREFUSED). Waiting for it`);
  await postgres.restart();
  await bot.runs();

  const amira = scene.guest('Amira');
  await amira.begins();
  await amira.finishes();
  expect(await scene.responses()).toEqual([amira.ledger]);
  expect(bot.log).not.toContain(password);
});

test('PostgreSQL is killed during an interview, and at "Send": the person is told, and the response is stored once', async () => {
  const scene = await setScene({ databaseUrl: await postgres.createDatabase() });
  await scene.startsBot();
  const amira = scene.guest('Amira');
  await amira.begins();
  await amira.answers('called', 'Zebra');

  await amira.isAsked('guests');
  await postgres.kill();
  await amira.gives('guests', '17'); // For an answer the storage of responses is not needed.
  await amira.answers('dish', 'Cake');
  await amira.answers('drinks', 'Tea');
  await postgres.restart();
  await amira.answers('wish', 'more shade');

  await amira.person.seesButton('Send my answers', AFTER_A_FAULT);
  await postgres.kill();
  await amira.person.taps('Send my answers');
  await amira.person.seesToast(TRY_AGAIN, AFTER_A_FAULT);
  await postgres.restart();
  await amira.sendsAll();
  expect(await scene.responses()).toEqual([amira.ledger]);
});
