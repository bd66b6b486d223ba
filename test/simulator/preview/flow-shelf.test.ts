import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { FlowShelf } from '../../../src/simulator/preview/flow-shelf.ts';
import { Uploads } from '../../../src/simulator/preview/uploads.ts';
import { ENGLISH } from '../../questionnaire/in-english.ts';
import { makeWorkbook } from '../../questionnaire/xlsx/make-workbook.ts';
import { edited } from '../../questionnaire/xlsx/sample-workbook.ts';
import { PICNIC, PICNIC_TEXTS } from '../page/picnic.ts';

let house: string;
let folders: { flowsDir: string; localesDir: string };

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'shelf-'));
  folders = { flowsDir: join(house, 'flows'), localesDir: join(house, 'locales') };
  mkdirSync(folders.flowsDir);
  for (const [language, texts] of Object.entries(PICNIC_TEXTS)) {
    mkdirSync(join(folders.localesDir, language), { recursive: true });
    writeFileSync(join(folders.localesDir, language, 'picnic.ftl'), texts);
  }
  write('picnic.yaml', PICNIC);
});
afterEach(() => rmSync(house, { recursive: true }));

const write = (name: string, content: string | Uint8Array) =>
  writeFileSync(join(folders.flowsDir, name), content);
const brief = (shelf: FlowShelf) =>
  shelf.list(ENGLISH).flows.map(({ formId, runs, hasErrors }) => ({ formId, runs, hasErrors }));

test('a file with errors keeps its last healthy version running; a file that is gone runs no more', () => {
  const shelf = new FlowShelf(folders);
  expect(brief(shelf)).toEqual([{ formId: 'picnic', runs: true, hasErrors: false }]);
  const [healthy] = shelf.running;
  write('picnic.yaml', PICNIC.replace('type: date', 'type: dat'));
  expect(shelf.load().changed).toEqual([]);
  expect(brief(shelf)).toEqual([{ formId: 'picnic', runs: true, hasErrors: true }]);
  expect(shelf.running).toEqual([healthy]);
  rmSync(join(folders.flowsDir, 'picnic.yaml'));
  expect(shelf.load().changed).toEqual(['picnic']);
  expect(shelf.running).toEqual([]);
});

test('a workbook runs under the id that it names, whatever its file is called', () => {
  write('Umfrage 2027 (final).xlsx', makeWorkbook(edited([['settings', 2, 'form_id', 'household']])));
  const shelf = new FlowShelf(folders);
  expect(shelf.running.map(({ formId }) => formId)).toEqual(['household', 'picnic']);
  expect(brief(shelf)).toContainEqual({ formId: 'household', runs: true, hasErrors: false });
  write('Umfrage 2027 (final).xlsx', 'half of it');
  expect(shelf.load().changed).toEqual([]);
  expect(brief(shelf)).toContainEqual({ formId: 'household', runs: true, hasErrors: true });
});

test('texts that a language lacks are counted; a folder that is not there is a problem of no file', () => {
  writeFileSync(
    join(folders.localesDir, 'ar', 'picnic.ftl'),
    (PICNIC_TEXTS.ar ?? '').replace(/^wish = .*\n/mu, ''),
  );
  const [card] = new FlowShelf(folders).list(ENGLISH).flows;
  expect(card?.languages.map(({ code, missing }) => [code, missing])).toEqual([
    ['de', 0],
    ['ar', 1],
  ]);
  expect(card?.problems).toMatchObject([{ weight: 'warning', code: 'missing-translation' }]);
  const nowhere = new FlowShelf({ ...folders, flowsDir: join(house, 'nowhere') });
  expect(nowhere.list(ENGLISH)).toMatchObject({ flows: [], problems: [{ code: 'unreadable-folder' }] });
});

test('an uploaded questionnaire runs before the file of the same form; without it, the file runs again', () => {
  const uploads = new Uploads(join(house, 'uploads'));
  const shelf = new FlowShelf(folders, uploads);
  write('sample.xlsx', makeWorkbook(edited([['settings', 2, 'form_id', 'household']])));
  shelf.load();
  const filed = shelf.find('household');
  const take = (content: Uint8Array) => {
    uploads.take([{ name: 'New.xlsx', content }]);
    return shelf.load().changed;
  };
  const workbook = (label: string) =>
    makeWorkbook(
      edited([
        ['settings', 2, 'form_id', 'household'],
        ['survey', 3, 'label::English (en)', label],
      ]),
    );
  expect(take(workbook('Changed?'))).toEqual(['household']);
  expect(shelf.list(ENGLISH).flows.map(({ file, isUpload }) => [file.split('/').at(-1), isUpload])).toEqual([
    ['New.xlsx', true],
    ['picnic.yaml', false],
  ]);
  expect(shelf.folderOf.household).toBe(uploads.folders[0]);
  const uploaded = shelf.find('household');
  // With errors in it, what ran before goes on.
  expect(take(Buffer.from('half of it'))).toEqual([]);
  expect(shelf.find('household')).toBe(uploaded);
  expect(shelf.list(ENGLISH).flows[0]).toMatchObject({ file: 'New.xlsx', runs: true, hasErrors: true });
  expect(shelf.discard('sample.xlsx')).toBe(false);
  expect(shelf.discard('New.xlsx')).toBe(true);
  expect(shelf.load().changed).toEqual(['household']);
  expect(shelf.find('household')?.revision).toBe(filed?.revision);
});
