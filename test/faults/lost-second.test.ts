import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { BotProcess } from '../support/bot-process.ts';
import { losePower, written } from '../support/power-cut.ts';
import { type RedisServer, startRedis } from '../support/redis-server.ts';
import { AFTER_A_FAULT } from './guest.ts';
import { endScenes, type Scene, setScene } from './scene.ts';

/** The power is cut for the bot and Redis alike: nobody remembers what Redis has lost. */
let redis: RedisServer;
let scene: Scene;
let bot: BotProcess;

beforeEach(async () => {
  redis = await startRedis({ appendOnly: 'everysec' });
  scene = await setScene({ env: { REDIS_URL: redis.url } });
  bot = await scene.startsBot();
});
afterEach(async () => {
  await endScenes();
  await redis.stop();
});

const ASKED_AGAIN = /the bot has lost what happened last/;

async function powerIsCutAfter(what: () => Promise<unknown>): Promise<void> {
  await scene.world.settled();
  const kept = await written(redis);
  await what();
  await scene.world.settled();
  await bot.kill();
  await losePower(redis, kept);
  await redis.restart();
  await bot.restart();
}

test('a text is not taken for the question before the one that the person saw', async () => {
  const amira = scene.guest('Amira');
  await amira.begins();
  await amira.isAsked('called');
  await powerIsCutAfter(async () => {
    await amira.gives('called', '1000');
    await amira.isAsked('guests');
  });
  await amira.gives('guests', '17');
  await amira.person.sees(ASKED_AGAIN, AFTER_A_FAULT);
  await amira.gives('called', 'Zebra');
  await amira.finishes('guests');
  expect(await scene.responses()).toEqual([amira.ledger]);
});

test('a button of a question that the session does not know leads on, and answers nothing else later', async () => {
  const amira = scene.guest('Amira');
  await amira.begins();
  await amira.answers('called', 'Zebra');
  let dish = await amira.isAsked('guests');
  await powerIsCutAfter(async () => {
    await amira.gives('guests', '17');
    dish = await amira.isAsked('dish');
  });
  await amira.person.tapsOn(dish, 'Bread');
  await amira.person.sees(ASKED_AGAIN, AFTER_A_FAULT);
  await amira.gives('guests', '17');
  await amira.finishes('dish');
  expect(await scene.responses()).toEqual([amira.ledger]);
});

test('"Done" takes what is ticked on the screen', async () => {
  const amira = scene.guest('Amira');
  await amira.begins();
  await amira.answers('called', 'Zebra');
  await amira.answers('guests', '17');
  await amira.answers('dish', 'Cake');
  await amira.isAsked('drinks');
  await powerIsCutAfter(async () => {
    for (const drink of ['Water', 'Juice']) {
      await amira.person.taps(`☐ ${drink}`);
      await amira.person.seesButton(`☑ ${drink}`);
    }
  });
  await amira.person.taps('☐ Tea');
  await amira.person.seesButton('☑ Tea');
  await amira.person.seesButton('☑ Water');
  await amira.person.taps(/Done/u);
  amira.notes('drinks', 'Water', 'Tea', 'Juice');
  await amira.finishes('wish');
  expect(await scene.responses()).toEqual([amira.ledger]);
});

test('a response that was thanked for stays, whatever its interview is told afterwards', async () => {
  const amira = scene.guest('Amira');
  await amira.begins();
  await amira.answers('called', 'Zebra');
  await amira.answers('guests', '17');
  await amira.answers('dish', 'Cake');
  await amira.answers('drinks', 'Tea');
  await amira.answers('wish', 'shade');
  await amira.person.seesButton('Send my answers');
  await powerIsCutAfter(() => amira.sendsAll());
  await amira.person.sends('/restart');
  await amira.person.sees('Your answers have arrived', AFTER_A_FAULT);
  await amira.person.sends('/delete');
  await amira.person.sees('There are no unsent answers here');
  await scene.world.settled();
  expect(await scene.responses()).toEqual([amira.ledger]);
});

test('who had only just begun is led to the beginning', async () => {
  const amira = scene.guest('Amira');
  await powerIsCutAfter(async () => {
    await amira.person.sends('/start');
    await amira.person.taps('English');
    await amira.person.seesButton('I agree');
  });
  await amira.person.taps('I agree');
  await amira.person.sees('Please choose your language', AFTER_A_FAULT);
  await amira.begins();
  await amira.finishes();
  expect(await scene.responses()).toEqual([amira.ledger]);
});
