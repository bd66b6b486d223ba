/** A questionnaire written in another format, and read from it, is the same questionnaire. */
import { expect, test } from '@jest/globals';
import { workbookBytes } from '../../../src/cli/workbook-bytes.ts';
import type { Definition } from '../../../src/questionnaire/definition.ts';
import { differencesBetween } from '../../../src/questionnaire/write/differences.ts';
import { fluentSources } from '../../../src/questionnaire/write/fluent-sources.ts';
import { workbookSheets } from '../../../src/questionnaire/write/workbook-sheets.ts';
import { yamlSource } from '../../../src/questionnaire/write/yaml-source.ts';
import { readYaml } from '../../../src/questionnaire/yaml-reader.ts';
import { SHIPPED } from '../../flows/shipped.ts';
import { FURTHER } from '../further-sample.ts';
import { definitionOf, SAMPLE } from '../sample.ts';
import { readBytes } from '../xlsx/make-workbook.ts';

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

async function throughWorkbook(definition: Definition): Promise<Definition> {
  const bytes = await workbookBytes(workbookSheets(definition));
  const read = readBytes(bytes, `flows/${definition.formId}.xlsx`);
  if (read.definition === undefined) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.definition;
}

function throughYaml(definition: Definition): Definition {
  const texts = Object.entries(fluentSources(definition)).map(([language, source]) => [
    language,
    { file: `locales/${language}/${definition.formId}.ftl`, source },
  ]);
  const source = yamlSource(definition);
  const read = readYaml(`flows/${definition.formId}.yaml`, source, Object.fromEntries(texts));
  if (read.definition === undefined) throw new Error(JSON.stringify(read.problems, null, 2) + source);
  return read.definition;
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
