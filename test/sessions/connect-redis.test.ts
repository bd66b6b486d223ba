import { afterEach, describe, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { connectRedis, type RedisConnection } from '../../src/sessions/connect-redis.ts';
import { freePort } from '../support/free-port.ts';
import { startRedis } from '../support/redis-server.ts';
import { startTlsServer } from '../support/self-signed.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function connected(url: string, write: (line: string) => void): Promise<RedisConnection> {
  const client = await connectRedis(url, write);
  ends.push(() => client.disconnect());
  return client;
}

/** Keeps lines, and lets a test wait for one. */
function log() {
  const lines: string[] = [];
  const waiting: { pattern: RegExp; found: () => void }[] = [];
  return {
    lines,
    write(line: string) {
      lines.push(line);
      for (const { pattern, found } of waiting) if (pattern.test(line)) found();
    },
    line: (pattern: RegExp) =>
      new Promise<void>((found) => {
        if (lines.some((line) => pattern.test(line))) found();
        else waiting.push({ pattern, found });
      }),
  };
}

describe('connecting to Redis', () => {
  test('waits for a server that is away at start, says so, and goes on when it is there', async () => {
    const port = await freePort();
    const { lines, write, line } = log();
    const connecting = connectRedis(`redis://127.0.0.1:${port}`, write, { remindEvery: 50 });
    await line(/does not answer/);
    lines.length = 0;
    await line(/does not answer/); // again, as it stays away
    const server = await startRedis({ port, appendOnly: true });
    ends.push(() => server.stop());
    const client = await connecting;
    ends.push(() => client.disconnect());
    expect(await client.ping()).toBe('PONG');
    expect(lines[0]).toMatch(
      /^Redis at redis:\/\/127\.0\.0\.1:\d+ does not answer \(connect ECONNREFUSED .*\)\. Trying again until it does\.$/,
    );
    expect(lines.at(-1)).toMatch(/^Redis at redis:\/\/127\.0\.0\.1:\d+ answers again\.$/);
  });

  test('waits for a cluster too', async () => {
    const port = await freePort();
    const { write, line } = log();
    const stop = new AbortController();
    const connecting = connectRedis(`redis+cluster://127.0.0.1:${port}`, write, { signal: stop.signal });
    await line(
      /^Redis at redis\+cluster:\/\/127\.0\.0\.1:\d+ does not answer \(.+\)\. Trying again until it does\.$/,
    );
    stop.abort(new Error('told to stop'));
    await expect(connecting).rejects.toThrow('told to stop');
  });

  test('tells of a server that goes away later, and when it is back', async () => {
    const server = await startRedis({ appendOnly: true });
    ends.push(() => server.stop());
    const { lines, write, line } = log();
    await connected(server.url, write);
    expect(lines).toEqual([]);
    await server.kill();
    await line(/does not answer/);
    await server.restart();
    await line(/answers again/);
    expect(lines).toHaveLength(2);
  });

  test('stops waiting when it is told to', async () => {
    const { write, line } = log();
    const stop = new AbortController();
    const connecting = connectRedis(`redis://127.0.0.1:${await freePort()}`, write, { signal: stop.signal });
    await line(/does not answer/);
    stop.abort(new Error('told to stop'));
    await expect(connecting).rejects.toThrow('told to stop');
  });

  test('uses user, password and database, and shows neither of the first two, right or wrong', async () => {
    const server = await startRedis({ appendOnly: true });
    ends.push(() => server.stop());
    const behind = new Redis(server.url);
    ends.push(() => behind.disconnect());
    await behind.call('ACL', 'SETUSER', 'survey', 'on', '>p@ss,w:rd', '~*', '+@all');
    const { lines, write } = log();
    const url = (password: string) =>
      `redis://survey:${encodeURIComponent(password)}@${server.host}:${server.port}/3`;

    const client = await connected(url('p@ss,w:rd'), write);
    await client.set('greeting', 'سلام');
    await behind.select(3);
    expect(await behind.get('greeting')).toBe('سلام');
    expect(lines).toEqual([]);

    // Waiting does not make a password right.
    const place = `redis://${server.host}:${server.port}/3`;
    const refused = await connectRedis(url('wr,ong'), write).catch((error: Error) => error.message);
    expect(refused).toBe(
      `Redis at ${place} cannot be used: it refuses user or password. Check those in REDIS_URL.`,
    );
    expect(lines.join()).not.toMatch(/wr(,|%2C)ong|survey/);
  });

  test('says what is wrong with a certificate', async () => {
    const server = await startTlsServer();
    ends.push(() => server.close());
    await expect(connectRedis(`rediss://localhost:${server.port}`, () => {})).rejects.toThrow(
      'cannot be used: the authority of its certificate is unknown. Give it in NODE_EXTRA_CA_CERTS.',
    );
  });

  test('warns of a server that may lose answers', async () => {
    const server = await startRedis({ settings: { maxmemory: '50mb', 'maxmemory-policy': 'allkeys-lru' } });
    ends.push(() => server.stop());
    const { lines, write } = log();
    await connected(server.url, write);
    expect(lines).toEqual([
      expect.stringMatching(
        /may drop sessions .* Set maxmemory-policy to noeviction \(it is allkeys-lru\)\.$/,
      ),
      expect.stringMatching(/keeps no append-only file.* Set appendonly to yes\.$/),
    ]);
  });
});
