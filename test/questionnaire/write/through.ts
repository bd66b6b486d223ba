import { workbookBytes } from '../../../src/cli/workbook-bytes.ts';
import type { Definition } from '../../../src/questionnaire/definition/definition.ts';
import { fluentSources } from '../../../src/questionnaire/write/fluent-sources.ts';
import { workbookSheets } from '../../../src/questionnaire/write/workbook-sheets.ts';
import { yamlSource } from '../../../src/questionnaire/write/yaml-source.ts';
import { readYaml } from '../../../src/questionnaire/yaml/yaml-reader.ts';
import { readBytes } from '../xlsx/make-workbook.ts';

/** Written as a workbook, and read. */
export async function throughWorkbook(definition: Definition): Promise<Definition> {
  const bytes = await workbookBytes(workbookSheets(definition));
  const read = readBytes(bytes, `flows/${definition.formId}.xlsx`);
  if (read.definition === undefined) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.definition;
}

/** Written as YAML and Fluent, and read. */
export function throughYaml(definition: Definition): Definition {
  const texts = Object.entries(fluentSources(definition)).map(([language, source]) => [
    language,
    { file: `locales/${language}/${definition.formId}.ftl`, source },
  ]);
  const source = yamlSource(definition);
  const read = readYaml(`flows/${definition.formId}.yaml`, source, Object.fromEntries(texts));
  if (read.definition === undefined) throw new Error(JSON.stringify(read.problems, null, 2) + source);
  return read.definition;
}
