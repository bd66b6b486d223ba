import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Filled, fill } from '../../src/demonstration/fill.ts';
import { estimatedMinutes } from '../../src/interview/estimate/estimated-minutes.ts';
import { loadFlows } from '../../src/questionnaire/load-flows.ts';
import type { StoredResponse } from '../../src/storage/contract/responses.ts';
import type { Storage } from '../../src/storage/contract/storage.ts';
import { MediaFolder } from '../../src/storage/media/media-folder.ts';
import { openStorage } from '../../src/storage/open-storage.ts';

const { questionnaires } = loadFlows({
  flowsDir: 'flows',
  localesDir: 'locales',
  trial: true,
  minutesOf: estimatedMinutes,
});
const shipped = (formId: string) => {
  const found = questionnaires.find((each) => each.formId === formId);
  if (found === undefined) throw new Error(formId);
  return found;
};

let folder: string;
let storage: Storage;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'miteinander-demonstration-'));
  storage = await openStorage({ dataDir: folder, secret: Buffer.alloc(32) });
  await storage.migrate();
});
afterEach(async () => {
  await storage.close();
  rmSync(folder, { recursive: true });
});

async function filled(formId: string, seed: number, responses = 40): Promise<Filled | undefined> {
  const stores = { ...storage, files: new MediaFolder(join(folder, 'media')) };
  let last: Filled | undefined;
  for await (last of fill(shipped(formId), stores, { responses, seed, today: '2026-11-30' }));
  return last;
}

async function stored(formId: string): Promise<readonly StoredResponse[]> {
  const all: StoredResponse[] = [];
  for await (const response of storage.responses.all(formId)) all.push(response);
  return all;
}

/** What is the same in two runs of one seed: all but the ids. */
async function answers(formId: string): Promise<readonly string[]> {
  const all = await stored(formId);
  return all.map(({ answers: given, day, language }) => JSON.stringify([day, language, given])).toSorted();
}

test('made-up people are of all languages and weeks, skip, leave and do not all say the same', async () => {
  const { begun = 0, sent = 0, left = 0, screenedOut = 0 } = (await filled('situation', 1, 150)) ?? {};
  expect(sent).toBe(150);
  expect(begun).toBe(sent + left + screenedOut);
  expect(left).toBeGreaterThan(0);
  expect(screenedOut).toBeGreaterThan(0);
  const all = await stored('situation');
  expect(all).toHaveLength(150);
  expect(new Set(all.map(({ language }) => language))).toEqual(new Set(shipped('situation').languages));
  expect(new Set(all.map(({ day }) => day.slice(0, 7))).size).toBeGreaterThan(1);
  const given = all.map((response) => response.answers.age);
  expect(new Set(given.map((answer) => JSON.stringify(answer))).size).toBeGreaterThan(3);
  const counts = await storage.counts.of('situation');
  const counted = (event: string) =>
    counts.filter((row) => row.event === event).reduce((sum, { count }) => sum + count, 0);
  expect([counted('started'), counted('broken-off'), counted('completed')]).toEqual([begun, left, sent]);
});

test('the same seed gives the same answers, another seed others', async () => {
  await filled('first-look', 7);
  const once = await answers('first-look');
  await filled('first-look', 7);
  const twice = await answers('first-look');
  expect(twice).toEqual(once.flatMap((each) => [each, each]));
  await filled('first-look', 8);
  expect((await answers('first-look')).filter((each) => !twice.includes(each)).length).toBeGreaterThan(30);
});
