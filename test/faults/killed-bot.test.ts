import { afterAll, expect, test } from '@jest/globals';
import { endLastingScenes, setLastingScene } from './scene.ts';

afterAll(endLastingScenes);

test.each(['Redis', 'SQLite'] as const)(
  'killed between commit and send, sessions in %s: the question comes by itself once the bot is back',
  async (sessions) => {
    const scene = await setLastingScene({ sessions });
    const bot = await scene.startsBot();
    const amira = scene.guest('Amira');
    await amira.begins();
    await amira.answers('called', 'Zebra');

    await amira.isAsked('guests');
    await scene.diesBeforeSending(bot, () => amira.gives('guests', '17'), true);
    await scene.minutePasses();
    await bot.restart();
    await amira.isAsked('dish'); // She has done nothing.

    await scene.diesBeforeSending(bot, () => amira.gives('dish', 'Cake'), true);
    await scene.minutePasses();
    await bot.restart();
    await amira.finishes('drinks');
    expect(await scene.responses()).toEqual([amira.ledger]);
  },
);

test('killed before it could confirm a text: it is offered again, taken once, and the question comes', async () => {
  const scene = await setLastingScene({ sessions: 'Redis' });
  const bot = await scene.startsBot();
  const amira = scene.guest('Amira');
  await amira.begins();

  await amira.isAsked('called');
  await scene.diesBeforeSending(bot, () => amira.gives('called', 'Zebra'), false);
  await bot.restart();
  await amira.finishes('guests');
  expect(await scene.responses()).toEqual([amira.ledger]);
});

test('killed while an answer is being stored: it was not confirmed, is offered again, and not lost', async () => {
  const scene = await setLastingScene({ sessions: 'Redis' });
  const bot = await scene.startsBot();
  const amira = scene.guest('Amira');
  await amira.begins();
  await amira.answers('called', 'Zebra');
  await amira.answers('guests', '17');

  await amira.isAsked('dish');
  await scene.world.settled();
  process.kill(scene.redis.pid, 'SIGSTOP');
  const offered = scene.happens('offered');
  await amira.gives('dish', 'Cake');
  await offered;
  await bot.takesTurns(); // It has the tap, and has had time to confirm it if it were so careless.
  await bot.kill();
  process.kill(scene.redis.pid, 'SIGCONT');
  await bot.restart();
  await amira.finishes('drinks');
  expect(await scene.responses()).toEqual([amira.ledger]);
});

test('killed after the question came, before it could confirm the text: nothing comes again', async () => {
  const scene = await setLastingScene({ sessions: 'Redis' });
  const bot = await scene.startsBot();
  const amira = scene.guest('Amira');
  await amira.begins();

  await amira.isAsked('called');
  await scene.world.settled();
  const polls = scene.world.server.drop('getUpdates', { times: Number.POSITIVE_INFINITY });
  // "✓ Zebra" comes after the question, and after the note that the question came.
  const edited = scene.call(({ params }) => String(params.text).includes('✓ Zebra'));
  await amira.gives('called', 'Zebra');
  const question = await amira.isAsked('guests');
  await edited;
  await bot.kill();
  polls.cancel();
  await bot.restart();
  await amira.person.settled(); // The text has come once more.
  expect(amira.person.lastMessage.message_id).toBe(question.message_id);
  await amira.gives('guests', '17');
  await amira.finishes('dish');
  expect(await scene.responses()).toEqual([amira.ledger]);
});

test('killed before it could confirm a tap: it is offered again, and the question is still owed', async () => {
  const scene = await setLastingScene({ sessions: 'Redis' });
  const bot = await scene.startsBot();
  const amira = scene.guest('Amira');
  await amira.begins();
  await amira.answers('called', 'Zebra');
  await amira.answers('guests', '17');

  await amira.isAsked('dish');
  await scene.diesBeforeSending(bot, () => amira.gives('dish', 'Cake'), false);
  await bot.restart();
  await amira.person.settled(); // The tap has come once more.
  await bot.kill();
  await scene.minutePasses();
  await bot.restart();
  await amira.finishes('drinks');
  expect(await scene.responses()).toEqual([amira.ledger]);
});

test('killed before a question came, and the person repeats the answer: it does not answer the next one', async () => {
  const scene = await setLastingScene({ sessions: 'Redis' });
  const bot = await scene.startsBot();
  const amira = scene.guest('Amira');
  await amira.begins();

  await amira.isAsked('called');
  await scene.diesBeforeSending(bot, () => amira.gives('called', '4711'), true);
  await amira.person.sends('4711'); // Nobody answered. Would also be a valid number of guests.
  await bot.restart();
  await amira.finishes('guests');
  expect(await scene.responses()).toEqual([amira.ledger]);
});

test('killed after the question came, before it knew that: the question may come twice, either copy is good', async () => {
  const scene = await setLastingScene({ sessions: 'Redis' });
  const bot = await scene.startsBot();
  const amira = scene.guest('Amira');
  await amira.begins();
  await amira.answers('called', 'Zebra');

  await amira.isAsked('guests');
  const sends = scene.world.server.drop('sendMessage', { when: 'after', times: Number.POSITIVE_INFINITY });
  const sent = scene.call(({ method, status }) => method === 'sendMessage' && status === 0);
  await amira.gives('guests', '17');
  await sent;
  await bot.kill();
  sends.cancel();
  const first = await amira.isAsked('dish');
  await scene.minutePasses();
  await bot.restart();
  await amira.isAsked('dish'); // once more
  await amira.person.tapsOn(first, 'Cake');
  amira.notes('dish', 'Cake');
  await amira.finishes('drinks');
  expect(await scene.responses()).toEqual([amira.ledger]);
});
