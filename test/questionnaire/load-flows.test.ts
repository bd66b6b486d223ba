import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { check } from '../../src/cli/check.ts';
import { loadFlows } from '../../src/questionnaire/load-flows.ts';
import type { Problem } from '../../src/questionnaire/problems/problem.ts';
import { ENGLISH, inEnglish } from './in-english.ts';
import { SAMPLE } from './sample.ts';

let house: string;
let dirs: { flowsDir: string; localesDir: string };

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'flows-'));
  dirs = { flowsDir: join(house, 'flows'), localesDir: join(house, 'locales') };
  mkdirSync(dirs.flowsDir);
  mkdirSync(dirs.localesDir);
});

afterEach(() => rmSync(house, { recursive: true }));

function put(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), content);
}

function putSample(formId = 'sample', ending = 'yaml'): void {
  put(`flows/${formId}.${ending}`, SAMPLE.yaml.replace('form_id: sample', `form_id: ${formId}`));
  put(`locales/de/${formId}.ftl`, SAMPLE.de);
  put(`locales/en/${formId}.ftl`, SAMPLE.en);
}

/** Severity, code and file from the folder on. */
const brief = (problems: readonly Problem[]) =>
  problems.map(({ severity, code, file }) => `${severity} ${code} ${file.slice(house.length + 1)}`);

describe('the questionnaires of a folder', () => {
  test('are all read, by name; what editors and programs leave there is passed over', () => {
    putSample('b', 'yml');
    putSample('a');
    put('flows/.a.yaml.swp', 'x');
    put('flows/.hidden.yaml', ': [');
    put('flows/~$a.xlsx', 'x');
    put('flows/#a.yaml#', 'x');
    put('flows/README.md', 'x');
    put('locales/de/interface.ftl', 'x');
    const { questionnaires, problems, files } = loadFlows(dirs);
    expect(problems).toEqual([]);
    expect(questionnaires.map(({ formId }) => formId)).toEqual(['a', 'b']);
    expect(files.map((file) => file.slice(house.length + 1))).toEqual(['flows/a.yaml', 'flows/b.yml']);
  });

  test('one with errors is left out, the others are there', () => {
    putSample('good');
    putSample('bad');
    put('flows/bad.yaml', SAMPLE.yaml);
    put('flows/worse.yaml', 'a: [');
    const { questionnaires, problems } = loadFlows(dirs);
    expect(questionnaires.map(({ formId }) => formId)).toEqual(['good']);
    expect(brief(problems)).toEqual([
      'error form-id-is-not-file-name flows/bad.yaml',
      'error yaml-syntax flows/worse.yaml',
    ]);
  });

  test('an empty folder and a missing one are errors that say what to do', () => {
    const [empty] = loadFlows(dirs).problems.map(inEnglish);
    expect(empty).toMatchObject({
      code: 'no-flows',
      cure: expect.stringContaining('FLOWS_DIR') as unknown,
    });
    rmSync(dirs.flowsDir, { recursive: true });
    const [missing] = loadFlows(dirs).problems.map(inEnglish);
    expect(missing).toMatchObject({
      code: 'unreadable-folder',
      message: 'This folder cannot be read: it does not exist.',
    });
  });

  test('without a locales folder the missing texts are named', () => {
    putSample();
    rmSync(dirs.localesDir, { recursive: true });
    expect(
      loadFlows(dirs)
        .problems.map(inEnglish)
        .map(({ code, cure }) => [code, cure]),
    ).toEqual([
      ['missing-texts', 'Add locales/de/sample.ftl, or remove "de" from the languages.'],
      ['missing-texts', 'Add locales/en/sample.ftl, or remove "en" from the languages.'],
    ]);
  });

  test('two files for one form are refused', () => {
    putSample('sample', 'yaml');
    putSample('sample', 'yml');
    putSample('other');
    const { questionnaires, problems } = loadFlows(dirs);
    expect(brief(problems)).toEqual([
      'error duplicate-form flows/sample.yaml',
      'error duplicate-form flows/sample.yml',
    ]);
    expect(questionnaires.map(({ formId }) => formId)).toEqual(['other']);
  });

  test('an organisation that has errors stops all questionnaires, and takes the blame alone', () => {
    putSample();
    putSample('other', 'yaml');
    put('flows/organisation.yaml', 'kept_until: soon');
    const { questionnaires, problems, faulty } = loadFlows(dirs);
    expect(brief(problems)).toEqual(['error bad-date flows/organisation.yaml']);
    expect(questionnaires).toEqual([]);
    expect(faulty).toEqual([
      { formId: 'other', file: expect.stringContaining('other.yaml') as unknown },
      { formId: 'sample', file: expect.stringContaining('sample.yaml') as unknown },
    ]);
  });

  test('what only has the name of a workbook is not passed over silently', () => {
    putSample();
    put('flows/other.xlsx', 'x');
    put('flows/third.ods', 'x');
    // What a YAML file or workbook was made from may lie beside it.
    put('flows/sample.ods', 'x');
    put('flows/other.xls', 'x');
    expect(brief(loadFlows(dirs).problems)).toEqual([
      'error not-a-workbook flows/other.xlsx',
      'error not-a-workbook flows/third.ods',
    ]);
  });

  test('files of Windows are read: byte order mark, line ends; another encoding is named', () => {
    putSample();
    const { revision } = loadFlows(dirs).questionnaires[0] ?? {};
    put('flows/sample.yaml', `\uFEFF${SAMPLE.yaml.replaceAll('\n', '\r\n')}`);
    put('locales/de/sample.ftl', `\uFEFF${SAMPLE.de.replaceAll('\n', '\r\n')}`);
    expect(loadFlows(dirs).problems).toEqual([]);
    expect(loadFlows(dirs).questionnaires[0]?.revision).toBe(revision);
    put('locales/de/sample.ftl', Buffer.from(SAMPLE.de, 'latin1'));
    expect(brief(loadFlows(dirs).problems)).toContain('error not-utf-8 locales/de/sample.ftl');
  });
});

