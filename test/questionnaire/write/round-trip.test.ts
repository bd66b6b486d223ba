/** A questionnaire written in another format, and read from it, is the same questionnaire. */
import { expect, test } from '@jest/globals';
import type { Definition } from '../../../src/questionnaire/definition/definition.ts';
import { differencesBetween } from '../../../src/questionnaire/write/differences.ts';
import { workbookSheets } from '../../../src/questionnaire/write/workbook-sheets.ts';
import { SHIPPED } from '../../flows/shipped.ts';
import { FURTHER } from '../further-sample.ts';
import { definitionOf, SAMPLE } from '../sample.ts';
import { throughWorkbook, throughYaml } from './through.ts';

const KNOWN: Readonly<Record<string, Definition>> = {
  ...Object.fromEntries(SHIPPED.questionnaires.map(({ formId, definition }) => [formId, definition])),
  sample: definitionOf(SAMPLE),
  further: definitionOf(FURTHER),
};

const named = Object.keys(KNOWN);

function known(name: string): Definition {
  const definition = KNOWN[name];
  if (definition === undefined) throw new Error(name);
  return definition;
}

test.each(named)('%s: through YAML', (name) => {
  expect(differencesBetween(known(name), throughYaml(known(name)))).toEqual([]);
});

test.each(named)('%s: through a workbook', async (name) => {
  expect(differencesBetween(known(name), await throughWorkbook(known(name)))).toEqual([]);
});

test.each(named)('%s: through a workbook, back into YAML, and into a workbook again', async (name) => {
  const back = throughYaml(await throughWorkbook(known(name)));
  expect(differencesBetween(known(name), back)).toEqual([]);
  expect(workbookSheets(back)).toEqual(workbookSheets(throughYaml(known(name))));
});
