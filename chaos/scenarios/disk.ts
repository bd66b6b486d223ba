import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Stage } from '../stage.ts';
import type { Scenario } from './scenario.ts';
import { sometimes } from './sometimes.ts';

/** No file may grow any more, which is what a full disk does to a database. */
async function full(stage: Stage): Promise<void> {
  await sometimes(stage, async () => {
    const { size } = statSync(join(stage.scene.dataDir, 'sessions.sqlite'));
    await limitFiles(stage, String(size));
    await sleep(1000 + stage.random(2000));
    await limitFiles(stage, 'unlimited');
  });
}

async function limitFiles(stage: Stage, size: string): Promise<void> {
  const { pid } = stage.player.bot;
  await promisify(execFile)('prlimit', [`--pid=${pid}`, `--fsize=${size}:unlimited`]);
}

export const DISK: readonly Scenario[] = [
  {
    name: 'SQLite’s disk full',
    stage: {},
    impossible: () =>
      process.platform === 'linux' ? undefined : 'only Linux limits the files of a process that runs',
    happens: full,
  },
];
