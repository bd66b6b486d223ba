// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm names questions so
import { expect, test } from '@jest/globals';
import { Localizer } from '../../../src/bot/words/words.ts';
import { reportFile } from '../../../src/results/report/report-file.ts';
import { reportOf } from '../../../src/results/report/report-of.ts';
import type { ResultsSource } from '../../../src/results/survey-results.ts';
import { definitionOf, revisionsOf } from '../form.ts';
import { choices, table } from './sample-report.ts';

const words = Localizer.load('locales').in('en');
const definition = {
  ...definitionOf([
    { type: 'select_multiple', name: 'needs', list: 'help' },
    { type: 'select_one', name: 'own', list: 'yes_no', relevant: "selected(${needs}, 'money')" },
  ]),
  languages: ['en'],
  defaultLanguage: 'en',
  texts: { en: 'form =\n    .title = Needs\nneeds = Needs?\n    .report = Money comes first.\nown = Own?\n' },
};
const stores = (report: readonly string[]) => ({
  revisions: {
    all: async () => revisionsOf([{ ...definition, settings: { ...definition.settings, report } }]),
  },
  counts: {
    of: async () => [{ event: 'started' as const, language: 'en', day: '2027-03-04', count: 60 }],
  },
});
const columns = ['yes', 'no'].map((code) => ({ code, label: code, ...choices(['Money', 'None'], true) }));
const source: ResultsSource = {
  of: async (formId, { by }) => ({
    formId,
    count: 55,
    crossings: [],
    filters: [],
    method: [],
    parts: [
      {
        title: 'All',
        tables: [
          by === undefined
            ? table('needs', 'Needs?', [choices(['Money', 'None'], true)])
            : table('needs', 'Needs?', columns, { key: by, label: by }),
        ],
      },
    ],
  }),
};
const nothing: ResultsSource = { of: async () => undefined };

test('a report has what the questionnaire, the counts and the results say', async () => {
  const report = await reportOf(stores([]), source, 'needs', words);
  expect(report).toMatchObject({ title: 'Needs', period: 'March 2027', comparisons: [], quotes: [] });
  expect(report?.figures.map(({ value }) => value)).toEqual(['55', '1', '1']);
  expect(report?.questionnaire.flatMap(({ questions }) => questions)).toMatchObject([
    { key: 'needs', label: 'Needs?', type: 'select_multiple', conditions: [] },
    { key: 'own', conditions: ["selected(${needs}, 'money')"] },
  ]);
});

test('comparisons have the sentence of their question; what cannot be made is left out', async () => {
  const report = await reportOf(
    stores(['needs:own', 'needs:own:yes+no', 'x:own', 'x']),
    source,
    'needs',
    words,
  );
  expect(report?.comparisons.map(({ sentence, table: { columns } }) => [sentence, columns.length])).toEqual([
    ['Money comes first.', 2],
    ['Money comes first.', 1],
  ]);
});

test('without results there is still a report, and of an unknown form none', async () => {
  const report = await reportOf(stores(['needs:own']), nothing, 'needs', words);
  expect(report).toMatchObject({ parts: [], comparisons: [], method: [], figures: [] });
  const empty = { ...stores([]), revisions: { all: async () => [] } };
  await expect(reportFile(empty, nothing, 'other', words, 0)).rejects.toThrow('Nobody has begun "other"');
});
