import { describe, expect, test } from '@jest/globals';
import { begin } from '../../../src/interview/begin.ts';
import type { Now } from '../../../src/interview/now.ts';
import { step } from '../../../src/interview/step.ts';
import type { Questionnaire } from '../../../src/questionnaire/compiled/questionnaire.ts';
import { loadFlows } from '../../../src/questionnaire/load-flows.ts';
import { findWay, type Stop } from '../../../src/simulator/preview/find-way.ts';
import { inputOf } from '../../../src/simulator/preview/way-acts.ts';
import { everything } from '../../flows/everything.ts';
import { smallFlow } from '../../support/small-flow.ts';

const NOW: Now = { ms: Date.UTC(2026, 10, 23, 12), utcOffset: 60, today: '2026-11-23' };
const OPTIONS = { now: NOW, sentence: 'An example.' };

/** The question at which the engine arrives after the acts of a way. */
function reached(questionnaire: Questionnaire, way: readonly Stop[]): string {
  const beginning = {
    id: 'x',
    tag: 't',
    withdrawalCode: '',
    generation: 0,
    language: 'en',
    channel: undefined,
  };
  let { session } = step(
    questionnaire,
    begin(questionnaire, beginning),
    { type: 'tap', asking: 1, action: { do: 'agree' } },
    NOW,
  );
  for (const { asking, acts } of way) {
    for (const act of acts) {
      ({ session } = step(questionnaire, session, inputOf(act, asking), NOW));
    }
  }
  return session.stage.at === 'question' ? session.stage.name : session.stage.at;
}

const { questionnaires } = loadFlows({ flowsDir: 'flows', localesDir: 'locales' });

describe.each(
  [...questionnaires, everything()].map((questionnaire) => [questionnaire.formId, questionnaire] as const),
)('in %s', (_, questionnaire) => {
  test('every question can be reached, and the end', () => {
    const asked = questionnaire.questions.filter((question) => question.asked).map(({ name }) => name);
    const found = asked.map((name) => {
      const way = findWay(questionnaire, name, OPTIONS);
      return way === undefined ? `no way to ${name}` : reached(questionnaire, way);
    });
    expect(found).toEqual(asked);
    expect(reached(questionnaire, findWay(questionnaire, null, OPTIONS) ?? [])).toBe('review');
  });
});

const TEXTS = {
  en: ['a = A', 'b = B', 'c = C', 'far = Far', 'yn-y = Yes', 'yn-n = No'].join('\n'),
};
const flow = (survey: string) => smallFlow(`choices:\n  yn: [y, n]\nsurvey:\n${survey}`, TEXTS);

test('what several answers decide together, through a calculation and a limit, is found', () => {
  const questionnaire = flow(`  - { type: select_one yn, name: a }
  - { type: integer, name: b, constraint: ". < 200" }
  - { type: calculate, name: c, calculation: "if(\${a} = 'n' and \${b} > 137, 'in', 'out')" }
  - { type: text, name: far, relevant: "\${c} = 'in'" }
`);
  expect(reached(questionnaire, findWay(questionnaire, 'far', OPTIONS) ?? [])).toBe('far');
});

test('a question that only the second instance of a repeat has, and one behind a filter, are found', () => {
  const texts = { en: `${TEXTS.en}\nchild = Child\nplace-here = Here\nplace-there = There` };
  const questionnaire = smallFlow(
    `choices:
  yn: [y, n]
  place: [{name: here, of: n}, {name: there, of: n}]
survey:
  - { type: select_one yn, name: a }
  - { type: select_one place, name: b, choice_filter: "of = \${a}" }
  - type: repeat
    name: child
    items:
      - { type: text, name: c }
      - { type: text, name: far, relevant: "position(..) = 2" }
`,
    texts,
  );
  for (const name of ['b', 'far']) {
    expect(reached(questionnaire, findWay(questionnaire, name, OPTIONS) ?? [])).toBe(name);
  }
});

test('where no answer leads, that is said', () => {
  const questionnaire = flow(`  - { type: select_one yn, name: a }
  - { type: text, name: far, relevant: "\${a} = 'y' and \${a} = 'n'" }
`);
  expect(findWay(questionnaire, 'far', OPTIONS)).toBeUndefined();
});

test('a question that wants a certain form of text gets it where it is a common one', () => {
  const questionnaire = flow(`  - { type: text, name: a, required: true, constraint: "regex(., '[0-9]{5}')" }
  - { type: text, name: far }
`);
  expect(findWay(questionnaire, 'far', OPTIONS)?.[0]?.acts).toEqual([{ write: '01067' }]);
});
