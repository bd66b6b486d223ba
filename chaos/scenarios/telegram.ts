import { setTimeout as sleep } from 'node:timers/promises';
import type { FailOptions } from '../../src/simulator/faults.ts';
import type { Stage } from '../stage.ts';
import type { Scenario } from './scenario.ts';
import { sometimes } from './sometimes.ts';

type Call = { readonly method: string };

/** One call in so many. */
function oneIn(stage: Stage, many: number): (call: Call) => boolean {
  return ({ method }) => method !== 'getUpdates' && stage.random(many) === 0;
}

async function refuses(stage: Stage, refusal: FailOptions): Promise<void> {
  stage.scene.world.server.fail(oneIn(stage, 8), { ...refusal, times: Number.POSITIVE_INFINITY });
}

async function away(stage: Stage): Promise<void> {
  await sometimes(stage, async () => {
    const outage = stage.scene.world.server.fail(() => true, {
      status: 502,
      times: Number.POSITIVE_INFINITY,
    });
    await sleep(2000 + stage.random(4000));
    outage.cancel();
  });
}

async function resets(stage: Stage): Promise<void> {
  const { server } = stage.scene.world;
  server.drop(oneIn(stage, 12), { when: 'after', times: Number.POSITIVE_INFINITY });
  server.drop(oneIn(stage, 12), { times: Number.POSITIVE_INFINITY });
}

async function slow(stage: Stage): Promise<void> {
  const { server } = stage.scene.world;
  await sometimes(stage, async () => {
    server.latency = 5000;
    await sleep(4000 + stage.random(4000));
    server.latency = 0;
  });
}

export const TELEGRAM: readonly Scenario[] = [
  { name: 'Telegram: 429', stage: {}, happens: (stage) => refuses(stage, { retryAfter: 1 }) },
  {
    name: 'Telegram: 502 now and then',
    isShort: true,
    stage: {},
    happens: (stage) => refuses(stage, { status: 502 }),
  },
  { name: 'Telegram: 502 to everything', stage: { sessions: 'Redis' }, happens: away },
  {
    name: 'Telegram: 403, people block the bot and return',
    isShort: true,
    stage: { habits: ['blocks'] },
    happens: async () => {},
  },
  { name: 'Telegram: connections break', isShort: true, stage: { sessions: 'Redis' }, happens: resets },
  { name: 'Telegram: 5 s of latency', stage: {}, happens: slow },
];
