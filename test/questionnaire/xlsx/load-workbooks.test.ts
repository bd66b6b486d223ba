import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { check } from '../../../src/cli/check.ts';
import { loadFlows } from '../../../src/questionnaire/load-flows.ts';
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
  expect(check({ ...dirs, json: false }, (text) => lines.push(text))).toBe(0);
  expect(lines).toContain('household: ready, 5 questions in de, en');
});

test('two workbooks with one form_id, and a workbook beside a YAML file of its form, are refused', () => {
  put('a.xlsx');
  put('b.xlsx');
  writeFileSync(join(dirs.flowsDir, 'sample.yaml'), SAMPLE.yaml);
  expect(brief()).toEqual(['error duplicate-form flows/b.xlsx', 'error duplicate-form flows/sample.yaml']);
});

test('a workbook with errors is left out, the others run', () => {
  put('good.xlsx', ['settings', 2, 'form_id', null]);
  put('broken.xlsx', ['settings', 2, 'form_id', null], ['survey', 5, 'type', 'geoshape']);
  writeFileSync(join(dirs.flowsDir, 'cut-off.xlsx'), makeWorkbook(edited([])).slice(0, 2000));
  mkdirSync(join(dirs.flowsDir, 'folder.xlsx'));
  expect(loadFlows(dirs).questionnaires.map(({ formId }) => formId)).toEqual(['good']);
  expect(brief()).toEqual([
    'error unsupported-type flows/broken.xlsx',
    'error damaged-file flows/cut-off.xlsx',
    'error unreadable-file flows/folder.xlsx',
  ]);
});
