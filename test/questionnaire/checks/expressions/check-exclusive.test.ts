// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm names questions so
import { expect, test } from '@jest/globals';
import { checkDefinition } from '../../../../src/questionnaire/checks/check-definition.ts';
import { Places } from '../../../../src/questionnaire/problems/places.ts';
import { ProblemList } from '../../../../src/questionnaire/problems/problem-list.ts';
import { problemText } from '../../in-english.ts';
import { definitionOf, SAMPLE } from '../../sample.ts';

/** What the check proposes for a select_multiple of water, food, none and dk. */
function proposed(constraint: string, isExclusive = false): string | undefined {
  const problems = new ProblemList();
  const names = ['water', 'food', 'none', 'dk'];
  const needs = names.map((name) =>
    isExclusive && name !== 'water' && name !== 'food' ? { name, exclusive: true } : { name },
  );
  checkDefinition(
    {
      ...definitionOf(SAMPLE),
      languages: [],
      texts: {},
      choiceLists: { needs },
      items: [
        { type: 'text', name: 'other' },
        { type: 'select_multiple', name: 'need', list: 'needs', constraint },
      ],
    },
    new Places(() => ({ file: 'flows/sample.xlsx' })),
    () => ({ file: 'flows/sample.xlsx' }),
    problems,
  );
  const found = problems.all.find(({ code }) => code === 'could-be-exclusive');
  return found && /lets (.*) stand/.exec(problemText(found))?.[1];
}

test.each<readonly [constraint: string, proposed: string | undefined]>([
  ["not(selected(., 'none') and count-selected(.) > 1)", 'none'],
  ["not(selected(., 'none') and (selected(., 'water') or selected(., 'food') or selected(., 'dk')))", 'none'],
  ["if(selected(., 'none') or selected(., 'dk'), count-selected(.) = 1, true())", 'none, dk'],
  ["(selected(${need}, 'dk') and count-selected(${need}) = 1) or not(selected(${need}, 'dk'))", 'dk'],
  ['count-selected(.) <= 1', undefined],
  ['count-selected(.) <= 3', undefined],
  ["not(selected(., 'none') and selected(., 'water'))", undefined],
  ["${other} = '' or not(selected(., 'none') and count-selected(.) > 1)", undefined],
  ["selected(., 'water')", undefined],
])('%s proposes %s', (constraint, expected) => {
  expect(proposed(constraint)).toBe(expected);
});

test('what is exclusive already is not proposed', () => {
  expect(proposed("not(selected(., 'none') and count-selected(.) > 1)", true)).toBeUndefined();
});
