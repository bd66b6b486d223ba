import { execFile } from 'node:child_process';
import { chmod, cp, lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { installedPostgres, runnablePostgres, unprivilegedUser } from './postgres-programs.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('two databases are apart, and both speak every language', async () => {
  const [one, other] = [await server.createDatabase(), await server.createDatabase()];
  await query(one, 'create table answers (answer text)');
  await query(one, "insert into answers values ('سلام, привіт')");
  expect(await query(one, 'select answer from answers')).toEqual([{ answer: 'سلام, привіт' }]);
  expect(await query(one, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
  await expect(query(other, 'select answer from answers')).rejects.toThrow('does not exist');
});

test('it asks for the password', async () => {
  const wrong = new URL(await server.createDatabase());
  wrong.password = 'wrong';
  await expect(query(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
});

test('what was committed survives kill -9, what was not does not', async () => {
  const url = await server.createDatabase();
  await query(url, 'create table answers (answer text)');
  await query(url, "insert into answers values ('committed')");
  const open = new pg.Client({ connectionString: url });
  const cut = new Promise((resolve) => open.on('error', resolve));
  await open.connect();
  await open.query('begin');
  await open.query("insert into answers values ('open')");
  await server.kill();
  await cut;
  await server.restart();
  expect(await query(url, 'select answer from answers')).toEqual([{ answer: 'committed' }]);
});

test('a restart in good order closes open connections and keeps the data', async () => {
  const url = await server.createDatabase();
  await query(url, 'create table answers (answer text)');
  const open = new pg.Client({ connectionString: url });
  const told = new Promise<Error>((resolve) => open.once('error', resolve));
  open.on('error', () => {});
  await open.connect();
  await server.restart();
  expect((await told).message).toContain('terminating connection due to administrator command');
  expect(await query(url, 'select * from answers')).toEqual([]);
});

test('it runs where npm made no symbolic links and its user may not enter', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'miteinander-home-'));
  const room = await mkdtemp(join(tmpdir(), 'miteinander-room-'));
  try {
    const bare = join(folder, 'native');
    await cp(installedPostgres(), bare, { recursive: true, verbatimSymlinks: true });
    for (const file of await readdir(join(bare, 'lib'))) {
      const path = join(bare, 'lib', file);
      if ((await lstat(path)).isSymbolicLink()) await rm(path);
    }
    await chmod(room, 0o755);
    const user = await unprivilegedUser();
    const runnable = await runnablePostgres(bare, room, user);
    expect(runnable).toBe(join(room, 'native'));
    const version = await promisify(execFile)(join(runnable, 'bin/initdb'), ['--version'], { ...user });
    expect(version.stdout).toMatch(/^initdb \(PostgreSQL\) 18/);
  } finally {
    await Promise.all([folder, room].map((path) => rm(path, { recursive: true })));
  }
});
