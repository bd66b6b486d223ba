import type { Stage } from '../stage.ts';
import type { Scenario } from './scenario.ts';

/** Milliseconds by which an update may be late: far more than a person thinks. */
const LATE = 400;

async function outOfOrder(stage: Stage): Promise<void> {
  stage.front?.outOfOrder(stage.random, LATE, ...stage.bots);
}

async function toAll(stage: Stage): Promise<void> {
  stage.front?.toAll(...stage.bots);
}

export const UPDATES: readonly Scenario[] = [
  {
    name: 'every update to two processes at once',
    isShort: true,
    stage: { sessions: 'Redis', responses: 'PostgreSQL', processes: 2 },
    happens: toAll,
  },
  {
    name: 'every update twice and out of order',
    isShort: true,
    stage: { sessions: 'Redis', responses: 'PostgreSQL', processes: 2 },
    happens: outOfOrder,
  },
];
