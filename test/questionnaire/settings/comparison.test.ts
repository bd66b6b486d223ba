import { expect, test } from '@jest/globals';
import { readComparison } from '../../../src/questionnaire/settings/comparison.ts';

test.each([
  ['needs:age', { question: 'needs', by: 'age', groups: [] }],
  ['child/age:month', { question: 'child/age', by: 'month', groups: [] }],
  ['needs:age:a+b|c', { question: 'needs', by: 'age', groups: [['a', 'b'], ['c']] }],
  ['needs', undefined],
  ['needs:', undefined],
  [':age', undefined],
  ['needs:age:', undefined],
  ['needs:age:a+|b', undefined],
  ['needs:age:a:b', undefined],
  ['needs by age', undefined],
])('%s', (text, comparison) => {
  expect(readComparison(text)).toEqual(comparison);
});
