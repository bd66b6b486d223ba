import { expect, test } from '@jest/globals';
import { viewOf } from '../../src/interview/asking/view.ts';
import { begin } from '../../src/interview/begin.ts';
import { carryOver } from '../../src/interview/carry-over.ts';
import type { Now } from '../../src/interview/now.ts';
import type { Session } from '../../src/interview/session.ts';
import { step } from '../../src/interview/step.ts';
import type { Questionnaire } from '../../src/questionnaire/compiled/questionnaire.ts';
import { labelledFlow } from './labelled-flow.ts';

const NOW: Now = { ms: 0, utcOffset: 0, today: '2026-11-25' };

function withQuestions(count: number): Questionnaire {
  const questions = Array.from({ length: count }, (_, index) => `  - { type: text, name: q${index + 1} }`);
  return labelledFlow(`survey:\n${questions.join('\n')}\n`);
}

function share(questionnaire: Questionnaire, session: Session): number {
  const view = viewOf(questionnaire, session, NOW);
  return view.type === 'ask' ? view.progress.share : 1;
}

test.each([
  { from: 4, to: 40, answered: 3 },
  { from: 40, to: 4, answered: 20 },
  { from: 7, to: 8, answered: 6 },
  { from: 10, to: 10, answered: 5 },
])('the bar does not run backwards when $from questions become $to', ({ from, to, answered }) => {
  const [before, after] = [withQuestions(from), withQuestions(to)];
  let session = begin(before, {
    id: 'id',
    tag: 'tag0',
    withdrawalCode: 'CODE',
    generation: 1,
    language: 'en',
    channel: undefined,
  });
  const takes = (text: string) => {
    session = step(before, session, { type: 'text', text }, NOW).session;
  };
  session = step(
    before,
    session,
    { type: 'tap', asking: session.asking, action: { do: 'agree' } },
    NOW,
  ).session;
  for (let index = 0; index < answered; index++) takes('words');
  const reached = share(before, session);
  expect(reached).toBeCloseTo(answered / from);
  const moved = carryOver(after, session, 2, NOW);
  expect(share(after, moved)).toBeGreaterThanOrEqual(reached);
  expect(share(after, moved)).toBeLessThanOrEqual(Math.max(reached + 1 / to, answered / to));
});
