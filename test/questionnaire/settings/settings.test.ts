import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { withTables } from '../../../scripts/settings-table.ts';
import type { Definition } from '../../../src/questionnaire/definition/definition.ts';
import { completeSettings } from '../../../src/questionnaire/settings/read-settings.ts';
import { SETTING_ROWS } from '../../../src/questionnaire/settings/settings.ts';
import { workbookSheets } from '../../../src/questionnaire/write/workbook-sheets.ts';
import { yamlSource } from '../../../src/questionnaire/write/yaml-source.ts';
import { definitionOf, SAMPLE } from '../sample.ts';
import { makeWorkbook, readBytes } from '../xlsx/make-workbook.ts';

/** Every setting, with the value that the documentation has as an example. */
const EVERY = completeSettings(
  Object.fromEntries(SETTING_ROWS.map(([name, { kind, example = kind.example }]) => [name, example])),
);

const definition: Definition = { ...definitionOf(SAMPLE), settings: EVERY };

describe('every setting', () => {
  test('has an example that is not what holds anyway', () => {
    const usual = completeSettings({});
    expect(SETTING_ROWS.filter(([name]) => usual[name] === EVERY[name])).toEqual([]);
  });

  test('is the same once it is written in YAML and read again', () => {
    const read = definitionOf({ ...SAMPLE, yaml: yamlSource(definition) });
    expect(read.settings).toEqual(EVERY);
  });

  test('is the same once it is written into a workbook and read again', () => {
    const sheets = Object.fromEntries(workbookSheets(definition).map(({ name, rows }) => [name, rows]));
    const { definition: read, problems } = readBytes(makeWorkbook(sheets));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read?.settings).toEqual(EVERY);
  });

  test('has a key of its own, and a name in the definition that follows from it', () => {
    const camelCase = (key: string) =>
      key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    expect(SETTING_ROWS.map(([, { key }]) => camelCase(key))).toEqual(SETTING_ROWS.map(([name]) => name));
  });

  test('is in the documentation: if not, run "npm run settings-table"', () => {
    const page = readFileSync('docs/authors.md', 'utf8');
    expect(page).toBe(withTables(page));
  });
});
