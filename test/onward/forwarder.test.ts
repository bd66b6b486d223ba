import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createLog } from '../../src/log.ts';
import { Caller } from '../../src/onward/caller.ts';
import { readDestinations } from '../../src/onward/destination.ts';
import { Forwarder } from '../../src/onward/forwarder.ts';
import { isPrivateAddress } from '../../src/onward/private-addresses.ts';
import { secretBytes } from '../../src/onward/standard-webhook.ts';
import { startForwarders } from '../../src/onward/start-forwarder.ts';
import type { Storage } from '../../src/storage/contract/storage.ts';
import { MediaFolder } from '../../src/storage/media/media-folder.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { responseOf } from '../storage/response-of.ts';
import { Receiver } from './receiver.ts';

const HOUR = 3_600_000;

let folder: string;
let storage: Storage;
let receiver: Receiver;
let logged: string[];

async function forwarderTo(address: string, allowsPrivate = true): Promise<Forwarder> {
  const [destination] = readDestinations(address.replace('PORT', String(receiver.port)));
  if (destination === undefined) throw new Error(address);
  storage = await openStorage({
    dataDir: folder,
    secret: Buffer.alloc(32),
    forwardTo: [destination.key],
  });
  await storage.migrate();
  const caller = new Caller(allowsPrivate);
  const stores = { ...storage, files: new MediaFolder(join(folder, 'media')) };
  return new Forwarder({
    stores,
    destination,
    secret: Buffer.alloc(32),
    caller,
    log: (line) => logged.push(line),
  });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'miteinander-onward-'));
  receiver = await Receiver.start();
  logged = [];
});
afterEach(async () => {
  await receiver.close();
  await storage?.close();
  rmSync(folder, { recursive: true });
});

test('what fails is tried again for two days under the same id, then kept for the operator', async () => {
  const forwarder = await forwarderTo('http://127.0.0.1:PORT/hook');
  receiver.answers({ status: 500 });
  await storage.responses.store(responseOf(), 0);
  let [now, tries] = [0, 0];
  for (; (await storage.forwards.counts()).waiting > 0; now += HOUR)
    tries += (await forwarder.run(now)) ? 1 : 0;
  expect(tries).toBe(9);
  expect(now).toBeGreaterThan(48 * HOUR);
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(logged).toEqual([
    'A response to "needs" has not gone on to webhook 1 (127.0.0.1): it answered with status 500. See: miteinander forward',
  ]);
  receiver.answers({ status: 204 });
  await storage.forwards.tryAgain();
  await forwarder.run(now);
  expect(await storage.forwards.counts()).toEqual({ waiting: 0, dead: 0 });
});

test('a server that hangs holds up nobody else', async () => {
  const other = await Receiver.start();
  const destinations = readDestinations(
    `http://127.0.0.1:${receiver.port}/, http://127.0.0.1:${other.port}/`,
  );
  receiver.answers('never');
  storage = await openStorage({
    dataDir: folder,
    secret: Buffer.alloc(32),
    forwardTo: destinations.map(({ key }) => key),
  });
  await storage.migrate();
  for (let index = 0; index < 12; index++) await storage.responses.store(responseOf(), 0);
  const forwarders = startForwarders({
    stores: { ...storage, files: new MediaFolder(join(folder, 'media')) },
    destinations,
    secret: Buffer.alloc(32),
    allowsPrivate: true,
    clock: () => 0,
    every: 1000,
    log: createLog('silent'),
  });
  try {
    await Promise.all([receiver.has(1), other.has(12)]);
    expect(receiver.received).toHaveLength(1);
  } finally {
    await forwarders.stop();
    await other.close();
  }
});

test.each([
  [
    'a redirect, also to a private address',
    302,
    { location: 'http://127.0.0.1:1/' },
    'with a redirect (302)',
  ],
  ['a refusal', 403, {}, 'with status 403'],
])('%s is no success, and not followed', async (_, status, headers, reason) => {
  const forwarder = await forwarderTo('http://127.0.0.1:PORT/');
  receiver.answers({ status, headers });
  await storage.responses.store(responseOf(), 0);
  for (let now = 0; (await storage.forwards.counts()).dead === 0; now += 20 * HOUR) await forwarder.run(now);
  expect((await storage.forwards.dead())[0]?.reason).toContain(reason);
});

test.each(['127.0.0.1', 'localhost', '[::1]'])('%s is not called unless that is allowed', async (host) => {
  const forwarder = await forwarderTo(`http://${host}:PORT/`, false);
  await storage.responses.store(responseOf(), 0);
  for (let now = 0; (await storage.forwards.counts()).dead === 0; now += 20 * HOUR) await forwarder.run(now);
  expect((await storage.forwards.dead())[0]?.reason).toContain(
    'in a private network; FORWARD_PRIVATE=yes allows that',
  );
  expect(receiver.received).toEqual([]);
});

test('a withdrawn submission: the operator is told what to do', async () => {
  const forwarder = await forwarderTo('openrosa+http://127.0.0.1:PORT/');
  const response = responseOf();
  await storage.revisions.register('needs', 'r1', JSON.stringify({ formId: 'needs', items: [] }));
  await storage.responses.store(response, 0);
  await forwarder.run(0);
  await storage.responses.withdraw(response.withdrawalCode);
  await forwarder.run(0);
  expect((await storage.forwards.dead()).map(({ reason }) => reason)).toEqual([
    expect.stringMatching(
      /^it was withdrawn; delete the submission uuid:\S+ at openrosa 1 \(127\.0\.0\.1\) by hand$/u,
    ),
  ]);
});

describe('addresses', () => {
  test.each([
    '10.1.2.3',
    '169.254.169.254',
    '0.0.0.0',
    '::1',
    '::ffff:127.0.0.1',
    'fd00::1',
    '64:ff9b::a00:1',
    'x',
  ])('%s is private', (address) => expect(isPrivateAddress(address)).toBe(true));
  test.each(['9.9.9.9', '2620:fe::fe', '172.32.0.1'])('%s is public', (address) =>
    expect(isPrivateAddress(address)).toBe(false),
  );
  test.each(['ftp://example.org', 'https://', 'openrosa+x'])('%s is none', (address) => {
    expect(() => readDestinations(`https://example.org, ${address}`)).toThrow(
      'address 2 is none like https://…',
    );
  });
  test('a secret has the shape of Standard Webhooks', () => {
    expect(secretBytes(`whsec_${Buffer.alloc(24).toString('base64')}`)).toHaveLength(24);
    for (const wrong of ['whsec_short', 'x', `${Buffer.alloc(32).toString('base64')}`]) {
      expect(secretBytes(wrong)).toBeUndefined();
    }
  });
});
