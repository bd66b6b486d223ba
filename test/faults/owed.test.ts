/** What a crash or an outage kept from people comes by itself, soon after: nobody needs to write first. */
import { afterAll, describe, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { openFront } from './front.ts';
import { AFTER_A_FAULT, type Guest } from './guest.ts';
import { endLastingScenes, type Scene, setLastingScene } from './scene.ts';

afterAll(endLastingScenes);

const ALWAYS = Number.POSITIVE_INFINITY;

async function at(scene: Scene, question: 'guests' | 'drinks'): Promise<Guest> {
  const amira = scene.guest('Amira');
  await amira.begins();
  await amira.answers('called', 'Zebra');
  if (question === 'drinks') {
    await amira.answers('guests', '17');
    await amira.answers('dish', 'Cake');
  }
  await amira.isAsked(question);
  return amira;
}

describe.each(['SQLite', 'Redis'] as const)('killed between commit and send, sessions in %s', (sessions) => {
  test('the next question', async () => {
    const scene = await setLastingScene({ sessions });
    const bot = await scene.startsBot();
    const amira = await at(scene, 'guests');
    await scene.diesBeforeSending(bot, () => amira.gives('guests', '17'), true);
    await bot.restart();
    await amira.finishes('dish');
    expect(await scene.responses()).toEqual([amira.ledger]);
  });

  test('the reason why an answer was not taken', async () => {
    const scene = await setLastingScene({ sessions });
    const bot = await scene.startsBot();
    const amira = await at(scene, 'guests');
    await scene.diesBeforeSending(bot, () => amira.person.sends('many'), true);
    await bot.restart();
    await amira.finishes('guests');
    expect(await scene.responses()).toEqual([amira.ledger]);
  });

  test('the answer to a command', async () => {
    const scene = await setLastingScene({ sessions });
    const bot = await scene.startsBot();
    const amira = await at(scene, 'guests');
    await scene.world.settled();
    const sends = scene.world.server.drop('sendMessage', { times: ALWAYS });
    const tried = scene.call(({ method, status }) => method === 'sendMessage' && status === 0);
    await amira.person.sends('/help');
    await tried;
    await bot.kill();
    sends.cancel();
    await bot.restart();
    await amira.person.sees('/language', AFTER_A_FAULT);
  });

  test('a tick', async () => {
    const scene = await setLastingScene({ sessions });
    const bot = await scene.startsBot();
    const amira = await at(scene, 'drinks');
    await scene.diesBeforeSending(bot, () => amira.person.taps('☐ Tea'), true);
    await bot.restart();
    await amira.person.seesButton('☑ Tea', AFTER_A_FAULT);
    await amira.person.taps(/Done/);
    amira.notes('drinks', 'Tea');
    await amira.finishes('wish');
    expect(await scene.responses()).toEqual([amira.ledger]);
  });
});

test('killed while it asks back what a text means, and once more when that has been said', async () => {
  const scene = await setLastingScene({ sessions: 'SQLite' });
  const bot = await scene.startsBot();
  const amira = await at(scene, 'drinks');
  await scene.diesBeforeSending(bot, () => amira.person.sends('Teaa'), true);
  await bot.restart();
  await amira.person.sees('Do you mean: Tea?', AFTER_A_FAULT);
  await scene.diesBeforeSending(bot, () => amira.person.taps('Yes'), true);
  await bot.restart();
  await amira.person.seesButton('☑ Tea', AFTER_A_FAULT);
  await amira.person.taps(/Done/);
  amira.notes('drinks', 'Tea');
  await amira.finishes('wish');
  expect(await scene.responses()).toEqual([amira.ledger]);
});

test('killed while it asks whether a message belongs to the answer before, and once more when it does', async () => {
  const scene = await setLastingScene({ sessions: 'SQLite' });
  const bot = await scene.startsBot();
  const amira = scene.guest('Amira');
  await amira.begins();
  // As long as one message can be: the next one may be the rest of it.
  const cut = 'z'.repeat(4096);
  await amira.answers('called', cut);
  await amira.isAsked('guests');
  await scene.diesBeforeSending(bot, () => amira.person.sends('ebra'), true);
  await bot.restart();
  await amira.person.sees('Add “ebra” to your answer before?', AFTER_A_FAULT);
  await scene.diesBeforeSending(bot, () => amira.person.taps('Add'), true);
  await bot.restart();
  amira.notes('called', `${cut}ebra`);
  await amira.finishes('guests');
  expect(await scene.responses()).toEqual([amira.ledger]);
});

test('Telegram answers 502 for longer than a call is repeated: ticks and questions come once it is back', async () => {
  const scene = await setLastingScene({ sessions: 'Redis' });
  const bot = await scene.startsBot();
  const { server } = scene.world;
  const amira = await at(scene, 'drinks');
  const farid = await at(scene, 'guests');
  await scene.world.settled();
  const says = ({ method }: { readonly method: string }) => method !== 'getUpdates';
  const outage = server.fail(says, { status: 502, times: ALWAYS });
  await farid.gives('guests', '17');
  await bot.says('it stays owed.');
  await amira.person.taps('☐ Tea');
  outage.cancel();
  await amira.person.seesButton('☑ Tea', AFTER_A_FAULT);
  await farid.finishes('dish');
});

test('two processes, and Telegram takes longer than a lease: the question comes once', async () => {
  const front = await openFront();
  try {
    const scene = await setLastingScene({ sessions: 'Redis', env: { WEBHOOK_URL: front.url } });
    const bots = [await scene.startsBot(), await scene.startsBot()];
    front.inTurn(...bots);
    const amira = await at(scene, 'guests');
    await scene.world.settled();
    const send = scene.world.server.hold('sendMessage');
    await amira.gives('guests', '17');
    await send.caught;
    const redis = new Redis(scene.redis.url);
    const dueTimes = new Set<string>();
    // Three renewals take longer than a lease.
    while (dueTimes.size <= 3) for (const time of await dueIn(redis)) dueTimes.add(time);
    redis.disconnect();
    send.release();
    await amira.isAsked('dish');
    await scene.world.settled();
    const asked = amira.person.messages.filter(({ text }) => text?.includes('What will you bring?'));
    expect(asked).toHaveLength(1);
  } finally {
    await endLastingScenes();
    await front.close();
  }
});

/** The times at which something is owed. */
async function dueIn(redis: Redis): Promise<readonly string[]> {
  const shards = await redis.keys('miteinander:*:due');
  const all = await Promise.all(shards.map((shard) => redis.zrange(shard, '0', '-1', 'WITHSCORES')));
  return all.flat().filter((_, index) => index % 2 === 1);
}
