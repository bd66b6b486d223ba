import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Uploads } from '../../../src/simulator/preview/uploads.ts';
import { makeZip } from '../../questionnaire/xlsx/workbook/make-zip.ts';

let house: string;
let uploads: Uploads;
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'uploads-'));
  uploads = new Uploads(join(house, 'here'));
});
afterEach(() => rmSync(house, { recursive: true }));

const file = (name: string, content = name) => ({ name, content: Buffer.from(content) });
const zip = (...names: string[]) => makeZip(Object.fromEntries(names.map((name) => [name, name])));
const archive = (...names: string[]) => ({ name: 'all.zip', content: zip(...names) });

/** All files of all uploads, each below the number of its folder. */
function kept(): string[] {
  if (!existsSync(house)) return [];
  return readdirSync(house, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(join(house, 'here'), join(entry.parentPath, entry.name)))
    .sort();
}

test.each([
  ['a workbook', [file('a.xlsx')], ['1/a.xlsx']],
  [
    'a workbook with its files',
    [file('towns.csv'), file('a.xlsx'), file('b.png')],
    ['1/a.xlsx', '1/b.png', '1/towns.csv'],
  ],
  [
    'two workbooks',
    [file('a.xlsx'), file('b.yaml'), file('t.csv')],
    ['1/a.xlsx', '1/t.csv', '2/b.yaml', '2/t.csv'],
  ],
  ['an archive', [archive('a.xlsx', 'a-media/x.png')], ['1/a-media/x.png', '1/a.xlsx']],
  ['an archive of a folder', [archive('form/a.xlsx', 'form/media/x.png')], ['1/a.xlsx', '1/media/x.png']],
  ['texts in an archive', [archive('a.yaml', 'locales/de/a.ftl')], ['1/a.yaml', '1/locales/de/a.ftl']],
  ['what a Mac adds to archives', [archive('a.xlsx', '__MACOSX/._a.xlsx', '.DS_Store')], ['1/a.xlsx']],
  ['names that lead elsewhere', [file('../../a.xlsx')], ['1/a.xlsx']],
  ['such names in an archive', [archive('a.xlsx', '../x.csv', '/etc/y.csv')], ['1/a.xlsx', '1/etc/y.csv']],
  ['names of Windows', [file('C:\\Users\\me\\a.xlsx')], ['1/a.xlsx']],
])('takes %s', (_, given, expected) => {
  expect(uploads.take(given)).toHaveProperty('files');
  expect(kept()).toEqual(expected);
});

test.each([
  ['pictures only', [file('a.png')], 'no-questionnaire'],
  ['nothing', [], 'no-questionnaire'],
  ['a hidden file', [file('.a.xlsx')], 'no-questionnaire'],
  ['an archive that is none', [file('a.zip', 'nothing')], 'bad-archive'],
  ['501 files', Array.from({ length: 501 }, (_, index) => file(`${index}.csv`)), 'too-large'],
  ['a file where a folder is', [archive('a.xlsx', 'media/x.png', 'media')], 'bad-archive'],
])('refuses %s', (_, given, problem) => {
  expect(uploads.take(given)).toEqual({ problem });
});

test('another file of its name replaces it; what came with it stays, what is missing can follow', () => {
  uploads.take([file('a.xlsx', 'old'), file('towns.csv')]);
  uploads.take([file('b.xlsx')]);
  expect(uploads.take([file('A.xlsx', 'new')])).toMatchObject({ files: ['A.xlsx'] });
  expect(kept()).toEqual(['1/A.xlsx', '1/towns.csv', '2/b.xlsx']);
  expect(readFileSync(join(uploads.folders.at(-1) ?? '', 'A.xlsx'), 'utf8')).toBe('new');
  expect(uploads.take([file('x.png')])).toMatchObject({ files: ['A.xlsx'] });
  expect(kept()).toContain('1/x.png');
});

test('what is discarded is deleted; of very many, the oldest goes', () => {
  uploads.take([file('a.xlsx')]);
  uploads.discard(uploads.folders[0] ?? '');
  expect(uploads.folders).toEqual([]);
  expect(kept()).toEqual([]);
  for (let index = 0; index < 60; index += 1) uploads.take([file(`${index}.xlsx`)]);
  expect(uploads.folders).toHaveLength(50);
  expect(kept()).not.toContain('2/0.xlsx');
});
