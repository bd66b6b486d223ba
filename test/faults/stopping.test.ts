import { afterEach, expect, test } from '@jest/globals';
import { freePort } from '../support/free-port.ts';
import { openFront } from './front.ts';
import { endScenes, setScene } from './scene.ts';

afterEach(endScenes);

test('SIGTERM: what is under way is finished, nothing is lost or doubled, and the bot ends with 0', async () => {
  const scene = await setScene({ sessions: 'Redis', asShipped: true });
  const bot = await scene.startsBot();
  const amira = scene.guest('Amira');
  await amira.begins();
  await amira.answers('called', 'Zebra');

  await amira.isAsked('guests');
  const send = scene.world.server.hold('sendMessage');
  await amira.gives('guests', '17');
  await send.caught;
  const lastPoll = scene.call(({ method, params }) => method === 'getUpdates' && params.timeout === 0);
  bot.signal('SIGTERM');
  await bot.says('Stopping: finishing what is under way.');
  await lastPoll;
  await amira.person.sends('4711'); // Too late for this process.
  send.release();
  expect(await bot.ending).toEqual({ code: 0, signal: null });
  await amira.isAsked('dish');

  await scene.minutePasses();
  const { calls } = scene.world.server;
  const before = calls.length;
  await bot.restart();
  await amira.person.sees('Your last message arrived before this question.');
  await amira.person.settled();
  // The question itself says it, and is not sent again.
  expect(calls.slice(before).filter(({ method }) => method === 'sendMessage')).toHaveLength(0);
  await amira.gives('dish', 'Cake');
  await amira.finishes('drinks');
  expect(await scene.responses()).toEqual([amira.ledger]);
});

test('SIGTERM in webhook mode: the update under way is committed and answered, and the bot ends with 0', async () => {
  const front = await openFront();
  try {
    const scene = await setScene({ sessions: 'Redis', env: { WEBHOOK_URL: front.url } });
    const bot = await scene.startsBot();
    front.inTurn(bot);
    const amira = scene.guest('Amira');
    await amira.begins();
    await amira.answers('called', 'Zebra');

    await amira.isAsked('guests');
    const send = scene.world.server.hold('sendMessage');
    await amira.gives('guests', '17');
    await send.caught;
    bot.signal('SIGTERM');
    await bot.says('Stopping');
    send.release();
    expect(await bot.ending).toEqual({ code: 0, signal: null });

    await bot.restart();
    await amira.finishes('dish');
    expect(await scene.responses()).toEqual([amira.ledger]);
  } finally {
    await front.close();
  }
});

test.each([
  ['sessions', 'REDIS_URL', 'redis'],
  ['responses', 'DATABASE_URL', 'postgres'],
])('SIGTERM while the store of the %s is away at the start: the bot ends with 0', async (_, name, scheme) => {
  const scene = await setScene();
  const bot = scene.process({ [name]: `${scheme}://127.0.0.1:${await freePort()}` });
  bot.launch();
  await bot.says('does not answer');
  expect(await bot.kill('SIGTERM')).toEqual({ code: 0, signal: null });
});
