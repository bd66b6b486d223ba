/** The first layer of the consent is short enough to be read: issue 2, at most 90 words. */
import { expect, test } from '@jest/globals';
import { consentInShort } from '../../src/bot/prompts/consent.ts';
import { FormTexts } from '../../src/bot/prompts/form-texts.ts';
import { Localizer } from '../../src/bot/words/words.ts';
import { loadFlows } from '../../src/questionnaire/load-flows.ts';

const localizer = Localizer.load('locales');
const { questionnaires } = loadFlows({ flowsDir: 'flows', localesDir: 'locales' });
const all = questionnaires.flatMap((questionnaire) =>
  questionnaire.languages.map((language) => ({ formId: questionnaire.formId, language, questionnaire })),
);

test.each(all)('$formId in $language has at most 90 words', ({ language, questionnaire }) => {
  const { plain: text } = consentInShort(new FormTexts(questionnaire, localizer.in(language)));
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  expect(words.length).toBeLessThanOrEqual(90);
  // Every fact is filled in.
  expect(text).not.toMatch(/[{}]|: *$/mu);
});
