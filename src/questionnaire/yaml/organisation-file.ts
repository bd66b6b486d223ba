import { checkOrder } from '../checks/check-settings.ts';
import { languageCode } from '../languages/language-code.ts';
import type { Organisation, OrganisationTexts } from '../organisation/organisation.ts';
import { says } from '../problems/message.ts';
import { Places } from '../problems/places.ts';
import type { Problem } from '../problems/problem.ts';
import { ProblemList } from '../problems/problem-list.ts';
import { FORM_TEXTS } from '../settings/form-texts.ts';
import { readSettings } from '../settings/read-settings.ts';
import { SETTING_ROWS } from '../settings/settings.ts';
import { asKind, uniqueEntries, YamlFields } from './fields.ts';
import { settingSource } from './settings.ts';
import { readYamlTree } from './tree.ts';

const SHARED = SETTING_ROWS.filter(([, { shared }]) => shared !== false);
const TEXTS = FORM_TEXTS.filter(({ shared }) => shared);
const KEYS = [...SHARED.map(([, { key }]) => key), ...TEXTS.map(({ column }) => column)];

/**
 * Reads `organisation.yaml`: settings by the names that they have in a questionnaire, and texts, each in one language
 * for all (`purpose: …`) or by language (`purpose: { de: …, en: … }`).
 *
 * @returns no organisation after an error: what it promises must not depend on what happened to be readable
 */
export function readOrganisation(
  file: string,
  source: string,
): { readonly organisation?: Organisation; readonly problems: readonly Problem[] } {
  const problems = new ProblemList();
  const places = new Places(() => ({ file, row: 1, column: 1 }));
  const tree = readYamlTree(file, source, problems);
  const map = tree && asKind(tree, 'map', says('part-organisation'), problems);
  if (map === undefined) {
    if (!problems.hasErrors) {
      problems.error('empty-file', { file, row: 1, column: 1 }, says('organisation-empty'));
    }
    return { problems: problems.all };
  }
  const fields = new YamlFields(map, KEYS, 'organisation-has-no-key', problems);
  const settings = readSettings(settingSource(fields, problems, places));
  for (const [name, { key, kind }] of SHARED) {
    const value = settings[name];
    if (value === undefined) continue;
    for (const { code, message, ...details } of kind.faults(value, key)) {
      problems.error(code, fields.placeOf(key), message, details);
    }
  }
  checkOrder(settings, (key) => fields.placeOf(key), problems);
  const organisation = { settings, texts: readTexts(fields, problems) };
  return problems.hasErrors ? { problems: problems.all } : { organisation, problems: problems.all };
}

function readTexts(fields: YamlFields, problems: ProblemList): OrganisationTexts {
  const texts = TEXTS.flatMap(({ attribute, column }) => {
    if (!fields.has(column)) return [];
    const forAll = fields.isText(column) ? fields.text(column) : undefined;
    if (forAll !== undefined) return [[attribute, { '': forAll.text }] as const];
    const map = fields.map(column);
    return map === undefined ? [] : [[attribute, byLanguage(map)] as const];
  });
  return Object.fromEntries(texts);

  function byLanguage(map: NonNullable<ReturnType<YamlFields['map']>>): Record<string, string> {
    const found = [...uniqueEntries(map, problems)].flatMap(([written, { key, value }]) => {
      const language = languageCode(written);
      if (language === undefined) {
        problems.error('bad-language', key.locate(), says('not-a-language', { found: written }));
        return [];
      }
      const text = value && asKind(value, 'text', says('part-text-in', { language: written }), problems);
      return text === undefined ? [] : [[language, text.text] as const];
    });
    return Object.fromEntries(found);
  }
}
