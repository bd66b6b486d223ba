import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkDefinition } from '../../../../src/questionnaire/checks/check-definition.ts';
import type { Definition, QuestionDefinition } from '../../../../src/questionnaire/definition/definition.ts';
import { compile, parse, toBoolean, type Value } from '../../../../src/questionnaire/expressions/index.ts';
import { Places } from '../../../../src/questionnaire/problems/places.ts';
import { ProblemList } from '../../../../src/questionnaire/problems/problem-list.ts';
import { definitionOf, SAMPLE } from '../../sample.ts';

/**
 * The check reasons about conditions without answers; here every answer that there is gets tried. What it calls never
 * reached must be reached by none of them: a warning that is wrong costs an author more than one that is missing.
 */
test('what is called never reached is reached by no answers at all', () => {
  let warned = 0;
  fc.assert(
    fc.property(fc.tuple(condition(1), condition(2), condition(3), condition(4)), (conditions) => {
      const questions = QUESTIONS.map((question, index): QuestionDefinition => {
        const relevant = index === 0 ? undefined : conditions[index - 1];
        return relevant === undefined ? question : { ...question, relevant };
      });
      const never = neverReached(questions);
      warned += never.size;
      const reached = reachedByTrying(questions);
      for (const name of never) expect([name, reached.has(name)]).toEqual([name, false]);
    }),
    { numRuns: 400 },
  );
  // It does find something: else this test could not fail.
  expect(warned).toBeGreaterThan(50);
});

const QUESTIONS: readonly QuestionDefinition[] = [
  { type: 'select_one', name: 'q0', list: 'abc' },
  { type: 'integer', name: 'q1', constraint: '. >= 0 and . <= 3' },
  { type: 'select_multiple', name: 'q2', list: 'abx' },
  { type: 'select_one', name: 'q3', list: 'abc' },
  { type: 'note', name: 'q4' },
];
const ANSWERS: readonly (readonly Value[])[] = [
  ['', 'a', 'b', 'c'],
  ['', 0, 1, 2, 3],
  ['', 'a', 'b', 'a b', 'x'],
  ['', 'a', 'b', 'c'],
  [''],
];
const BASE: Definition = { ...definitionOf(SAMPLE), texts: {}, languages: [] };
const CHOICE_LISTS: Definition['choiceLists'] = {
  abc: [{ name: 'a' }, { name: 'b' }, { name: 'c' }],
  abx: [{ name: 'a' }, { name: 'b' }, { name: 'x', exclusive: true }],
};

/** A condition over the questions before this one. */
function condition(index: number): fc.Arbitrary<string | undefined> {
  const select = fc.constantFrom(...['q0', 'q3'].filter((name) => name < `q${index}`));
  const facts: fc.Arbitrary<string>[] = [
    fc
      .tuple(select, fc.constantFrom('=', '!='), fc.constantFrom('a', 'b', 'c', ''))
      .map(([name, operator, choice]) => `\${${name}} ${operator} '${choice}'`),
    fc.tuple(select, fc.constantFrom('a', 'b')).map(([name, choice]) => `selected(\${${name}}, '${choice}')`),
    fc.constantFrom('true()', 'false()', '1 = 1'),
  ];
  if (index > 1) {
    facts.push(
      fc
        .tuple(fc.constantFrom('=', '!=', '<', '<=', '>', '>='), fc.integer({ min: -1, max: 4 }))
        .map(([operator, number]) => `\${q1} ${operator} ${number}`),
      fc
        .tuple(fc.integer({ min: -1, max: 4 }), fc.constantFrom('<', '>='))
        .map(([number, operator]) => `${number} ${operator} \${q1}`),
      fc.constantFrom(`\${q1} = ''`, `\${q1} != ''`, `\${q1} + 1 > 2`),
    );
  }
  if (index > 2) {
    facts.push(
      fc.constantFrom('a', 'b', 'x').map((choice) => `selected(\${q2}, '${choice}')`),
      fc
        .tuple(fc.constantFrom('=', '!='), fc.constantFrom('a', 'a b', 'x', ''))
        .map(([operator, value]) => `\${q2} ${operator} '${value}'`),
    );
  }
  const tree = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      { weight: 2, arbitrary: fc.oneof(...facts) },
      {
        weight: 3,
        arbitrary: fc
          .tuple(tie('node'), fc.constantFrom('and', 'and', 'or'), tie('node'))
          .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
      },
      { weight: 1, arbitrary: tie('node').map((node) => `not(${node})`) },
    ),
  })).node;
  return fc.option(tree, { nil: undefined, freq: 6 });
}

function neverReached(questions: readonly QuestionDefinition[]): ReadonlySet<string> {
  const definition: Definition = { ...BASE, items: questions, choiceLists: CHOICE_LISTS };
  const places = new Places(() => ({ file: 'flows/sample.yaml' }));
  for (const question of questions) {
    places.note(question, 'relevant', () => ({ file: 'flows/sample.yaml', column: question.name }));
  }
  const problems = new ProblemList();
  checkDefinition(definition, places, () => ({ file: 'flows/sample.yaml' }), problems);
  return new Set(
    problems.all.flatMap(({ code, column }) => (code === 'never-reached' ? String(column) : [])),
  );
}

/** Tries all combinations of answers; a question that does not apply has none. */
function reachedByTrying(questions: readonly QuestionDefinition[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const answers = new Map<string, Value>();
  const conditions = questions.map(({ relevant }) => {
    const parsed = relevant === undefined ? undefined : parse(relevant);
    return parsed?.ok ? compile(parsed.ast) : undefined;
  });
  const scope = {
    answer: (name: string) => answers.get(name) ?? '',
    self: '',
    now: 0,
    utcOffset: 0,
    random: () => 0,
  };
  const visit = (index: number): void => {
    const question = questions[index];
    if (question === undefined) return;
    const applies = toBoolean(conditions[index]?.evaluate(scope) ?? true);
    if (applies) reached.add(question.name);
    for (const answer of applies ? (ANSWERS[index] ?? []) : ['']) {
      answers.set(question.name, answer);
      visit(index + 1);
    }
  };
  visit(0);
  return reached;
}
