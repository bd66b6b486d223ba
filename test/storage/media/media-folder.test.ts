import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { MediaFolder } from '../../../src/storage/media/media-folder.ts';

const HOUR = 3_600_000;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'media-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function* files(...names: readonly string[]) {
  for (const name of names) yield { name, bytes: Buffer.from(name) };
}

test('at night the files of responses go that never came to be stored, but not of one that is just being stored', async () => {
  const media = new MediaFolder(folder);
  for (const id of ['stored', 'orphan']) {
    await media.keep({ formId: 'house', id, day: '2026-11-23' }, files('picture.jpg'));
  }
  const isStored = async (_formId: string, id: string) => id === 'stored';
  await media.sweep(isStored, Date.now());
  expect(readdirSync(join(folder, 'house')).toSorted()).toEqual(['orphan', 'stored']);
  await media.sweep(isStored, Date.now() + HOUR + 60_000);
  expect(readdirSync(join(folder, 'house'))).toEqual(['stored']);
});

test('kept once more, a response has the files of the last time alone', async () => {
  const media = new MediaFolder(folder);
  const response = { formId: 'house', id: 'one', day: '2026-11-23' };
  await media.keep(response, files('picture.jpg', 'voice.ogg'));
  await media.keep(response, files('picture.png'));
  expect(readdirSync(join(folder, 'house', 'one'))).toEqual(['picture.png']);
});
