import { afterEach, expect, test } from '@jest/globals';
import { freePort } from '../support/free-port.ts';
import { startRedis } from '../support/redis-server.ts';
import { AFTER_A_FAULT } from './guest.ts';
import { endScenes, setScene } from './scene.ts';

afterEach(endScenes);

const TRY_AGAIN = 'Nothing is lost. Please try again in a minute.';

test('Redis is killed (kill -9): people are told to try again, nothing is lost, and it goes on', async () => {
  const scene = await setScene({ sessions: 'Redis' });
  const bot = await scene.startsBot();
  const [amira, bohdan] = [scene.guest('Amira'), scene.guest('Bohdan')];
  await bohdan.begins();
  await bohdan.isAsked('called');
  await bohdan.asksForHelp();
  await amira.begins();
  await amira.answers('called', 'Zebra');
  await amira.answers('guests', '17');

  await amira.isAsked('dish');
  await scene.redis.kill();
  await amira.person.taps('Cake');
  await bohdan.person.sends('Okapi');
  await amira.person.seesToast(TRY_AGAIN, AFTER_A_FAULT);
  await bohdan.person.sees(TRY_AGAIN, AFTER_A_FAULT);
  await scene.redis.restart();
  await bot.says('answers again');

  await amira.gives('dish', 'Cake'); // The button is still there.
  await amira.finishes('drinks');
  await bohdan.gives('called', 'Okapi');
  await bohdan.finishes('guests');
  const responses = await scene.responses();
  expect(responses).toHaveLength(2);
  expect(responses).toEqual(expect.arrayContaining([amira.ledger, bohdan.ledger]));
});

test('Redis is frozen (SIGSTOP): the person is told, not left waiting, and it goes on', async () => {
  const scene = await setScene({ sessions: 'Redis' });
  await scene.startsBot();
  const amira = scene.guest('Amira');
  await amira.begins();
  await amira.answers('called', 'Zebra');
  await amira.answers('guests', '17');

  await amira.isAsked('dish');
  await amira.person.settled();
  process.kill(scene.redis.pid, 'SIGSTOP');
  await amira.person.taps('Cake');
  await amira.person.seesToast(TRY_AGAIN, AFTER_A_FAULT);
  process.kill(scene.redis.pid, 'SIGCONT');
  await amira.gives('dish', 'Cake');
  await amira.finishes('drinks');
  expect(await scene.responses()).toEqual([amira.ledger]);
});

test('Redis is killed between commit and send: the question comes all the same', async () => {
  const scene = await setScene({ sessions: 'Redis' });
  const bot = await scene.startsBot();
  const amira = scene.guest('Amira');
  await amira.begins();
  await amira.answers('called', 'Zebra');
  await amira.answers('guests', '17');

  await amira.isAsked('dish');
  const send = scene.world.server.hold('sendMessage');
  await amira.gives('dish', 'Cake');
  await send.caught;
  await scene.redis.kill();
  send.release();
  await amira.isAsked('drinks');
  await bot.says('does not answer');
  await scene.redis.restart();
  await bot.says('answers again');
  await amira.gives('drinks', 'Water', 'Juice');
  await amira.finishes('wish');
  expect(await scene.responses()).toEqual([amira.ledger]);
});

test('the bot, then Redis are killed between commit and send: the question comes once both are back', async () => {
  const scene = await setScene({ sessions: 'Redis' });
  const bot = await scene.startsBot();
  const amira = scene.guest('Amira');
  await amira.begins();
  await amira.answers('called', 'Zebra');

  await amira.isAsked('guests');
  await scene.diesBeforeSending(bot, () => amira.gives('guests', '17'), true);
  await scene.redis.kill();
  await scene.redis.restart();
  await scene.minutePasses();
  await bot.restart();
  await amira.finishes('dish');
  expect(await scene.responses()).toEqual([amira.ledger]);
});

test('neither Redis nor Telegram can be reached: what was written is kept by Telegram, and taken later', async () => {
  const scene = await setScene({ sessions: 'Redis' });
  const bot = await scene.startsBot();
  const amira = scene.guest('Amira');
  await amira.begins();

  await amira.isAsked('called');
  await amira.asksForHelp();
  await scene.redis.kill();
  const refusals = scene.world.server.fail('sendMessage', {
    retryAfter: 3600,
    times: Number.POSITIVE_INFINITY,
  });
  await amira.gives('called', 'Zebra');
  await bot.says('The person could not be told, either.');
  refusals.cancel();
  await scene.redis.restart();
  await amira.finishes('guests'); // She has not repeated it.
  expect(await scene.responses()).toEqual([amira.ledger]);
});

test('Redis is away at the start: the bot says so, without the password, and goes on once it is there', async () => {
  const port = await freePort();
  const scene = await setScene({ env: { REDIS_URL: `redis://default:open-sesame@127.0.0.1:${port}` } });
  const bot = scene.process();
  bot.launch();
  await bot.says(`Redis at redis://127.0.0.1:${port} does not answer (`);
  const redis = await startRedis({ port });
  try {
    await bot.runs();
    const amira = scene.guest('Amira');
    await amira.begins();
    await amira.finishes();
    expect(await scene.responses()).toEqual([amira.ledger]);
    expect(bot.log).not.toContain('open-sesame');
  } finally {
    await redis.stop();
  }
});
