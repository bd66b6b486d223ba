import { execFile } from 'node:child_process';
import { chown, mkdir, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { unprivilegedUser } from '../../test/support/postgres-programs.ts';
import type { Stage } from '../stage.ts';
import type { Scenario } from './scenario.ts';
import { sometimes } from './sometimes.ts';

const run = promisify(execFile);

async function stopped(stage: Stage): Promise<void> {
  await sometimes(stage, async () => {
    await stage.postgres.kill('SIGINT');
    await sleep(stage.random(3000));
    await stage.postgres.restart();
  });
}

async function cut(stage: Stage): Promise<void> {
  await sometimes(stage, async () => {
    for (const { postgres } of stage.players) postgres?.cut();
  });
}

async function slow(stage: Stage): Promise<void> {
  for (const { postgres } of stage.players) if (postgres) postgres.delay = 200;
}

/** The database lives on a small file system, which is filled to the last byte and emptied again. */
async function full(stage: Stage): Promise<void> {
  const disk = await mkdtemp(join(tmpdir(), 'miteinander-small-disk-'));
  await run('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk]);
  try {
    await movesTo(stage, disk);
    await sometimes(stage, async () => {
      const { bavail, bsize } = await statfs(disk);
      const ballast = join(disk, 'ballast');
      await writeFile(ballast, Buffer.alloc(bavail * bsize));
      await stage.crowd.acts(25 * stage.measure.size); // long enough for somebody to send
      await rm(ballast);
    });
    await stage.crowd.done;
    await movesTo(stage, undefined);
  } finally {
    await run('umount', [disk]);
    await rm(disk, { recursive: true, force: true });
  }
}

/** Moves the responses' database onto another disk, or back. */
async function movesTo(stage: Stage, disk: string | undefined): Promise<void> {
  const client = new pg.Client({ connectionString: stage.postgres.url });
  await client.connect();
  try {
    if (disk !== undefined) {
      const place = join(disk, 'tables');
      await mkdir(place);
      const user = await unprivilegedUser();
      if (user) await chown(place, user.uid, user.gid);
      await client.query(`create tablespace small location '${place}'`);
    }
    const database = new URL(stage.databaseUrl).pathname.slice(1);
    const place = disk === undefined ? 'pg_default' : 'small';
    await client.query(`alter database ${database} allow_connections false`);
    await client.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [
      database,
    ]);
    await client.query(`alter database ${database} set tablespace ${place}`);
    await client.query(`alter database ${database} allow_connections true`);
    if (disk === undefined) await client.query('drop tablespace small');
  } finally {
    await client.end();
  }
}

export const POSTGRES: readonly Scenario[] = [
  {
    name: 'PostgreSQL stopped',
    stage: { sessions: 'Redis', responses: 'own PostgreSQL' },
    happens: stopped,
  },
  {
    name: 'PostgreSQL cut off',
    isShort: true,
    stage: { sessions: 'Redis', responses: 'PostgreSQL' },
    happens: cut,
  },
  { name: 'PostgreSQL slow', stage: { sessions: 'Redis', responses: 'PostgreSQL' }, happens: slow },
  {
    name: 'PostgreSQL full',
    stage: { sessions: 'Redis', responses: 'own PostgreSQL' },
    impossible: () =>
      process.platform === 'linux' && process.getuid?.() === 0
        ? undefined
        : 'only root on Linux can make a small disk',
    happens: full,
  },
];
