import { compileDefinition } from '../../src/questionnaire/compiled/compile-definition.ts';
import type { Questionnaire } from '../../src/questionnaire/compiled/questionnaire.ts';
import { readYaml } from '../../src/questionnaire/yaml/yaml-reader.ts';
import { sha256 } from '../../src/sha256.ts';
import { problemText } from '../questionnaire/in-english.ts';

const SETTINGS = `settings:
  organisation: Example Association
  controller: Example Association, Example Street 1, 01067 Dresden
  contact: survey@example.org
  kept_until: 2099-12-31
  withdrawal_until: 2099-06-30
  minutes: 3
`;

/**
 * A questionnaire out of a few lines, for a test that is about one thing.
 *
 * @param yaml - `choices:` and `survey:`; form id, languages and settings are added where they are missing
 * @param texts - Fluent texts by language; the first language is the default
 */
export function smallFlow(
  yaml: string,
  texts: Readonly<Record<string, string>>,
  settings = '',
): Questionnaire {
  const languages = Object.keys(texts);
  const formId = /^form_id: (.*)$/mu.exec(yaml)?.[1] ?? 'small';
  const head = [
    yaml.includes('form_id:') ? '' : `form_id: ${formId}`,
    `languages: [${languages.join(', ')}]`,
    `default_language: ${languages[0] ?? ''}`,
    yaml.includes('settings:') ? '' : SETTINGS + settings,
  ];
  const form =
    'form =\n    .title = A small survey\n    .description = It is small\n    .purpose = to test\n    .topics = nothing\n';
  const files = Object.fromEntries(
    Object.entries(texts).map(([language, source]) => [
      language,
      {
        file: `locales/${language}/${formId}.ftl`,
        source: source.includes('form =') ? source : form + source,
      },
    ]),
  );
  const { definition, problems } = readYaml(`flows/${formId}.yaml`, `${head.join('\n')}\n${yaml}`, files);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (definition === undefined || errors.length > 0) {
    throw new Error(`The flow of this test is wrong:\n${errors.map(problemText).join('\n')}`);
  }
  return compileDefinition(definition, sha256);
}
