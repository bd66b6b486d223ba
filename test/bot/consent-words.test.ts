/** The first layer of the consent is short enough to be read: issue 2, at most 90 words. */
import { expect, test } from '@jest/globals';
import { consentInShort, privacyParagraphs } from '../../src/bot/prompts/consent.ts';
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

• Voluntary: you can skip questions, and stop before you send.
• If you say no, you will have no disadvantages.
• We do not store your name. But Telegram can read this chat.
• We keep your answers until 31 December 2099.
• Delete until 30 June 2099: /delete`);
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
• Delete until 30 June 2099: /delete
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

test.each([
  { key: 'required: true', says: 'Voluntary: you can stop before you send.' },
  { key: 'required: "1 = 1"', says: 'Voluntary: you can stop before you send.' },
  { key: 'required: true, sensitive: true', says: 'Voluntary: you can skip questions, and stop' },
  { key: 'required: true, dont_know: true', says: 'Voluntary: you can skip questions, and stop' },
])('nobody is told that questions can be skipped where one cannot: %o', ({ key, says }) => {
  const survey = `survey:\n  - {type: text, name: drink, ${key}}\n`;
  const texts = { en: 'drink = What would you like?\n' };
  expect(consentInShort(new FormTexts(smallFlow(survey, texts), localizer.in('en'))).plain).toContain(says);
});

test('who takes documents does not say that no name is stored, and says what stays in files', () => {
  const survey = 'survey:\n  - {type: file, name: letter}\n';
  const texts = new FormTexts(smallFlow(survey, { en: 'letter = A letter?\n' }), localizer.in('en'));
  expect(consentInShort(texts).plain).not.toContain('your name');
  expect(privacyParagraphs(texts, false)).not.toContain('your name');
  expect(privacyParagraphs(texts, false)).toContain('We keep documents as they are');
});

test.each(['de', 'en', 'ar', 'uk'])('that responses go on is said where they do, in %s', (language) => {
  const words = localizer.in(language);
  const survey = 'survey:\n  - {type: text, name: drink}\n';
  const texts = new FormTexts(smallFlow(survey, { en: 'drink = What would you like?\n' }), words);
  expect(consentInShort(texts, true).plain).toContain(words('consent-onward'));
  expect(consentInShort(texts, false).plain).not.toContain(words('consent-onward'));
  expect(privacyParagraphs(texts, true)).toContain(words('privacy-onward'));
  expect(privacyParagraphs(texts, false)).not.toContain(words('privacy-onward'));
});
