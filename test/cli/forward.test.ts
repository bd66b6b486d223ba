import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { runForward } from '../../src/cli/forward.ts';
import { readDestinations } from '../../src/onward/destination.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { responseOf } from '../storage/response-of.ts';

test('what could not go on is listed, tried again, or forgotten', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'miteinander-forward-'));
  const to = readDestinations('https://example.org/secret-path');
  const open = async () => {
    const storage = await openStorage({
      dataDir,
      secret: Buffer.alloc(32),
      forwardTo: to.map(({ key }) => key),
    });
    await storage.migrate();
    return storage;
  };
  const forward = async (...args: readonly string[]) => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const io = { openStorage: open, stdout, stderr };
    const code = await runForward(args, io, { to, secret: undefined, allowsPrivate: false });
    stdout.end();
    stderr.end();
    return `${code} ${await text(stdout)}${await text(stderr)}`;
  };
  const giveUp = async () => {
    const storage = await open();
    for (const { id } of await storage.forwards.claim(to[0]?.key ?? '', 1, 1, 10))
      await storage.forwards.giveUp(id, 'status 500');
    await storage.close();
  };
  try {
    expect(await forward()).toBe('0 0 on their way, 0 given up.\n');
    const storage = await open();
    await storage.responses.store(responseOf(), 0);
    await storage.close();
    await giveUp();
    expect(await forward()).toBe(
      '0 0 on their way, 1 given up:\n- needs, completed, to webhook 1 (example.org): status 500\n',
    );
    expect(await forward('--again')).toBe('0 1 will be tried again.\n');
    await giveUp();
    expect(await forward('--discard')).toBe('0 1 are forgotten.\n');
    expect(await forward('--again', '--discard')).toMatch(/^64 Expected --again or --discard, not both\./u);
  } finally {
    rmSync(dataDir, { recursive: true });
  }
});
