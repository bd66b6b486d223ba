import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
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

describe('in which order files came', () => {
  const DAY = '2026-11-23';
  const NOON = Date.parse(`${DAY}T12:00:00Z`);
  const always = async () => true;
  const place = (id: string) => join(folder, 'house', id);
  const ids = Array.from({ length: 12 }, (_, index) => `response-${index}`);

  async function kept(): Promise<MediaFolder> {
    const media = new MediaFolder(folder);
    for (const id of ids) await media.keep({ formId: 'house', id, day: DAY }, files('picture.jpg'));
    return media;
  }
  /** What root can read of the entries of a response, in the order in which they came. */
  const entries = (id: string) => [place(id), join(place(id), 'picture.jpg')].map((path) => statSync(path));
  const orderBy = (key: 'ctimeMs' | 'birthtimeMs', entry: 0 | 1) =>
    ids.toSorted((one, other) => (entries(one)[entry]?.[key] ?? 0) - (entries(other)[entry]?.[key] ?? 0));

  test('is not told any more by times or inode numbers of folders or files, and everything is still there', async () => {
    const media = await kept();
    const before = Date.now();
    expect(orderBy('ctimeMs', 0)).toEqual(ids);
    await media.forgetOrder(always, NOON);
    for (const key of ['ctimeMs', 'birthtimeMs'] as const) {
      for (const entry of [0, 1] as const) expect(orderBy(key, entry)).not.toEqual(ids);
    }
    for (const id of ids) {
      for (const { ctimeMs, birthtimeMs, mtime } of entries(id)) {
        expect(Math.min(ctimeMs, birthtimeMs || ctimeMs)).toBeGreaterThanOrEqual(before - 50);
        expect(mtime).toEqual(new Date(`${DAY}T00:00:00Z`));
      }
      expect(readFileSync(join(place(id), 'picture.jpg'), 'utf8')).toBe('picture.jpg');
    }
    expect(readdirSync(join(folder, 'house')).toSorted()).toEqual(ids.toSorted());
  });

  test('folders that came later are made anew together with those of the whole day; without any, nothing is done', async () => {
    const media = await kept();
    await media.forgetOrder(always, NOON);
    const inodes = () => ids.map((id) => entries(id)[0]?.ino);
    const first = inodes();
    await media.forgetOrder(always, NOON);
    expect(inodes()).toEqual(first);
    await media.keep({ formId: 'house', id: 'later', day: DAY }, files('picture.jpg'));
    await media.forgetOrder(always, NOON);
    expect(inodes()).not.toEqual(first);
    const second = inodes();
    await media.keep({ formId: 'house', id: 'of-another-day', day: '2026-11-26' }, files('picture.jpg'));
    await media.forgetOrder(always, Date.parse('2026-11-26T12:00:00Z'));
    expect(inodes()).toEqual(second);
  });

  test('a response that is just being stored is left alone; one withdrawn meanwhile does not come back', async () => {
    const media = await kept();
    const inode = statSync(place('response-0')).ino;
    let asked = 0;
    await media.forgetOrder(async (_formId, id) => {
      if (id === 'response-0') return false;
      return id !== 'response-1' || asked++ === 0;
    }, NOON);
    expect(statSync(place('response-0')).ino).toBe(inode);
    expect(readdirSync(join(folder, 'house'))).not.toContain('response-1');
  });

  test.each([
    ['while copying', () => rmSync(join(place('response-0.again'), 'picture.jpg'))],
    ['before the copy took its place', () => renameSync(place('response-0'), place('response-0.old'))],
  ])('cut short %s, the files are whole again next time', async (_when, cutShort) => {
    const media = await kept();
    await media.keep({ formId: 'house', id: 'response-0.again', day: DAY }, files('picture.jpg'));
    cutShort();
    await media.sweep(always, NOON);
    expect(readFileSync(join(place('response-0'), 'picture.jpg'), 'utf8')).toBe('picture.jpg');
    expect(readdirSync(join(folder, 'house')).toSorted()).toEqual(ids.toSorted());
  });
});
