import { FluentResource } from '@fluent/bundle';
import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';

/** A text, named by its message and, after a dot, its attribute: `work`, `work.hint`. */
export type TextName = string;

/**
 * For each language, the texts of the default language that it lacks. Respondents would see these in the default
 * language.
 */
export function missingTexts(questionnaire: Questionnaire): ReadonlyMap<string, ReadonlySet<TextName>> {
  const { languages, defaultLanguage, definition } = questionnaire;
  const expected = textsOf(definition.texts[defaultLanguage] ?? '');
  return new Map(
    languages.map((language) => {
      const own = textsOf(definition.texts[language] ?? '');
      return [language, new Set([...expected].filter((name) => !own.has(name)))];
    }),
  );
}

function textsOf(source: string): ReadonlySet<TextName> {
  const names = new Set<TextName>();
  for (const { id, value, attributes } of new FluentResource(source).body) {
    if (value !== null) names.add(id);
    for (const attribute of Object.keys(attributes)) names.add(`${id}.${attribute}`);
  }
  return names;
}
