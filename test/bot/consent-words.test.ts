/** The first layer of the consent is short enough to be read: issue 2, at most 90 words. */
import { expect, test } from '@jest/globals';
import { consentInShort } from '../../src/bot/prompts/consent.ts';
import { FormTexts } from '../../src/bot/prompts/form-texts.ts';
import { Localizer } from '../../src/bot/words/words.ts';
import { loadFlows } from '../../src/questionnaire/load-flows.ts';
import { smallFlow } from '../support/small-flow.ts';

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

/** The consent in English of a questionnaire with these lines in its settings, texts and questions. */
function consentOf({ settings = '', form = '', question = 'drink', label = 'What would you like?' }): string {
  const survey = `survey:\n  - {type: text, name: ${question}}\n`;
  const texts = `form =\n    .purpose = to test\n${form}\n${question} = ${label}\n`;
  const questionnaire = smallFlow(survey, { en: texts }, settings);
  return consentInShort(new FormTexts(questionnaire, localizer.in('en'))).plain;
}

test('nothing is promised or asked that nobody has set, and no line is empty', () => {
  expect(consentOf({})).toBe(`Asked by: Example Association
Why: to test
Time: about 3 minutes

• It is voluntary: you can skip questions, and stop before you send.
• If you say no, you will have no disadvantages.
• We do not store your name. But Telegram can read this chat.
• We keep your answers until 31 December 2099.
• To delete them: /delete`);
});

test('the author’s own words take the place of the bot’s', () => {
  const form =
    '    .topics = health\n    .voluntary = You choose.\n    .promise = The **food** stays the same.\n';
  expect(consentOf({ form, settings: '  minimum_age: 16\n' })).toBe(`Asked by: Example Association
Why: to test
Personal topics: health
Time: about 3 minutes

• You choose.
• The food stays the same.
• We do not store your name. But Telegram can read this chat.
• We keep your answers until 31 December 2099.
• To delete them: /delete
• You must be 16 or older.`);
});

test.each([
  { question: 'respondent_name' },
  { question: 'name' },
  { question: 'q1', label: 'Name of the respondent' },
  { question: 'q1', label: 'What is your name?' },
  { question: 'q1', label: 'اسم المستجيب' },
  { question: 'q1', label: 'Nom et prénom' },
  { question: 'phone' },
])('who asks for names does not say that none are stored: %o', (asked) => {
  expect(consentOf(asked)).not.toContain('your name');
  expect(consentOf(asked)).toContain('• Telegram can read this chat.');
});

test.each([
  { question: 'village_name' },
  { question: 'q1', label: 'Name of the village' },
  { question: 'q1', label: 'What do you call this?' },
])('other names are no names of people: %o', (asked) => {
  expect(consentOf(asked)).toContain('We do not store your name.');
});
