/** What an operator sees of a bot that runs: health, readiness, metrics, and the log. */
import { execFileSync } from 'node:child_process';
import { afterEach, expect, test } from '@jest/globals';
import type { BotProcess } from '../support/bot-process.ts';
import { createDatabase } from '../support/postgres-server.ts';
import { ofThisRun } from '../support/shared.ts';
import { AFTER_A_FAULT } from './guest.ts';
import { endScenes, setScene } from './scene.ts';

afterEach(endScenes);

async function page(bot: BotProcess, path: string): Promise<readonly [number, string]> {
  const response = await fetch(`http://127.0.0.1:${bot.port}${path}`);
  return [response.status, await response.text()];
}

/** The value of a metric with these labels. */
function sampleOf(metrics: string, sample: string): number {
  const line = metrics.split('\n').find((candidate) => candidate.startsWith(`${sample} `));
  return Number(line?.slice(sample.length + 1));
}

test.each(['SQLite', 'Redis and PostgreSQL'])(
  'metrics count what happens, and neither they nor the log say who or what (%s)',
  async (stores) => {
    const scene = await setScene(
      stores === 'SQLite'
        ? {}
        : { sessions: 'Redis', databaseUrl: await createDatabase(await ofThisRun('postgres')) },
    );
    const bot = await scene.startsBot();
    expect(await page(bot, '/health')).toEqual([200, 'ok\n']);
    expect(await page(bot, '/ready')).toEqual([200, 'ok\n']);
    const amira = scene.guest('Amira');
    await amira.begins();
    await amira.answers('called', 'Zebra');
    await amira.isAsked('guests');
    await amira.person.sends('many');
    await amira.person.settled();
    await amira.finishes('guests');
    await amira.person.settled();

    const [, metrics] = await page(bot, '/metrics');
    expect(sampleOf(metrics, 'miteinander_form_events_total{form_id="picnic",event="started"}')).toBe(1);
    expect(sampleOf(metrics, 'miteinander_form_events_total{form_id="picnic",event="answered"}')).toBe(5);
    expect(sampleOf(metrics, 'miteinander_form_events_total{form_id="picnic",event="completed"}')).toBe(1);
    const reason = 'miteinander_refusals_total{form_id="picnic",reason="not-a-number"}';
    expect(sampleOf(metrics, reason)).toBe(1);
    expect(sampleOf(metrics, 'miteinander_updates_total{kind="message"}')).toBeGreaterThan(3);
    expect(
      sampleOf(metrics, 'miteinander_telegram_calls_total{method="sendMessage",result="ok"}'),
    ).toBeGreaterThan(3);
    for (const store of ['sessions', 'responses']) {
      expect(sampleOf(metrics, `miteinander_store_seconds_count{store="${store}"}`)).toBeGreaterThan(0);
    }
    for (const gauge of ['disk_free_bytes', 'event_loop_lag_max_seconds']) {
      expect(sampleOf(metrics, `miteinander_${gauge}`)).toBeGreaterThan(0);
    }
    expect(sampleOf(metrics, 'miteinander_owed_chats')).toBe(0);
    for (const personal of ['Zebra', 'many', 'Amira', ...scene.world.server.world.chats.keys()]) {
      expect(metrics).not.toContain(String(personal));
      expect(bot.log).not.toContain(String(personal));
    }
  },
);

test('a store that is away: the bot is neither healthy nor ready, and says which store', async () => {
  const scene = await setScene({ sessions: 'Redis' });
  const bot = await scene.startsBot();
  await scene.redis.kill();
  await bot.says('does not answer');
  for (const path of ['/health', '/ready']) {
    expect(await page(bot, path)).toEqual([
      503,
      expect.stringContaining('Redis did not do what the sessions need'),
    ]);
  }
  await scene.redis.restart();
  await bot.says('answers again');
  // What failed last is believed until it works again: the sweeper tries every second.
  while ((await page(bot, '/ready'))[0] !== 200) await bot.takesTurns();
});

const onLinux = process.platform === 'linux' ? test : test.skip; // prlimit

onLinux(
  'no room on the disk: people are told, log and health say why, and nothing is lost once there is room',
  async () => {
    const scene = await setScene();
    const bot = await scene.startsBot();
    const amira = scene.guest('Amira');
    await amira.begins();
    await amira.answers('called', 'Zebra');
    await amira.isAsked('guests');
    await amira.person.settled();

    const mayWrite = (bytes: string) =>
      execFileSync('prlimit', [`--pid=${bot.pid}`, `--fsize=${bytes}:unlimited`]);
    mayWrite('4096');
    await amira.person.sends('17');
    await amira.person.sees('Nothing is lost. Please try again in a minute.', AFTER_A_FAULT);
    expect(await bot.says('An update failed; the person is asked to try again.')).toMatch(
      /cause="[^"]*(disk|full)/u,
    );
    expect(await page(bot, '/health')).toEqual([503, expect.stringMatching(/disk/u)]);

    mayWrite('unlimited');
    await amira.gives('guests', '17');
    await amira.finishes('dish');
    await amira.person.settled();
    expect(await scene.responses()).toEqual([amira.ledger]);
    expect(await page(bot, '/health')).toEqual([200, 'ok\n']);
  },
);
