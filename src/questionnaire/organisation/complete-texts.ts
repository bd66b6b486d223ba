import type { Definition } from '../definition/definition.ts';
import { FORM_TEXTS } from '../settings/form-texts.ts';
import { formAttributes, formPattern, patternFor, withFormAttribute } from './form-message.ts';
import type { Organisation, OrganisationTexts } from './organisation.ts';

/**
 * The definition with the texts about the questionnaire that it lacks. It is the same as if its author had written them:
 * they are part of what respondents agree to, and of its revision.
 *
 * A questionnaire that has a text in any language has its own: other languages show it in the default language. A text
 * that it lacks altogether is the organisation's.
 *
 * @param title - for a questionnaire without one
 */
export function completeTexts(definition: Definition, organisation: Organisation, title: string): Definition {
  const { languages, defaultLanguage } = definition;
  const texts = new Map(Object.entries(definition.texts));
  const own = new Map([...texts].map(([language, source]) => [language, formAttributes(source)] as const));
  const add = (language: string, attribute: string, pattern: string | undefined) => {
    const source = texts.get(language);
    if (source === undefined || pattern === undefined || pattern.trim() === '') return;
    texts.set(language, withFormAttribute(source, attribute, pattern));
  };
  const given: OrganisationTexts = { title: { [defaultLanguage]: title }, ...organisation.texts };
  for (const { attribute } of FORM_TEXTS) {
    const having = languages.find((language) => own.get(language)?.has(attribute));
    if (having === undefined) {
      for (const language of languages)
        add(language, attribute, wordsIn(given[attribute], language, defaultLanguage));
    } else if (!own.get(defaultLanguage)?.has(attribute)) {
      add(defaultLanguage, attribute, formPattern(texts.get(having) ?? '', attribute));
    }
  }
  return { ...definition, texts: Object.fromEntries(texts) };
}

/** A text of the organisation in a language: of exactly this code, of the same language elsewhere, or for all. */
function wordsIn(
  byLanguage: OrganisationTexts[string] = {},
  language: string,
  defaultLanguage: string,
): string | undefined {
  const [base = ''] = language.split('-');
  const text = byLanguage[language] ?? byLanguage[base] ?? byLanguage[''];
  if (text !== undefined) return patternFor(text);
  // Other languages of the questionnaire fall back to its default language, so that one must have it.
  if (language !== defaultLanguage) return undefined;
  const [first] = Object.values(byLanguage);
  return first === undefined ? undefined : patternFor(first);
}

/**
 * What a questionnaire without a title is called: its file's name in words.
 *
 * @param name - without folder and extension: `market_survey-2019`
 */
export function titleFrom(name: string): string {
  const words = name.replaceAll(/[_\s]+|(?<=\p{L})-(?=\p{L})/gu, ' ').trim();
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
