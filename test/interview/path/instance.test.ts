import { expect, test } from '@jest/globals';
import {
  depthOf,
  instanceAt,
  instanceIn,
  numberOf,
  numbersOf,
  OUTSIDE,
  outerInstance,
  readInstance,
  writtenInstance,
} from '../../../src/interview/path/instance.ts';

const CASES: readonly (readonly number[])[] = [
  [1],
  [200],
  [1, 1],
  [2, 200],
  [200, 1, 200],
  [200, 200, 200, 200],
];

test.each(CASES.map((numbers) => [numbers.join('.'), numbers] as const))('%s', (written, numbers) => {
  const instance = numbers.reduce(instanceIn, OUTSIDE);
  expect(Number.isSafeInteger(instance * 5000)).toBe(true);
  expect(numbersOf(instance)).toEqual(numbers);
  expect(numberOf(instance)).toBe(numbers.at(-1));
  expect(depthOf(instance)).toBe(numbers.length);
  expect(numbersOf(outerInstance(instance))).toEqual(numbers.slice(0, -1));
  expect(writtenInstance(instance)).toBe(written);
  expect(readInstance(written)).toBe(instance);
});

test('in a repeat that is in no other an instance is its number', () => {
  expect(instanceIn(OUTSIDE, 7)).toBe(7);
});

test.each([
  [0, '2.3', undefined],
  [1, '2.3', '2'],
  [2, '2.3', '2.3'],
  [4, '2.3', '2.3.1.1'],
])('at depth %i, %s becomes %s', (depth, from, to) => {
  const found = instanceAt(depth, readInstance(from) ?? OUTSIDE);
  expect(found === OUTSIDE ? undefined : writtenInstance(found)).toBe(to);
});

test.each(['', '0', '1.0', '1.', '.1', '01', '1000', '1.1.1.1.1', 'x', '1e2', '-1'])(
  '"%s" is none',
  (written) => {
    expect(readInstance(written)).toBeUndefined();
  },
);
