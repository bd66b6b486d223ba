/** `miteinander convert` on the shipped questionnaires, in a separate folder. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { runConvert } from '../../src/cli/convert.ts';
import type { Definition } from '../../src/questionnaire/definition/definition.ts';
import { loadFlow, loadFlows } from '../../src/questionnaire/load-flows.ts';
import { differencesBetween } from '../../src/questionnaire/write/differences.ts';
import { ENGLISH } from '../questionnaire/in-english.ts';
import { makeWorkbook } from '../questionnaire/xlsx/make-workbook.ts';
import { edited } from '../questionnaire/xlsx/sample-workbook.ts';
import { captured } from './captured.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'convert-'));
  cpSync('flows', join(dir, 'flows'), { recursive: true });
  cpSync('locales', join(dir, 'locales'), { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

async function convert(...args: string[]) {
  const { io, said } = captured();
  const code = await runConvert(args, { ...io, localesDir: join(dir, 'locales'), words: ENGLISH });
  return { code, ...said() };
}

function definitionIn(file: string, locales = 'locales'): Definition {
  const { definition, problems } = loadFlow(join(dir, file), join(dir, locales));
  if (definition === undefined) throw new Error(JSON.stringify(problems));
  return definition;
}

test.each(['first-look', 'situation'])(
  '%s becomes a workbook, and YAML again: the same questionnaire',
  async (id) => {
    const before = definitionIn(`flows/${id}.yaml`);
    const there = await convert(join(dir, `flows/${id}.yaml`), '--output', join(dir, 'out'));
    expect(there).toMatchObject({ code: 0, err: '' });
    expect(there.out).toContain(`Written: ${join(dir, `out/${id}.xlsx`)}\n`);
    expect(differencesBetween(before, definitionIn(`out/${id}.xlsx`))).toEqual([]);

    const back = await convert(join(dir, `out/${id}.xlsx`), '--output', join(dir, 'out'));
    expect(back).toMatchObject({ code: 0, err: '' });
    expect(back.out).toContain(`Written: ${join(dir, `out/locales/de/${id}.ftl`)}\n`);
    expect(differencesBetween(before, definitionIn(`out/flows/${id}.yaml`, 'out/locales'))).toEqual([]);
    const { questionnaires } = loadFlows({
      flowsDir: join(dir, 'out/flows'),
      localesDir: join(dir, 'out/locales'),
    });
    expect(questionnaires.map(({ formId }) => formId)).toEqual([id]);
  },
);

test('what is there is not written over, unless that is wished', async () => {
  writeFileSync(join(dir, 'flows/first-look.xlsx'), 'mine');
  const refused = await convert(join(dir, 'flows/first-look.yaml'));
  expect(refused.code).toBe(1);
  expect(refused.err).toBe(
    `Nothing is written: there is already ${join(dir, 'flows/first-look.xlsx')}. Write over it with --force, or name another folder.\n`,
  );
  expect(readFileSync(join(dir, 'flows/first-look.xlsx'), 'utf8')).toBe('mine');
  const forced = await convert(join(dir, 'flows/first-look.yaml'), '--force');
  expect(forced.code).toBe(0);
  expect(forced.out).toMatch(/Now remove \S+first-look\.yaml, or move it elsewhere/u);
});

test('without --output the texts of a workbook go to where texts are', async () => {
  mkdirSync(join(dir, 'mine'));
  writeFileSync(join(dir, 'mine/sample.xlsx'), makeWorkbook(edited([])));
  expect(await convert(join(dir, 'mine/sample.xlsx'))).toMatchObject({ code: 0, err: '' });
  const definition = definitionIn('mine/sample.yaml');
  expect(differencesBetween(definitionIn('mine/sample.xlsx'), definition)).toEqual([]);
  expect(existsSync(join(dir, 'locales/en/sample.ftl'))).toBe(true);
});

test('choices from a file with other columns stay that', async () => {
  mkdirSync(join(dir, 'mine'));
  writeFileSync(join(dir, 'mine/helps.csv'), 'code,what\nmoney,Geld\nlanguage,Sprache\n');
  const rows = edited([
    ['survey', 4, 'type', 'select_multiple_from_file helps.csv'],
    ['survey', 4, 'parameters', 'value=code label=what'],
  ]);
  writeFileSync(join(dir, 'mine/sample.xlsx'), makeWorkbook(rows));
  const { code, out } = await convert(join(dir, 'mine/sample.xlsx'), '--output', join(dir, 'out'));
  expect(code).toBe(0);
  expect(out).toContain(`Copy beside it: helps.csv (from ${join(dir, 'mine')}).`);
  cpSync(join(dir, 'mine/helps.csv'), join(dir, 'out/flows/helps.csv'));
  const back = definitionIn('out/flows/sample.yaml', 'out/locales');
  expect(differencesBetween(definitionIn('mine/sample.xlsx'), back)).toEqual([]);
});

test('lists of a workbook that YAML has no place for become CSV files beside it', async () => {
  mkdirSync(join(dir, 'mine'));
  const survey = [
    ['type', 'name', 'label::English (en)', 'label::Deutsch (de)', 'choice_filter', 'appearance'],
    ['select_one regions', 'region', 'Region?', 'Region?'],
    ['select_one_external towns', 'town', 'Town?', 'Ort?', `state = \${region}`],
    [
      'select_one streets',
      'street',
      'Street?',
      'Straße?',
      null,
      `search(\${region}, 'matches', 'town', \${town})`,
    ],
  ];
  const sheets = {
    survey,
    choices: [
      ['list_name', 'name', 'label::English (en)', 'label::Deutsch (de)'],
      ['regions', 'n', 'North', 'Norden'],
      ['streets', 'code', 'name', 'label'],
      ['streets', '99', 'Another', 'Andere'],
    ],
    external_choices: [
      ['list_name', 'name', 'label::English (en)', 'label::Deutsch (de)', 'state'],
      ['towns', 'a', 'A, "old"', 'Ah', 'n'],
      ['towns', 'b', 'B', null, 's'],
    ],
    settings: [
      ['form_title', 'form_id', 'default_language'],
      ['Streets', 'streets', 'en'],
    ],
  };
  writeFileSync(join(dir, 'mine/streets.xlsx'), makeWorkbook(sheets));
  writeFileSync(join(dir, 'mine/n.csv'), 'code,name,label,town\n1,High St,Hochstr.,a\n');
  const { code, out, err } = await convert(join(dir, 'mine/streets.xlsx'), '--output', join(dir, 'out'));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain(`Written: ${join(dir, 'out/flows/streets-towns.csv')}\n`);
  const csv = (name: string) => readFileSync(join(dir, 'out/flows', name), 'utf8');
  expect(csv('streets-towns.csv')).toBe(
    'name,label::English (en),label::Deutsch (de),state\na,"A, ""old""",Ah,n\nb,B,,s\n',
  );
  expect(csv('streets-streets.csv')).toBe(
    'name,label::English (en),label::Deutsch (de),town,data-file\n99,Another,Andere,,\n1,High St,Hochstr.,a,n\n',
  );
  const before = definitionIn('mine/streets.xlsx');
  const back = definitionIn('out/flows/streets.yaml', 'out/locales');
  const differences = differencesBetween(before, back).map(({ what }) => what);
  expect(differences.filter((what) => !/choice list|: list$|^choice "/.test(what))).toEqual([]);
  expect(back.choiceLists['streets-towns.csv']).toEqual(before.choiceLists['external_choices#towns']);
  expect(back.choiceLists['streets-streets.csv']).toEqual(before.choiceLists.streets);
});

test('what is left out stays that, in both formats', async () => {
  const file = join(dir, 'flows/first-look.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('\nsurvey:', '\nleft_out: [device]\nsurvey:'));
  const before = definitionIn('flows/first-look.yaml');
  expect(before.leftOut).toEqual(['device']);
  await convert(file, '--output', join(dir, 'out'));
  expect(differencesBetween(before, definitionIn('out/first-look.xlsx'))).toEqual([]);
  await convert(join(dir, 'out/first-look.xlsx'), '--output', join(dir, 'out'));
  expect(differencesBetween(before, definitionIn('out/flows/first-look.yaml', 'out/locales'))).toEqual([]);
});

test('what the other format cannot say is told, and nothing is written without --lossy', async () => {
  const file = join(dir, 'flows/first-look.yaml');
  const yaml = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    yaml.replace('{ type: note, name: welcome }', '{ type: note, name: welcome, read_only: true }'),
  );
  const refused = await convert(file, '--output', join(dir, 'out'));
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toBe(`question "welcome": readOnly: cannot be the same in a workbook.
  Before: true
  There: nothing
Nothing is written: it would not be the same questionnaire (1). Change it, or write it with --lossy.
`);
  expect(existsSync(join(dir, 'out'))).toBe(false);
  const lossy = await convert(file, '--output', join(dir, 'out'), '--lossy');
  expect(lossy.code).toBe(0);
  expect(existsSync(join(dir, 'out/first-look.xlsx'))).toBe(true);
});

test('a sign that no workbook holds is not lost in silence', async () => {
  const file = join(dir, 'locales/ar/first-look.ftl');
  writeFileSync(file, readFileSync(file, 'utf8').replace('employment = ', 'employment = \ufffd'));
  const { code, err } = await convert(join(dir, 'flows/first-look.yaml'), '--output', join(dir, 'out'));
  expect(code).toBe(1);
  expect(err).toContain('text "employment" in "ar": cannot be the same in a workbook.');
});

test.each([
  [[], 'Expected one file.'],
  [['a.pdf'], '"a.pdf" is no questionnaire. Expected a file .xlsx or .yaml.'],
  [['a.yaml', '--to', 'yaml'], '"a.yaml" is yaml already.'],
  [['a.yaml', '--to', 'ods'], '--to ods is not known. Expected yaml or xlsx.'],
])('%j is not understood', async (args, reason) => {
  const { code, err } = await convert(...args);
  expect(code).toBe(64);
  expect(err).toContain(`${reason}\n\nmiteinander convert`);
});

test('a file that is not there, or has mistakes, is named', async () => {
  expect((await convert(join(dir, 'flows/none.yaml'))).err).toContain('it does not exist');
  writeFileSync(
    join(dir, 'flows/bad.yaml'),
    'form_id: bad\nlanguages: [de]\nsurvey:\n  - { type: txt, name: a }\n',
  );
  const { code, err } = await convert(join(dir, 'flows/bad.yaml'));
  expect(code).toBe(1);
  expect(err).toContain('There is no question type "txt"');
});