describe('miteinander check', () => {
  const run = (json = false) => {
    const lines: string[] = [];
    const exit = check({ ...dirs, paths: [], json, strict: false, all: false, words: ENGLISH }, (text) =>
      lines.push(text),
    );
    return { exit, said: lines.join('\n') };
  };

  test('says what is ready', () => {
    putSample();
    expect(run()).toEqual({
      exit: 0,
      said: expect.stringMatching(
        /^sample: ready, 5 questions in de, en\n {2}Half of the people are asked at most [2-5] questions, .*\n1 file: 0 errors, 0 warnings$/u,
      ) as unknown,
    });
  });

  test('fails on errors of any file, and shows all problems of all files', () => {
    putSample('a');
    put('flows/a.yaml', SAMPLE.yaml);
    putSample('b');
    put('locales/en/b.ftl', `${SAMPLE.en}extra = 1\n`);
    const { exit, said } = run();
    expect(exit).toBe(1);
    expect(said).toContain('flows/a.yaml:2:10 error form-id-is-not-file-name');
    expect(said).toContain('locales/en/b.ftl:23:1 warning unused-message');
    expect(said).toContain('b: ready');
    expect(said).toMatch(/\n2 files: 1 error, 1 warning$/);
  });

  test('looks for data files beside the questionnaire, and says where to put one that is missing', () => {
    putSample();
    const looksUp = (yaml: string) =>
      yaml.replace(`\${children} > 3\n`, `pulldata('towns', 'size', 'name', \${work})\n`);
    put('flows/sample.yaml', looksUp(SAMPLE.yaml));
    expect(run().exit).toBe(1);
    expect(run().said).toContain('There is no file "towns.csv".');
    put('flows/sample-media/towns.csv', 'name;size\nhof;47000\n');
    expect(run().exit).toBe(0);
  });

  test('knows whether there is a questionnaire to follow', () => {
    putSample('first');
    putSample('second');
    const followed = (by: string) =>
      SAMPLE.yaml
        .replace('form_id: sample', 'form_id: first')
        .replace('  minutes: 5\n', `  minutes: 5\n  next: ${by}\n`);
    put('flows/first.yaml', followed('second'));
    expect(run().said).toMatch(/0 errors, 0 warnings$/);
    put('flows/first.yaml', followed('secund'));
    const { exit, said } = run();
    expect(exit).toBe(0);
    expect(said).toContain('flows/first.yaml warning unknown-next');
    expect(said).toContain('Did you mean "second"?');
    put('flows/first.yaml', followed('secund\n  accepted_warnings: unknown-next'));
    expect(run().said).toMatch(/0 errors, 0 warnings$/);
  });

  test('does not fail on warnings alone', () => {
    putSample();
    put('locales/en/sample.ftl', `${SAMPLE.en}extra = 1\n`);
    expect(run().exit).toBe(0);
  });

  test('gives JSON for programs', () => {
    putSample();
    put('flows/broken.yaml', '');
    const { exit, said } = run(true);
    expect(exit).toBe(1);
    expect(JSON.parse(said)).toMatchObject({
      questionnaires: [{ formId: 'sample', languages: ['de', 'en'] }],
      problems: [{ severity: 'error', code: 'empty-file', row: 1, column: 1 }],
    });
  });
});
