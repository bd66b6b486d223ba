import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { check } from '../../../src/cli/check.ts';
import { loadFlows } from '../../../src/questionnaire/load-flows.ts';
import { ENGLISH } from '../in-english.ts';
import { SAMPLE } from '../sample.ts';
import { makeWorkbook } from './make-workbook.ts';
import { type Edit, edited } from './sample-workbook.ts';

let house: string;
let dirs: { flowsDir: string; localesDir: string };

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'workbooks-'));
  dirs = { flowsDir: join(house, 'flows'), localesDir: join(house, 'locales') };
  mkdirSync(dirs.flowsDir);
});

afterEach(() => rmSync(house, { recursive: true }));

const put = (file: string, ...edits: readonly Edit[]) =>
  writeFileSync(join(dirs.flowsDir, file), makeWorkbook(edited(edits)));
const brief = () =>
  loadFlows(dirs).problems.map(
    ({ severity, code, file }) => `${severity} ${code} ${file.slice(house.length + 1)}`,
  );

test('a workbook in the folder is a questionnaire; without a form_id its name is the file’s', () => {
  put('sample.xlsx');
  put('Z.XLSX', ['settings', 2, 'form_id', 'household']);
  put('with-macros.xlsm', ['settings', 2, 'form_id', null]);
  put('~$sample.xlsx', ['settings', 2, 'form_id', 'locked']);
  const { questionnaires, problems, files } = loadFlows(dirs);
  expect(problems).toEqual([]);
  expect(questionnaires.map(({ formId }) => formId)).toEqual(['household', 'sample', 'with-macros']);
  expect(files).toHaveLength(3);
  const lines: string[] = [];
  expect(
    check({ ...dirs, paths: [], json: false, strict: false, all: false, words: ENGLISH }, (text) =>
      lines.push(text),
    ),
  ).toBe(0);
  expect(lines).toContain('household: ready, 5 questions in de, en');
});

test('two workbooks with one form_id, and a workbook beside a YAML file of its form, are refused', () => {
  put('a.xlsx');
  put('b.xlsx');
  writeFileSync(join(dirs.flowsDir, 'sample.yaml'), SAMPLE.yaml);
  expect(brief()).toEqual([
    'error duplicate-form flows/a.xlsx',
    'error duplicate-form flows/b.xlsx',
    'error duplicate-form flows/sample.yaml',
  ]);
});

test('files are found beside it, in its own folder and in media/; a folder is none', () => {
  const questions: readonly Edit[] = [
    ['survey', 4, 'relevant', null],
    ['survey', 8, 'relevant', null],
    ['survey', 3, 'type', 'select_one_from_file a.csv'],
    ['survey', 4, 'type', 'select_multiple_from_file b.csv'],
    ['survey', 5, 'calculation', "pulldata('c', 'name', 'name', 'x')"],
    ['survey', 10, 'media::image', 'd.png'],
    ['survey', 11, 'media::image', 'e.png'],
  ];
  put('survey.xlsx', ...questions);
  const csv = 'name,label\nx,X\n';
  mkdirSync(join(dirs.flowsDir, 'sample-media'));
  mkdirSync(join(dirs.flowsDir, 'media', 'd.png'), { recursive: true });
  writeFileSync(join(dirs.flowsDir, 'a.csv'), csv);
  writeFileSync(join(dirs.flowsDir, 'sample-media', 'b.csv'), csv);
  writeFileSync(join(dirs.flowsDir, 'media', 'c.csv'), csv);
  const { questionnaires, problems } = loadFlows(dirs);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(problems.filter(({ code }) => code === 'missing-file').map(({ found }) => found)).toEqual([
    'd.png',
    'e.png',
  ]);
  expect(questionnaires[0]?.definition).toMatchObject({
    choiceLists: { 'a.csv': [{ name: 'x' }], 'b.csv': [{ name: 'x' }] },
    tables: { c: { columns: ['name', 'label'], rows: [['x', 'X']] } },
  });
  expect(brief().every((line) => !line.includes('.csv'))).toBe(true);
});

test('a file that is too large is not read as a whole, and said to be so', () => {
  put('survey.xlsx', ['survey', 4, 'relevant', null], ['survey', 3, 'type', 'select_one_from_file a.csv']);
  writeFileSync(join(dirs.flowsDir, 'a.csv'), new Uint8Array(12_000_000));
  expect(brief().filter((line) => line.startsWith('error'))).toEqual(['error large-file flows/a.csv']);
});

test('on trial a foreign workbook runs, with what it does not say plainly marked; otherwise it does not', () => {
  put('Umfrage (2).xlsx', ...FOREIGN);
  expect(loadFlows(dirs).questionnaires).toEqual([]);
  const { questionnaires, problems } = loadFlows({ ...dirs, trial: true });
  expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toContain('warning trial-only');
  expect(
    questionnaires.map(({ formId, settings }) => [formId, settings.controller, settings.keptUntil]),
  ).toEqual([['Umfrage-2', '— not given —', '— not given —']]);
});

/** Nothing of the project's own. */
const FOREIGN: readonly Edit[] = [
  ...['organisation', 'controller', 'contact', 'kept_until', 'withdrawal_until', 'minutes'].map(
    (header, index): Edit => ['settings', 1, header, `x${index}`],
  ),
  ['settings', 2, 'form_id', null],
  ['settings', 2, 'purpose::Deutsch (de)', null],
  ['settings', 2, 'purpose::English (en)', null],
];

test('a workbook with errors is left out, the others run', () => {
  put('good.xlsx', ['settings', 2, 'form_id', null]);
  put('broken.xlsx', ['settings', 2, 'form_id', null], ['survey', 5, 'type', 'amount']);
  writeFileSync(join(dirs.flowsDir, 'cut-off.xlsx'), makeWorkbook(edited([])).slice(0, 2000));
  mkdirSync(join(dirs.flowsDir, 'folder.xlsx'));
  expect(loadFlows(dirs).questionnaires.map(({ formId }) => formId)).toEqual(['good']);
  expect(brief()).toEqual([
    'error unknown-type flows/broken.xlsx',
    'error damaged-file flows/cut-off.xlsx',
    'error unreadable-file flows/folder.xlsx',
  ]);
});
