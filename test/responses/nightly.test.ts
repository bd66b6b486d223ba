import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createLog } from '../../src/log.ts';
import { startNightly } from '../../src/responses/nightly.ts';
import type { Storage } from '../../src/storage/contract/storage.ts';
import { MediaFolder } from '../../src/storage/media/media-folder.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { responseOf } from '../storage/response-of.ts';

const FORM = 'of-last-year';
const SETTINGS = {
  keptUntil: '2027-12-31',
  withdrawalUntil: '2027-06-30',
  closes: '2027-03-31',
  sessionDays: 30,
};

let storage: Storage;
let folder: string;
let media: MediaFolder;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'miteinander-nightly-'));
  media = new MediaFolder(join(folder, 'media'));
  storage = await openStorage({ dataDir: folder, secret: Buffer.alloc(32, 'secret') });
  await storage.migrate();
  // Its flow file is long gone: only the storage still knows what it promised.
  await storage.revisions.register(FORM, 'r1', JSON.stringify({ settings: SETTINGS }));
  await storage.responses.store(
    responseOf({ formId: FORM, id: 'of-somebody', withdrawalCode: 'AAAA0000BBBB1111' }),
    0,
  );
  await storage.participation.note(FORM, 4711);
});

afterEach(async () => {
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the night's work of this day. */
async function night(today: string): Promise<void> {
  const told: string[] = [];
  const nightly = startNightly(
    { ...storage, files: media },
    { today: () => today, now: () => Date.now() + 2 * 3_600_000 },
    createLog('warn', (line) => told.push(line)),
  );
  await nightly.stop();
  expect(told).toEqual([]);
}

async function responses(): Promise<number> {
  let count = 0;
  for await (const _ of storage.responses.all(FORM)) count++;
  return count;
}

test('nothing is deleted before its day', async () => {
  await night('2027-04-30');
  expect(await responses()).toBe(1);
  expect(await storage.participation.has(FORM, 4711)).toBe(true);
});

test('when the last interview of a closed survey is over, nobody knows any more who took part', async () => {
  await night('2027-05-01');
  expect(await storage.participation.has(FORM, 4711)).toBe(false);
  expect(await responses()).toBe(1);
  // It may be prolonged: people who take part then are noted again.
  await storage.participation.note(FORM, 4711);
  expect(await storage.participation.has(FORM, 4711)).toBe(true);
});

test('after the last day of withdrawal no code leads to a response', async () => {
  await night('2027-07-01');
  expect(await storage.responses.withdraw('AAAA0000BBBB1111')).toBeUndefined();
  expect(await responses()).toBe(1);
});

test('after the last day of keeping nothing is left', async () => {
  await night('2028-01-01');
  expect(await responses()).toBe(0);
});

test('files go with the last response, and those whose response never came to be stored', async () => {
  const kept = async (id: string) => {
    await media.keep({ formId: FORM, id, day: '2026-11-23' }, someFiles());
    return join(folder, 'media', FORM, id, 'picture.jpg');
  };
  const [stored, lost] = [await kept('of-somebody'), await kept('never-stored')];
  await night('2027-04-30');
  expect(existsSync(stored)).toBe(true);
  expect(existsSync(lost)).toBe(false);
  await night('2028-01-01');
  expect(existsSync(stored)).toBe(false);
});

async function* someFiles() {
  yield { name: 'picture.jpg', bytes: new Uint8Array([1, 2, 3]) };
}
