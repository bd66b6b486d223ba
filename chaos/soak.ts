/**
 * An hour's load in ten minutes: people answer six times as fast, in one process. It prints the memory that the process
 * holds minute by minute, how fast that grows, and how long people wait. What is stored is checked as in the chaos.
 *
 *     npm run soak [-- --minutes N] [-- --people N] [-- --pace MS] [-- --latency MS] [-- --seed N]
 *
 * `--latency`: what a call to Telegram takes (50 by default). `--pace`: how long people think, at most.
 */
import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs, promisify } from 'node:util';
import globalSetup, { globalTeardown } from '../test/support/global-setup.ts';
import { isClean } from './play.ts';
import { Stage } from './stage.ts';
import { tableHead, tableLine } from './table.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    people: { type: 'string', default: '45' },
    pace: { type: 'string', default: '1000' },
    latency: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
  },
});
const minutes = Number(values.minutes);
const latency = Number(values.latency);
/** The first minutes are no growth: code is compiled, caches fill. */
const WARM_UP = minutes > 4 ? 2 : 0;

await globalSetup();
try {
  await soak();
} finally {
  await globalTeardown();
}

async function soak(): Promise<void> {
  const measure = {
    seed: Number(values.seed),
    answers: Number.POSITIVE_INFINITY,
    kills: 0,
    size: Number(values.people),
    pace: Number(values.pace),
    patience: 30_000,
  };
  const stage = await Stage.set(measure, { sessions: 'Redis', responses: 'PostgreSQL', habits: ['plain'] });
  stage.scene.world.server.latency = latency;
  const { crowd } = stage;
  const held: number[] = [];
  say('minute  answers/s  MB held');
  for (let minute = 1; minute <= minutes; minute++) {
    const before = crowd.answers;
    await sleep(60_000);
    held.push(await residentMegabytes(stage.player.bot.pid));
    say(
      [
        String(minute).padStart(6),
        ((crowd.answers - before) / 60).toFixed(1).padStart(9),
        (held.at(-1) ?? 0).toFixed(1).padStart(7),
      ].join('  '),
    );
  }
  crowd.closesDoor();
  const row = await stage.closes();
  say(`growth: ${slope(held.slice(WARM_UP)).toFixed(2)} MB a minute after minute ${WARM_UP}`);
  const waits = crowd.ledgers.flatMap((ledger) => ledger.waits).toSorted((one, other) => one - other);
  const at = (share: number) => (waits[Math.floor(waits.length * share)] ?? 0).toFixed(0);
  say(
    `from an act to what follows, ${latency} ms a call: median ${at(0.5)} ms, 99 of 100 within ${at(0.99)} ms`,
  );
  say(`${tableHead()}\n${tableLine('soak', row)}`);
  for (const problem of row.problems) process.stderr.write(`${problem}\n`);
  if (!isClean(row)) process.exitCode = 1;
}

/** Megabytes of memory that a process holds. */
async function residentMegabytes(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout) / 1024;
}

/** By least squares, for each step from one value to the next. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const [rise, run] = values.reduce(
    ([up, along], value, index) => [up + (index - middle) * (value - mean), along + (index - middle) ** 2],
    [0, 0],
  );
  return run === 0 ? 0 : rise / run;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
