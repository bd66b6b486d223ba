import { expect, test } from '@jest/globals';
import { readOrganisation } from '../../../src/questionnaire/yaml/organisation-file.ts';
import { problemText } from '../in-english.ts';

const read = (source: string) => readOrganisation('flows/organisation.yaml', source);

test('settings by their names, texts for all languages or by language', () => {
  const { organisation, problems } = read(`
organisation: Example Association
kept_until: 12 months
minimum_age: 16
reminders: [2, 5]
purpose: { en: We want to learn, Deutsch: Wir wollen lernen }
promise: Nothing depends on it.
`);
  expect(problems).toEqual([]);
  expect(organisation).toEqual({
    settings: {
      organisation: 'Example Association',
      keptUntil: '12 months',
      minimumAge: 16,
      reminders: [2, 5],
    },
    texts: {
      purpose: { en: 'We want to learn', de: 'Wir wollen lernen' },
      promise: { '': 'Nothing depends on it.' },
    },
  });
});

test.each([
  ['', 'This file is empty.'],
  ['organisation', 'must be a map'],
  ['organization: us', 'Did you mean "organisation"?'],
  ['minutes: 5', 'has no key "minutes"'],
  ['form_title: Survey', 'has no key "form_title"'],
  ['kept_until: soon', '"kept_until" must be a day that exists'],
  [
    'kept_until: 6 months\nwithdrawal_until: 1 year',
    '"withdrawal_until" (1 year) is after "kept_until" (6 months).',
  ],
  ['purpose: { blah!: x }', '"blah!" is no language.'],
  ['purpose: [a]', 'must be a map'],
])('%p is refused', (source, expected) => {
  const { organisation, problems } = read(source);
  expect(organisation).toBeUndefined();
  expect(problems.map(problemText).join('\n')).toContain(expected);
});
