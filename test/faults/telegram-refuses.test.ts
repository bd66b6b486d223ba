import { afterEach, expect, test } from '@jest/globals';
import { endScenes, setScene } from './scene.ts';

afterEach(endScenes);

test('429: the bot waits as long as Telegram asks, and keeps the order', async () => {
  const scene = await setScene();
  await scene.startsBot();
  const { server } = scene.world;
  const amira = scene.guest('Amira');
  await amira.begins();

  await amira.isAsked('called');
  await amira.person.settled();
  server.fail('sendMessage', { retryAfter: 1, times: 2 });
  const before = server.calls.length;
  await amira.gives('called', 'Zebra');
  await amira.answers('guests', '17');
  const sends = server.calls.slice(before).filter(({ method }) => method === 'sendMessage');
  const [refused, refusedAgain, sent] = sends;
  expect([refused?.status, refusedAgain?.status, sent?.status]).toEqual([429, 429, 200]);
  expect((refusedAgain?.receivedAt ?? 0) - (refused?.answeredAt ?? 0)).toBeGreaterThan(990);
  expect((sent?.receivedAt ?? 0) - (refusedAgain?.answeredAt ?? 0)).toBeGreaterThan(990);

  await amira.finishes('dish');
  expect(await scene.responses()).toEqual([amira.ledger]);
});

test('429 longer than anybody waits: the question stays owed, and comes later', async () => {
  const scene = await setScene();
  const bot = await scene.startsBot();
  const amira = scene.guest('Amira');
  await amira.begins();

  await amira.isAsked('called');
  const refusal = scene.world.server.fail('sendMessage', {
    retryAfter: 300,
    times: Number.POSITIVE_INFINITY,
  });
  await amira.gives('called', 'Zebra');
  await bot.says('A message could not be sent; it stays owed.');
  refusal.cancel();
  await bot.kill();
  await scene.minutePasses();
  await bot.restart();
  await amira.finishes('guests');
  expect(await scene.responses()).toEqual([amira.ledger]);
});

test('403: a person blocks the bot in the middle, comes back with /start, and goes on where they were', async () => {
  const scene = await setScene();
  await scene.startsBot();
  const amira = scene.guest('Amira');
  await amira.begins();
  await amira.answers('called', 'Zebra');

  await amira.isAsked('guests');
  const send = scene.world.server.hold('sendMessage');
  await amira.gives('guests', '17');
  await send.caught;
  await amira.person.blocks();
  send.release();
  await amira.person.settled();

  await amira.person.unblocks();
  await amira.person.sends('/start');
  await amira.person.sees('Welcome back!');
  await amira.finishes('dish');
  expect(await scene.responses()).toEqual([amira.ledger]);
});

test('500 and connections that break before a call was heard: the question comes once', async () => {
  const scene = await setScene();
  await scene.startsBot();
  const { server } = scene.world;
  const amira = scene.guest('Amira');
  await amira.begins();

  await amira.isAsked('called');
  server.fail('sendMessage', { status: 500 });
  server.drop('sendMessage');
  await amira.gives('called', 'Zebra');
  await amira.isAsked('guests');
  await amira.gives('guests', '17');
  await amira.isAsked('dish');
  const asked = amira.person.messages.filter(({ text }) => text?.includes('How many people'));
  expect(asked).toHaveLength(1);

  await amira.gives('dish', 'Cake');
  await amira.finishes('drinks');
  expect(await scene.responses()).toEqual([amira.ledger]);
});

/** A connection breaks after Telegram sent the question: the bot sends it again. */
async function questionTwice() {
  const scene = await setScene();
  await scene.startsBot();
  const amira = scene.guest('Amira');
  await amira.begins();
  await amira.answers('called', 'Zebra');
  await amira.isAsked('guests');
  scene.world.server.drop('sendMessage', { when: 'after' });
  await amira.gives('guests', '17');
  return { scene, amira, upper: await amira.isAsked('dish'), lower: await amira.isAsked('dish') };
}

test('a connection breaks after the message was sent: the question appears twice, and both copies work', async () => {
  const { scene, amira, upper, lower } = await questionTwice();
  await amira.person.tapsOn(upper, 'Cake');
  amira.notes('dish', 'Cake');
  await amira.isAsked('drinks');
  await amira.person.tapsOn(lower, 'Salad'); // It has had its day.
  await amira.person.seesToast('You have already answered this.');

  await amira.gives('drinks', 'Juice');
  await amira.finishes('wish');
  expect(await scene.responses()).toEqual([amira.ledger]);
});

test('a question stands there twice, and “Back” is tapped on the upper copy: the lower one answers nothing', async () => {
  const { scene, amira, upper, lower } = await questionTwice();
  await amira.person.settled();
  await amira.person.tapsOn(upper, /Back/);
  const asked = await amira.isAsked('guests');
  expect(asked.message_id).toBeGreaterThan(lower.message_id);
  await amira.person.settled();
  await amira.person.tapsOn(lower, 'Cake');
  await amira.person.settled();

  await amira.gives('guests', '18');
  await amira.finishes('dish');
  expect(await scene.responses()).toEqual([amira.ledger]);
});

test('Telegram cannot be reached at all for a while: the bot waits, and nothing is lost', async () => {
  const scene = await setScene();
  const bot = await scene.startsBot();
  const { server } = scene.world;
  const amira = scene.guest('Amira');
  await amira.begins();

  await amira.isAsked('called');
  await amira.person.settled();
  const silence = server.drop(() => true, { times: Number.POSITIVE_INFINITY });
  await amira.gives('called', 'Zebra');
  await bot.says('Telegram cannot be reached; trying again.');
  silence.cancel();
  await amira.finishes('guests');
  expect(await scene.responses()).toEqual([amira.ledger]);
});
