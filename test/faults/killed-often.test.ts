import { afterEach, expect, test } from '@jest/globals';
import { randomFrom } from './random.ts';
import { RestlessGuest } from './restless-guest.ts';
import { endScenes, type Scene, setScene } from './scene.ts';

afterEach(endScenes);

test.each([
  { sessions: 'Redis', seed: 2311, deaths: 5 },
  { sessions: 'SQLite', seed: 1989, deaths: 3 },
] as const)(
  'several people answer while the bot is killed again and again, sessions in $sessions',
  async ({ sessions, seed, deaths }) => {
    const coordinator = 5_999_999_999;
    const scene = await setScene({ sessions, env: { COORDINATORS: String(coordinator) } });
    const bot = await scene.startsBot();
    const chief = scene.world.person({ id: coordinator, firstName: 'Chief', languageCode: 'en' });
    await chief.sends('/start');
    await chief.sees('Please choose your language');

    const random = randomFrom(seed);
    const guests = ['Amira', 'Bohdan', 'Carlos', 'Dilan'].map((name, number) => {
      const person = scene.world.person({ firstName: name, languageCode: 'en' });
      return new RestlessGuest(person, {
        // Each would also be a valid answer to the next question, so an answer to the wrong question shows.
        called: [`${1000 + number}`],
        guests: [`${2000 + number}`],
        dish: [['Salad', 'Bread', 'Cake'][number % 3] ?? ''],
        drinks: number % 2 === 0 ? ['Water', 'Juice'] : ['Tea'],
        wish: [`${3000 + number}`],
      });
    });
    const all = Promise.all(guests.map((guest) => guest.goesThrough()));

    for (let death = 0; death < deaths; death++) {
      await Promise.race([somethingHappens(scene, 1 + random(40)), all]);
      await bot.kill();
      await scene.minutePasses();
      await bot.restart();
      for (const guest of guests) guest.losesPatience();
    }
    await all;
    expect(sorted(await scene.responses())).toEqual(sorted(guests.map(({ ledger }) => ledger)));

    // Killed once more, so that the notices of the last responses may be under way; then the coordinator is told of all.
    await bot.kill();
    await scene.minutePasses();
    await bot.restart();
    await chief.sees(/: 4 today, 4 in total/u);
  },
);

/** Waits until the bot has made this many calls to Telegram: a moment that no clock can name. */
function somethingHappens({ world: { server } }: Scene, times: number): Promise<void> {
  return new Promise((resolve) => {
    let left = times;
    const count = () => {
      left--;
      if (left > 0) return;
      for (const stop of stops) stop();
      resolve();
    };
    const stops = [server.on('call', count), server.on('offered', count), server.on('confirmed', count)];
  });
}

function sorted(rows: readonly Record<string, unknown>[]): readonly Record<string, unknown>[] {
  return rows.toSorted((one, other) => Number(one.guests) - Number(other.guests));
}
