import { expect, test } from '@jest/globals';
import { readFluent } from '../../../src/questionnaire/fluent/fluent-source.ts';
import { completeTexts, titleFrom } from '../../../src/questionnaire/organisation/complete-texts.ts';
import type { OrganisationTexts } from '../../../src/questionnaire/organisation/organisation.ts';
import { compileTexts } from '../../../src/questionnaire/texts/compile-texts.ts';
import { definitionOf, SAMPLE } from '../sample.ts';

const sample = definitionOf(SAMPLE);

function completed(
  texts: Readonly<Record<string, string>>,
  given: OrganisationTexts,
  defaultLanguage = Object.keys(texts)[0] ?? '',
) {
  const definition = { ...sample, languages: Object.keys(texts), defaultLanguage, texts };
  return completeTexts(definition, { settings: {}, texts: given }, 'Market survey');
}

/** What respondents read: a text about the questionnaire in each language. */
function read(definition: ReturnType<typeof completed>, attribute: string) {
  const textsOf = compileTexts(definition);
  return definition.languages.map((language) => textsOf(language).text('form', attribute, {}));
}

test('a questionnaire that has everything stays as it is', () => {
  expect(completeTexts(sample, { settings: {}, texts: { purpose: { de: 'Anderes' } } }, 'x')).toEqual(sample);
});

// The texts of the questionnaire, those of the organisation, and what is read in each language.
test.each<[string, Record<string, string>, Record<string, string>, (string | undefined)[]]>([
  ['its own text comes first', { en: 'form =\n    .purpose = Own' }, { en: 'Shared' }, ['Own']],
  ['else the organisation’s, by language', { en: '', de: '' }, { en: 'E', de: 'D' }, ['E', 'D']],
  ['or the one for all languages', { en: '', de: '' }, { '': 'All' }, ['All', 'All']],
  ['or of the same language elsewhere', { 'pt-BR': '' }, { pt: 'P' }, ['P']],
  ['or else any', { so: '', am: '' }, { fr: 'F' }, ['F', 'F']],
  [
    'own words in one language hold for all',
    { en: 'form =\n    .purpose = Own', de: '' },
    { de: 'D' },
    ['Own', 'Own'],
  ],
  [
    'even where the default language lacks them',
    { en: '', de: 'form =\n    .purpose = Eigen' },
    { en: 'E' },
    ['Eigen', 'Eigen'],
  ],
  [
    'a line separator ends no line',
    { en: 'form =\n    .title = a\u2028b\n    .purpose = Own' },
    { en: 'E' },
    ['Own'],
  ],
  ['nothing is made up', { en: 'form =\n    .title = T' }, {}, [undefined]],
])('%s', (_, texts, purpose, expected) => {
  expect(read(completed(texts, { purpose }), 'purpose')).toEqual(expected);
});

test('a text is written as in a workbook: with settings, signs and several lines', () => {
  const purpose = { '': `For \${organisation}.\n\n[1] It is {free}.` };
  const definition = completed({ en: 'form =\n    .title = T\n\nyou = You' }, { purpose });
  expect(readFluent(definition.texts.en ?? '').mistakes).toEqual([]);
  const text = compileTexts(definition)('en').text('form', 'purpose', { organisation: 'us' });
  expect(text).toBe('For us.\n\n[1] It is {free}.');
  expect(compileTexts(definition)('en').text('you', undefined, {})).toBe('You');
});

test('the title is the file’s name in words, where there is none', () => {
  expect(read(completed({ en: '', de: '' }, {}), 'title')).toEqual(['Market survey', 'Market survey']);
});

test.each([
  ['market_survey-2019', 'Market survey-2019'],
  ['household', 'Household'],
  ['Enquête_ménage', 'Enquête ménage'],
  ['first-look', 'First look'],
])('%s is called %s', (name, title) => {
  expect(titleFrom(name)).toBe(title);
});
