/** Reminders by whole processes, whose clocks are a day ahead; their stores are real. */
import { afterEach, expect, test } from '@jest/globals';
import type { BotProcess } from '../support/bot-process.ts';
import type { Guest } from './guest.ts';
import { endScenes, type Scene, setScene } from './scene.ts';

afterEach(endScenes);

const HELLO = 'Hello again!';
const HOUR = 3_600_000;

/** A process whose clock shows noon in Berlin of the day after tomorrow. */
function later(): { NODE_OPTIONS: string } {
  const noon = new Date();
  noon.setUTCHours(11, 0, 0, 0);
  const ahead = noon.getTime() + 48 * HOUR - Date.now();
  const clock = `const now=Date.now;Date.now=()=>now()+${ahead}`;
  return { NODE_OPTIONS: `--import="data:text/javascript,${encodeURIComponent(clock)}"` };
}

async function begun(scene: Scene, names: readonly string[]): Promise<readonly Guest[]> {
  const guests = names.map((name) => scene.guest(name));
  for (const guest of guests) {
    await guest.begins();
    await guest.answers('called', 'Zebra');
    await guest.isAsked('guests');
  }
  await scene.world.settled();
  return guests;
}

/** By their clocks, what the stores have noted for a day from now is due. */
async function dayPasses(bots: readonly BotProcess[]): Promise<void> {
  for (const bot of bots) bot.launch(later());
  await Promise.all(bots.map((bot) => bot.runs()));
}

function reminders({ person }: Guest): number {
  return person.messages.filter(({ text }) => text?.includes(HELLO)).length;
}

test('two processes that look at once send one reminder to each, and go on with them', async () => {
  const scene = await setScene({ sessions: 'Redis' });
  const bot = await scene.startsBot();
  const names = ['Amira', 'Bohdan', 'Carlos', 'Dilan', 'Ewa', 'Farid'];
  const guests = await begun(scene, names);
  await bot.kill();
  // Webhooks that nobody calls: both only look at what is due.
  const env = { WEBHOOK_URL: 'http://127.0.0.1:9/telegram' };
  const bots = [scene.process(env), scene.process(env)];
  await dayPasses(bots);
  for (const { person } of guests) await person.sees(HELLO, { timeout: 30_000 });
  await Promise.all(bots.map((each) => each.takesTurns()));
  await scene.world.settled();
  expect(guests.map(reminders)).toEqual(guests.map(() => 1));
  await Promise.all(bots.map((each) => each.kill()));

  await bot.restart(later());
  for (const guest of guests) {
    await guest.person.taps('Continue');
    await guest.finishes('guests');
  }
  expect(guests.map(reminders)).toEqual(guests.map(() => 0));
  expect(await scene.responses()).toHaveLength(guests.length);
});

test('killed between commit and send: the reminder is not sent twice, and nothing is lost', async () => {
  const scene = await setScene({ sessions: 'SQLite' });
  const bot = await scene.startsBot();
  const [amira] = await begun(scene, ['Amira']);
  if (amira === undefined) throw new Error('nobody came');
  await bot.kill();
  await scene.diesBeforeSending(bot, async () => dayPasses([bot]), false);
  await bot.restart(later());
  // Meant for the question, which she has before her; nobody knows that the reminder never came.
  await amira.person.sends('17');
  await amira.finishes('guests');
  expect(reminders(amira)).toBe(0);
  expect(await scene.responses()).toEqual([amira.ledger]);
});
