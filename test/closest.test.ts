import { expect, test } from '@jest/globals';
import { closest } from '../src/closest.ts';

const names = ['age', 'languages', 'household_size', 'größe', 'مدینه'];

test.each([
  ['Age', 'age'],
  ['agee', 'age'],
  ['aeg', 'age'],
  ['langauges', 'languages'],
  ['language', 'languages'],
  ['household-size', 'household_size'],
  ['householdsize', 'household_size'],
  ['grösse', 'größe'],
  ['مدینة', 'مدینه'],
  ['income', undefined],
  ['x', undefined],
  ['', undefined],
])('%s is nearest to %s', (word, nearest) => {
  expect(closest(word, names)).toBe(nearest);
});

test('the nearest wins, and of equals the first', () => {
  expect(closest('name', ['nome', 'names', 'game'])).toBe('nome');
  expect(closest('names', ['nome', 'name_s', 'game'])).toBe('name_s');
});
