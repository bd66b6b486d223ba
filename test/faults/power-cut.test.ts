import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { judge } from '../../chaos/checker.ts';
import { openLedger } from '../../chaos/ledger.ts';
import { LastSecond } from '../support/power-cut.ts';
import { type RedisServer, startRedis } from '../support/redis-server.ts';
import { type Front, openFront } from './front.ts';
import { randomFrom } from './random.ts';
import type { Answers } from './restless-guest.ts';
import { RestlessGuest } from './restless-guest.ts';
import { endScenes, type Scene, setScene } from './scene.ts';

let redis: RedisServer;
let front: Front | undefined;

beforeEach(async () => {
  redis = await startRedis({ appendOnly: 'everysec' });
});
afterEach(async () => {
  await endScenes();
  await front?.close();
  front = undefined;
  await redis.stop();
});

/** Milliseconds after which nobody will come to an end any more. */
const PATIENCE = 40_000;
const PEOPLE = 12;
const CUTS = 2;

test.each([
  { what: 'one process, by polling', processes: 1 },
  { what: 'two processes, behind a webhook', processes: 2 },
  { what: 'one process, which is cut off with Redis', processes: 1, together: true },
])(
  'Redis loses its last second again and again while people answer: $what',
  async ({ processes, together }) => {
    front = processes > 1 ? await openFront() : undefined;
    const scene = await setScene({
      env: { REDIS_URL: redis.url, ...(front && { WEBHOOK_URL: front.url }) },
    });
    const bots = await Promise.all(Array.from({ length: processes }, () => scene.startsBot()));
    front?.inTurn(...bots);
    const random = randomFrom(4711);
    const thinks = () => sleep(random(800));
    const guests = Array.from({ length: PEOPLE }, (_, number) => guest(scene, number, thinks));
    const last = new LastSecond(redis);
    const thanked = new Set<RestlessGuest>();
    const all = Promise.all(
      guests.map(async (one) => {
        await sleep(random(CUTS * 1000));
        await one.goesThrough().then(
          () => thanked.add(one),
          () => {}, // It shows below who is stuck.
        );
      }),
    );
    const impatience = setInterval(() => {
      for (const one of guests) if (!thanked.has(one)) one.losesPatience();
    }, 3000);
    for (let cut = 0; cut < CUTS; cut++) {
      await Promise.race([sleep(1500), all]);
      if (together) await Promise.all(bots.map((bot) => bot.kill()));
      await last.isLost();
      await redis.restart();
      if (together) await Promise.all(bots.map((bot) => bot.restart()));
    }
    await Promise.race([all, sleep(PATIENCE)]);
    last.stop();
    clearInterval(impatience);
    const ledgers = guests.map((one, person) => ({
      ...openLedger(person),
      given: new Map(Object.entries(one.ledger)),
      sent: true,
      thanked: thanked.has(one),
    }));
    expect({
      ...judge(ledgers, await scene.responses(), 'called'),
      stuck: guests.filter((one) => !thanked.has(one)).map(({ person }) => person.transcript()),
    }).toEqual({ lost: 0, wrong: 0, doubled: 0, problems: [], stuck: [] });
  },
  PATIENCE + 60_000,
);

function guest(scene: Scene, number: number, thinks: () => Promise<unknown>): RestlessGuest {
  const person = scene.world.person({ firstName: `Guest ${number}`, languageCode: 'en' });
  const answers: Answers = {
    // Each would do as an answer to the next question, too: one that is taken for the wrong question shows.
    called: [`${1000 + number}`],
    guests: [`${2000 + number}`],
    dish: [['Salad', 'Bread', 'Cake'][number % 3] ?? 'Cake'],
    drinks: number % 2 === 0 ? ['Water', 'Juice'] : ['Tea', 'Juice'],
    wish: [`${3000 + number}`],
  };
  return new RestlessGuest(person, answers, thinks);
}
