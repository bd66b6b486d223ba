import { expect } from '@jest/globals';
import type { Definition } from '../../../src/questionnaire/definition/definition.ts';
import { beside, type CellContent, makeWorkbook, readBytes } from './make-workbook.ts';
import { sheetsOf } from './sample-workbook.ts';

/** A row of a sheet, by its headers. */
export type Row = Readonly<Record<string, CellContent>>;

const TEXTS = { form_title: 'T', description: 'D', purpose: 'P', topics: 'S' };
const TERMS = {
  organisation: 'O',
  controller: 'C',
  contact: 'c@o.example',
  kept_until: '2027-12-31',
  withdrawal_until: '2027-06-30',
  minutes: 5,
};

export function read(
  survey: readonly Row[],
  choices: readonly Row[] = [],
  settings: Row = { default_language: 'en' },
  files: Readonly<Record<string, string>> = {},
) {
  const sheets = sheetsOf({
    survey,
    ...(choices.length > 0 ? { choices } : {}),
    settings: [{ ...TEXTS, ...TERMS, ...settings }],
  });
  return readBytes(makeWorkbook(sheets), undefined, { beside: beside(files) });
}

/** The definition of a workbook without errors, with the codes of its warnings. */
export function sound(...sheets: Parameters<typeof read>): {
  definition: Definition;
  warnings: readonly string[];
} {
  const { definition, problems } = read(...sheets);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (definition === undefined) throw new Error('There is no definition.');
  return { definition, warnings: problems.map(({ code }) => code) };
}
