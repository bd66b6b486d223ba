/** The command's output and exit codes; the problems themselves have their own tests. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type CheckOptions, check } from '../../src/cli/check.ts';
import { consentReader } from '../../src/cli/check-consent.ts';
import { problemWords } from '../../src/cli/problem-words.ts';
import { ENGLISH } from '../questionnaire/in-english.ts';
import { makeWorkbook } from '../questionnaire/xlsx/make-workbook.ts';
import { edited } from '../questionnaire/xlsx/sample-workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'check-'));
const at = (name: string) => join(folder, name);
beforeAll(() => {
  mkdirSync(at('locales/de'), { recursive: true });
  writeFileSync(at('sound.xlsx'), makeWorkbook(edited([])));
  const decorated = (row: number) => ['survey', row, 'appearance', 'w1'] as const;
  writeFileSync(at('decorated.xlsx'), makeWorkbook(edited([decorated(3), decorated(4)])));
  writeFileSync(
    at('broken.xlsx'),
    makeWorkbook(
      edited([
        ['survey', 3, 'type', 'txt'],
        ['survey', 4, 'type', 'txt'],
      ]),
    ),
  );
  cpSync('flows/first-look.yaml', at('first-look.yaml'));
  cpSync('locales/de/first-look.ftl', at('locales/de/first-look.ftl'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(names: readonly string[], options: Partial<CheckOptions> = {}) {
  const lines: string[] = [];
  const exit = check(
    {
      flowsDir: 'flows',
      localesDir: 'locales',
      paths: names.map(at),
      json: false,
      strict: false,
      all: false,
      words: ENGLISH,
      ...options,
    },
    (text) => lines.push(text),
  );
  return { exit, said: lines.join('\n').replaceAll(`${folder}/`, '') };
}

describe('miteinander check FILE…', () => {
  test('takes a file that is anywhere', () => {
    const { exit, said } = run(['sound.xlsx']);
    expect(exit).toBe(0);
    expect(said).toMatch(
      /^\S+: ready, \d+ questions in de, en\n {2}Half of .*\n1 file: 0 errors, 0 warnings$/u,
    );
  });

  test('takes texts from the locales beside a YAML file', () => {
    expect(run(['first-look.yaml']).said).toContain('locales/en/first-look.ftl');
  });

  test('takes folders, and names what is not there', () => {
    expect(run(['']).said).toMatch(/\n4 files: /u);
    expect(run(['nothing.xlsx'])).toMatchObject({ exit: 1, said: expect.stringContaining('nothing.xlsx') });
  });

  test('names a kind of error once, with its rows', () => {
    const { exit, said } = run(['broken.xlsx']);
    expect(exit).toBe(1);
    expect(said.match(/There is no question type "txt"/gu)).toHaveLength(1);
    expect(said).toContain('broken.xlsx, survey, rows 3, 4, type error unknown-type');
  });

  test('folds what is passed over into a line; --all unfolds it; --strict makes an error of it', () => {
    const folded = run(['decorated.xlsx']);
    expect(folded.exit).toBe(0);
    expect(folded.said).toMatch(/decorated\.xlsx: Passed over\n {2}[^\n]+ignored[^\n]+\n\n--all shows/u);
    expect(run(['decorated.xlsx'], { all: true }).said).toContain(' note ignored');
    const strict = run(['decorated.xlsx'], { strict: true });
    expect(strict).toMatchObject({ exit: 1, said: expect.stringContaining(' error ignored') });
  });

  test('ends with the consent, in the language of the messages if the questionnaire has it', () => {
    const consent = consentReader('locales');
    const german = problemWords('locales', 'de');
    expect(run(['sound.xlsx'], { consent, words: german }).said).toMatch(/\(de\):\n {2}│ .*Wer fragt: /u);
    expect(run(['sound.xlsx'], { consent }).said).toMatch(/\(en\):\n {2}│ .*Asked by: /u);
  });
});
