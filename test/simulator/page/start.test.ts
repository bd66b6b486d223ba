import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { freePort } from '../../support/free-port.ts';

const running: ChildProcess[] = [];
// The simulator's bot is a process that shares this output: once the output is closed, both are gone.
afterEach(async () => {
  await Promise.all(
    running.splice(0).map(async (child) => {
      if (child.stdout?.closed && child.stderr?.closed) return;
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      await closed;
    }),
  );
});

/** Starts what `npm start` starts, without a token; gives what it has printed once it names its address. */
async function startMiteinander(env: Record<string, string>) {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['bin/miteinander.js', 'start'], {
    env: { PATH, HOME, DATA_DIR: mkdtempSync(join(tmpdir(), 'miteinander-')), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let printed = '';
  const url = new Promise<string | undefined>((resolve) => {
    const read = (chunk: Buffer) => {
      printed += String(chunk);
      const found = /http:\/\/127\.0\.0\.1:\d+\//u.exec(printed)?.[0];
      if (found !== undefined && printed.includes('Ctrl+C')) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => resolve(undefined));
  });
  return { child, url: await url, printed: () => printed };
}

test('without a token it prints one address, serves it, and ends at Ctrl+C', async () => {
  const { child, url = '', printed } = await startMiteinander({ PORT: String(await freePort()) });
  expect((await fetch(url)).status).toBe(200);
  expect(printed()).not.toContain('is taken');
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
  await expect(fetch(url)).rejects.toThrow('fetch failed');
});

test('a port that is taken is named, and another one offered', async () => {
  const taken = await freePort();
  const other = createServer().listen(taken, '127.0.0.1');
  await once(other, 'listening');
  const { url = '', printed } = await startMiteinander({ PORT: String(taken) });
  expect(printed()).toContain(`Port ${taken} is taken`);
  expect(url).not.toContain(String(taken));
  expect((await fetch(url)).status).toBe(200);
  other.close();
});

test('beside a store of a real bot it does not start, and says why', async () => {
  const { child, printed } = await startMiteinander({
    REDIS_URL: 'redis://localhost:6379',
    SECRET_KEY: 'of no value'.repeat(4),
  });
  expect(child.exitCode).toBe(78);
  expect(printed()).toContain('BOT_TOKEN is missing, but REDIS_URL is set');
});
