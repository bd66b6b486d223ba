import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { LastSecond } from '../../test/support/power-cut.ts';
import type { Stage } from '../stage.ts';
import type { Scenario } from './scenario.ts';
import { sometimes } from './sometimes.ts';

async function stopped(stage: Stage): Promise<void> {
  await sometimes(stage, async () => {
    const { pid } = stage.scene.redis;
    process.kill(pid, 'SIGSTOP');
    await sleep(500 + stage.random(3000));
    process.kill(pid, 'SIGCONT');
  });
}

async function killed(stage: Stage): Promise<void> {
  await sometimes(stage, async () => {
    stage.kills++;
    await stage.scene.redis.kill();
    await sleep(stage.random(1000));
    await stage.scene.redis.restart();
  });
}

/** Under `everysec`, what was written within the last second is gone with the power. */
async function losesPower(stage: Stage, withTheBot: boolean): Promise<void> {
  const lastSecond = new LastSecond(stage.scene.redis);
  await sometimes(stage, async () => {
    stage.kills++;
    if (withTheBot) await Promise.all(stage.bots.map((bot) => bot.kill()));
    await lastSecond.isLost();
    await sleep(stage.random(1000));
    await stage.scene.redis.restart();
    if (withTheBot) await Promise.all(stage.bots.map((bot) => bot.restart()));
  }).finally(() => lastSecond.stop());
}

/** Gives a connection of our own, not by way of the wire. */
async function told(stage: Stage, work: (redis: Redis) => Promise<void>): Promise<void> {
  const redis = new Redis(stage.scene.redis.url);
  try {
    await work(redis);
  } finally {
    redis.disconnect();
  }
}

async function full(stage: Stage): Promise<void> {
  await sometimes(stage, () =>
    told(stage, async (redis) => {
      await redis.config('SET', 'maxmemory', '1');
      await sleep(1000 + stage.random(2000));
      await redis.config('SET', 'maxmemory', '0');
    }),
  );
}

/** As after a failover that left the clients with the old master: it reads, and refuses to write. */
async function readOnly(stage: Stage): Promise<void> {
  await sometimes(stage, () =>
    told(stage, async (redis) => {
      await redis.replicaof('127.0.0.1', 1);
      await sleep(1000 + stage.random(2000));
      await redis.replicaof('NO', 'ONE');
    }),
  );
}

async function slow(stage: Stage): Promise<void> {
  for (const { redis } of stage.players) if (redis) redis.delay = 200;
}

async function cut(stage: Stage): Promise<void> {
  await sometimes(stage, async () => {
    for (const { redis } of stage.players) redis?.cut();
  });
}

export const REDIS: readonly Scenario[] = [
  {
    name: 'Redis stopped',
    stage: { sessions: 'Redis', responses: 'PostgreSQL' },
    happens: stopped,
  },
  {
    name: 'Redis killed, appendfsync always',
    isShort: true,
    stage: { sessions: 'Redis', responses: 'PostgreSQL' },
    happens: killed,
  },
  {
    name: 'Redis killed, appendfsync everysec',
    stage: { sessions: 'Redis', responses: 'PostgreSQL', redis: { appendOnly: 'everysec' } },
    happens: killed,
  },
  {
    name: 'Redis loses its last second',
    isShort: true,
    stage: { sessions: 'Redis', responses: 'PostgreSQL', redis: { appendOnly: 'everysec' } },
    happens: (stage) => losesPower(stage, false),
  },
  {
    name: 'Redis loses its last second, two processes',
    stage: { sessions: 'Redis', responses: 'PostgreSQL', redis: { appendOnly: 'everysec' }, processes: 2 },
    happens: (stage) => losesPower(stage, false),
  },
  {
    name: 'Redis loses its last second, and the bot goes with it',
    stage: { sessions: 'Redis', responses: 'PostgreSQL', redis: { appendOnly: 'everysec' } },
    happens: (stage) => losesPower(stage, true),
  },
  {
    name: 'Redis cut off',
    isShort: true,
    stage: { sessions: 'Redis', responses: 'PostgreSQL' },
    happens: cut,
  },
  { name: 'Redis full', isShort: true, stage: { sessions: 'Redis', responses: 'PostgreSQL' }, happens: full },
  {
    name: 'Redis read-only',
    stage: { sessions: 'Redis', responses: 'PostgreSQL', processes: 2 },
    happens: readOnly,
  },
  { name: 'Redis slow', stage: { sessions: 'Redis', responses: 'PostgreSQL' }, happens: slow },
];
