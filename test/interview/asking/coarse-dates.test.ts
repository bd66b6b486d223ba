import { expect, test } from '@jest/globals';
import { begin } from '../../../src/interview/begin.ts';
import { step } from '../../../src/interview/step.ts';
import { smallFlow } from '../../support/small-flow.ts';

const NOW = { ms: Date.UTC(2026, 10, 23, 10), utcOffset: 60, today: '2026-11-23' };
const FLOW = smallFlow(
  `survey:
  - {type: date, name: month, appearance: month-year}
  - {type: date, name: year, appearance: year}
  - {type: date, name: day}
`,
  { en: 'month = Which month?\nyear = Which year?\nday = Which day?\n' },
);

function typedAt(question: string, text: string): unknown {
  const beginning = { id: 'x', tag: 't', withdrawalCode: '', generation: 0, channel: undefined };
  const begun = begin(FLOW, { ...beginning, language: 'en' });
  const session = { ...begun, stage: { at: 'question' as const, name: question } };
  const { session: after } = step(FLOW, session, { type: 'text', text }, NOW);
  return after.answers.get(question);
}

test.each([
  ['month', '10/2025', '2025-10-01'],
  ['month', '2025-10', '2025-10-01'],
  ['month', 'October 2025', '2025-10-01'],
  ['month', 'Oktober 2025', '2025-10-01'],
  ['month', '١٠/٢٠٢٥', '2025-10-01'],
  ['month', '17.10.2025', '2025-10-17'],
  ['month', '2025', undefined],
  ['month', '13/2025', undefined],
  ['year', '2025', '2025-01-01'],
  ['year', '١٩٩٠', '1990-01-01'],
  ['year', 'long ago', undefined],
  ['day', '10/2025', undefined],
])('asked for the %s, %j means %j', (question, text, date) => {
  expect(typedAt(question, text)).toEqual(date === undefined ? undefined : { v: date });
});
