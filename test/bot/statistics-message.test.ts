/** What a coordinator reads at /stats, as a phone shows it. */
import { expect, test } from '@jest/globals';
import { statisticsMessage } from '../../src/bot/prompts/statistics.ts';
import { Localizer } from '../../src/bot/words/words.ts';
import { statisticsOf } from '../../src/results/statistics.ts';

const localizer = Localizer.load('locales');
/** The marks that keep each part of a line in its place; no phone shows them. */
const MARKS = /[\u2066-\u2069\u200f]/gu;

const dayOf = (index: number) => new Date(Date.UTC(2026, 10, 1 + index)).toISOString().slice(0, 10);
/** This often, on each of these days, in each of these languages. */
const told = (language: string, often: number, days: number, languages: readonly string[]) => {
  const rows = languages.flatMap((spoken) =>
    Array.from({ length: days }, (_, index) => [
      { event: 'started' as const, language: spoken, day: dayOf(index), count: 3 * often },
      { event: 'completed' as const, language: spoken, day: dayOf(index), count: often },
      { event: 'broken-off' as const, language: spoken, day: dayOf(index), count: 2 },
    ]).flat(),
  );
  return statisticsMessage(localizer, language, [{ title: 'Survey', statistics: statisticsOf(rows) }]).text;
};

test('each line has the three numbers in the order of the words above them', () => {
  const lines = told('en', 40, 1, ['ar', 'de']).replaceAll(MARKS, '').split('\n');
  expect(lines.slice(3)).toEqual([
    'Started: 240',
    'Sent: 80',
    'Not finished: &lt;5',
    '',
    'By language',
    'started · sent · not finished',
    'العربية: 120 · 40 · &lt;5',
    'Deutsch: 120 · 40 · &lt;5',
    '',
    'By day',
    'started · sent · not finished',
    '1 Nov: 240 · 80 · &lt;5',
    '',
    '<i>Small numbers are hidden to protect the people behind them.</i>',
  ]);
});

test('in Arabic the line runs from right to left, and every number by itself from left to right', () => {
  const isolated = (text: string) => `\u2068${text}\u2069`;
  const numbers = ['120', '40', '&lt;5'].map(isolated).join(' · ');
  expect(told('ar', 40, 1, ['de', 'uk'])).toContain(`\n\u200f${isolated(isolated('Deutsch'))}: ${numbers}\n`);
});

test.each(localizer.languages)(
  'in %s no line of thousands of answers is too long, and two weeks take one message',
  (language) => {
    const text = told(language, 10, 60, [
      'ar',
      'de',
      'en',
      'fa',
      'fr',
      'ku',
      'ps',
      'ru',
      'so',
      'ti',
      'tr',
      'uk',
    ]);
    expect(text.length).toBeLessThan(4096);
    for (const line of text.split('\n').slice(0, -1)) {
      expect(line.replaceAll(MARKS, '').replaceAll('&lt;', '<').length).toBeLessThanOrEqual(35);
    }
  },
);
