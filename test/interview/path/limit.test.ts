/** No repeat has more than 200 instances, and people are told so. */
import { expect, test } from '@jest/globals';
import { Answers } from '../../../src/interview/answers.ts';
import { viewOf } from '../../../src/interview/asking/view.ts';
import { begin } from '../../../src/interview/begin.ts';
import { Evaluation } from '../../../src/interview/path/evaluation.ts';
import { nextStop } from '../../../src/interview/path/path.ts';
import { stageAt } from '../../../src/interview/step.ts';
import { labelledFlow } from '../labelled-flow.ts';

const FLOW = labelledFlow(`survey:
  - type: repeat
    name: child
    items:
      - { type: text, name: called, required: true }
`);
const NOW = { ms: 0, utcOffset: 0, today: '2026-11-30' };
const BEGUN = begin(FLOW, {
  ...{ id: 'id', tag: 'abcd', withdrawalCode: '', generation: 1, language: 'en', channel: undefined },
});
const [called] = FLOW.questions;

test('after the last instance nobody is asked for another one', () => {
  const answers = new Answers({ has: () => true, get: () => ({ v: 'yes' }) });
  const evaluation = new Evaluation(FLOW, { ...BEGUN, answers }, NOW);
  const [repeat] = FLOW.repeats;
  expect(repeat && evaluation.instances(repeat)).toBe(200);
  expect(nextStop(evaluation)).toBeUndefined();
  expect(called && evaluation.isRelevant(called, 200)).toBe(true);
  const another = FLOW.questions.at(-1);
  expect(another && [199, 200].map((instance) => evaluation.isRelevant(another, instance))).toEqual([
    true,
    false,
  ]);
});

test.each([
  [1, 3, false],
  [199, 200, false],
  [200, 200, true],
])('in instance %i of %i it is said: %s', (instance, count, isCut) => {
  const answers = new Answers({
    has: () => true,
    get: (key) => ({ v: key === `child/${count}` ? 'no' : 'yes' }),
  });
  const stage = stageAt({ question: called as NonNullable<typeof called>, instance });
  const view = viewOf(FLOW, { ...BEGUN, stage, answers }, NOW);
  expect(view).toMatchObject({ type: 'ask', progress: { isCut } });
});
