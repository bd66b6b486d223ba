import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { pathLength } from '../../scripts/path-length.ts';
import { SITUATION, WORDBOOK } from './shipped.ts';

// The model is in scripts/path-length.ts.
const length = pathLength(SITUATION, WORDBOOK);

test('the median respondent is asked at most 25 questions', () => {
  expect(length.questions.median).toBeLessThanOrEqual(25);
  expect(length.questions.median).toBeGreaterThan(15);
});

test.each(length.languages)(
  'in $language the median respondent needs at most 12 minutes, and no more than the consent says',
  ({ minutes }) => {
    expect(minutes.median).toBeLessThanOrEqual(12);
    expect(minutes.median).toBeLessThanOrEqual(SITUATION.settings.minutes ?? 0);
    // Longer paths exist; nobody is asked for half an hour.
    expect(minutes.most).toBeLessThan(20);
  },
);

test('docs/questionnaire-situation.md says the same (else: npm run path-length)', () => {
  const page = readFileSync('docs/questionnaire-situation.md', 'utf8');
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  for (const { language, minutes } of length.languages) {
    const { median, quarter, threeQuarters, most } = minutes;
    const figures = [median, quarter, threeQuarters, most].map((each) => each.toFixed(1)).join(' | ');
    expect(page).toContain(`| minutes, ${names.of(language)} | ${figures} |`);
  }
  const { median, quarter, threeQuarters, most } = length.questions;
  expect(page).toContain(`| questions | ${median} | ${quarter} | ${threeQuarters} | ${most} |`);
});
