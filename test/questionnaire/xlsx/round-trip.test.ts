import { describe, expect, test } from '@jest/globals';
import writeXlsxFile from 'write-excel-file/node';
import { compileDefinition } from '../../../src/questionnaire/compiled/compile-definition.ts';
import type { Questionnaire } from '../../../src/questionnaire/compiled/questionnaire.ts';
import { sha256 } from '../../../src/sha256.ts';
import { definitionOf } from '../sample.ts';
import { makeWorkbook, readBytes, WRITERS, workbookParts } from './make-workbook.ts';
import { SAMPLE_IN_YAML, SAMPLE_SHEETS } from './sample-workbook.ts';
import { makeZip } from './workbook/make-zip.ts';

const inYaml = compileDefinition(definitionOf(SAMPLE_IN_YAML), sha256);

function read(bytes: Uint8Array): Questionnaire {
  const { definition, problems } = readBytes(bytes);
  expect(problems).toEqual([]);
  if (definition === undefined) throw new Error('There is no definition.');
  return compileDefinition(definition, sha256);
}

function expectSame(inXlsx: Questionnaire): void {
  expect(inXlsx.structure).toBe(inYaml.structure);
  expect(inXlsx.settings).toEqual(inYaml.settings);
  expect(inXlsx.languages).toEqual(inYaml.languages);
  const variables = { children: 3, organisation: 'Verein', conference_date: '8.5.2027' };
  const ids = (questionnaire: Questionnaire) =>
    Object.values(questionnaire.definition.texts).flatMap(
      (source) => source.match(/^[\w-]+|(?<=^ +\.)[\w-]+/gm) ?? [],
    );
  expect(new Set(ids(inXlsx))).toEqual(new Set(ids(inYaml)));
  for (const language of inYaml.languages) {
    const texts = (questionnaire: Questionnaire) =>
      ids(inYaml).flatMap((id) =>
        [undefined, 'title', 'description', 'purpose', 'topics', 'hint', 'constraint-message'].map(
          (attribute) => questionnaire.texts(language).text(id, attribute, variables),
        ),
      );
    expect(texts(inXlsx)).toEqual(texts(inYaml));
  }
}

describe('a workbook with the content of a questionnaire in YAML and Fluent is the same questionnaire', () => {
  test.each(Object.keys(WRITERS).filter((name) => WRITERS[name]?.styles))('written as by %s', (name) => {
    expectSame(read(makeWorkbook(SAMPLE_SHEETS, WRITERS[name])));
  });

  test('written as by the Open XML SDK, without styles: dates are texts', () => {
    const [head = [], row = []] = SAMPLE_SHEETS.settings ?? [];
    const dated = row.map((cell) => (typeof cell === 'object' && cell !== null ? '2027-12-31' : cell));
    const sheets = { ...SAMPLE_SHEETS, settings: [head, dated] };
    expectSame(read(makeWorkbook(sheets, WRITERS['Open XML SDK'])));
  });

  test('with hidden sheets, rows and columns, and a program: they are read as if nothing was hidden', () => {
    const parts = workbookParts(SAMPLE_SHEETS);
    const hidden = Object.entries(parts).map(([name, part]): [string, string] => [
      name,
      part
        .replaceAll('<sheet ', '<sheet state="hidden" ')
        .replaceAll('<col min="1"/>', '<col min="1" max="3" hidden="1" width="0"/>')
        .replaceAll('<row ', '<row hidden="1" '),
    ]);
    expect(hidden.map(([, part]) => part).join('')).toMatch(/state="hidden".*<row hidden="1"/su);
    expectSame(read(makeZip({ ...Object.fromEntries(hidden), 'xl/vbaProject.bin': 'Sub Main()' })));
  });

  test('written by write-excel-file', async () => {
    const sheets = Object.entries(SAMPLE_SHEETS).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) =>
        row.map((cell) =>
          typeof cell !== 'object' || cell === null
            ? cell
            : { value: new Date(Date.UTC(2027, 11, 31)), type: Date, format: 'dd/mm/yyyy' },
        ),
      ),
    }));
    expectSame(read(await writeXlsxFile(sheets).toBuffer()));
  });
});
