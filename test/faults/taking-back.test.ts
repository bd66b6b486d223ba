import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts';
import { type Front, openFront } from './front.ts';
import { AFTER_A_FAULT, type Guest } from './guest.ts';
import { endScenes, type Scene, setScene } from './scene.ts';

let postgres: PostgresServer;
let front: Front;
let database: pg.Client;
beforeAll(async () => {
  postgres = await startPostgres();
});
beforeEach(async () => {
  front = await openFront();
});
afterEach(async () => {
  await database.end();
  await endScenes();
  await front.close();
});
afterAll(() => postgres.stop());

async function setSceneWith(env: (front: Front) => Record<string, string>): Promise<Scene> {
  const databaseUrl = await postgres.createDatabase();
  database = new pg.Client(databaseUrl);
  await database.connect();
  return await setScene({ sessions: 'Redis', databaseUrl, env: env(front) });
}

async function count(table: string): Promise<number> {
  const { rows } = await database.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  return rows[0]?.n ?? 0;
}

/** Answers all there is to answer, and is asked whether to send it. */
async function comesToReview(guest: Guest, called: string): Promise<void> {
  await guest.begins();
  await guest.answers('called', called);
  await guest.answers('guests', '17');
  await guest.answers('dish', 'Cake');
  await guest.answers('drinks', 'Tea');
  await guest.answers('wish', 'more shade');
  await guest.person.seesButton('Send my answers', AFTER_A_FAULT);
}

/** What people were told, and what is stored, told from one another by what they are called. */
type Fate = 'deleted' | 'stored' | 'deleted, but stored' | 'thanked, but not stored' | 'told nothing';

async function fateOf(scene: Scene, guests: ReadonlyMap<string, Guest>): Promise<ReadonlyMap<string, Fate>> {
  const stored = new Set((await scene.responses()).map(({ called }) => called));
  const fates = [...guests].map(([called, { person }]): [string, Fate] => {
    const told = (words: string) => person.messages.some(({ text }) => text?.includes(words));
    if (told('Deleted: all')) return [called, stored.has(called) ? 'deleted, but stored' : 'deleted'];
    if (told('Your answers have arrived'))
      return [called, stored.has(called) ? 'stored' : 'thanked, but not stored'];
    return [called, 'told nothing'];
  });
  return new Map(fates);
}

test.each(['sending first', 'deleting first'])(
  'sent and deleted at the same moment, each in another process, %s: what people are told is so',
  async (order) => {
    const scene = await setSceneWith(({ url }) => ({ WEBHOOK_URL: url }));
    const [one, other] = await Promise.all([scene.startsBot(), scene.startsBot()]);
    front.inTurn(one);
    const guests = new Map(
      Array.from({ length: 16 }, (_, n) => [
        `Zebra ${n}`,
        scene.guest(`Guest ${String.fromCharCode(65 + n)}`),
      ]),
    );
    await Promise.all([...guests].map(([called, guest]) => comesToReview(guest, called)));
    await scene.world.settled();

    front.inPairs(one, other);
    for (const { person } of guests.values()) {
      const review = await person.seesButton('Send my answers');
      if (order === 'deleting first') await person.sends('/delete');
      await person.tapsOn(review, 'Send my answers');
      if (order === 'sending first') await person.sends('/delete');
    }
    await scene.world.settled();
    await front.settled();
    await scene.world.settled();

    const fates = await fateOf(scene, guests);
    expect([...fates.values()].filter((fate) => fate !== 'stored' && fate !== 'deleted')).toEqual([]);
  },
);
