import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, watch } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { type RedisOptions, type RedisServer, startRedis } from './redis-server.ts';

const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function redis(options?: RedisOptions): Promise<RedisServer> {
  const server = await startRedis(options);
  ends.push(() => server.stop());
  return server;
}

function client(url: string): Redis {
  const connection = new Redis(url);
  connection.on('error', () => {}); // it reconnects; the tests look at the data
  ends.push(() => connection.disconnect());
  return connection;
}

test('two servers keep their data apart', async () => {
  const [one, other] = await Promise.all([redis(), redis()]);
  await client(one.url).set('greeting', 'سلام');
  expect(await client(one.url).get('greeting')).toBe('سلام');
  expect(await client(other.url).get('greeting')).toBeNull();
});

test('with an append-only file, what was answered survives kill -9, at the same address', async () => {
  const server = await redis({ appendOnly: true });
  await client(server.url).set('answer', '42');
  await server.kill();
  expect(() => server.pid).toThrow('does not run now');
  await server.restart();
  expect(await client(server.url).get('answer')).toBe('42');
});

test('without one it forgets', async () => {
  const server = await redis();
  await client(server.url).set('answer', '42');
  await server.restart();
  expect(await client(server.url).get('answer')).toBeNull();
});

test('a connected client finds the restarted server again', async () => {
  const server = await redis({ appendOnly: 'everysec' });
  const connection = client(server.url);
  await connection.set('answer', '42');
  await server.kill();
  await server.restart();
  expect(await connection.get('answer')).toBe('42');
});

test('stop ends even a frozen server and removes its folder, but not a data folder that was given', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'miteinander-given-'));
  ends.push(() => rm(dir, { recursive: true }));
  const server = await redis({ appendOnly: true, dir });
  const { pid } = server;
  process.kill(pid, 'SIGSTOP');
  await server.stop();
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  expect(await readdir(dir)).not.toEqual([]);
});

test('a server that cannot start says why', async () => {
  await expect(redis({ settings: { 'no-such-setting': '1' } })).rejects.toThrow(/no-such-setting/);
});

test('a server whose port is taken does not pass the other one off as itself', async () => {
  const { port } = await redis();
  await expect(redis({ port })).rejects.toThrow(/in use/);
});

test('no server and no folder outlive tests that are killed', async () => {
  const temporary = await mkdtemp(join(tmpdir(), 'miteinander-killed-'));
  ends.push(() => rm(temporary, { recursive: true }));
  const script = `
    import { startRedis } from ${JSON.stringify(new URL('redis-server.ts', import.meta.url).href)};
    const { port } = await startRedis();
    console.log(port);
    setInterval(() => {}, 1000);`;
  const tests = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, TMPDIR: temporary, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  ends.push(() => tests.kill('SIGKILL'));
  const [port] = await tests.stdout.setEncoding('utf8').take(1).toArray();
  const connection = connect(Number(port), '127.0.0.1');
  await once(connection, 'connect');
  expect(readdirSync(temporary)).toHaveLength(1);

  const emptied = new Promise<void>((resolve) => {
    const watcher = watch(temporary, () => {
      if (readdirSync(temporary).length === 0) resolve();
    });
    ends.push(() => watcher.close());
  });
  connection.on('error', () => {}); // A killed server may end it with a reset.
  const closed = new Promise((resolve) => connection.resume().once('close', resolve));
  tests.kill('SIGKILL');
  await closed;
  await emptied;
});
