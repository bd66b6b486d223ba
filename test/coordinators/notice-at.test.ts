import { expect, test } from '@jest/globals';
import { noticeAt } from '../../src/coordinators/notice-at.ts';

test.each([
  [0, 1_120_000],
  [0.5, 1_660_000],
  [1, 2_200_000],
])('with random %d of 120 to 1200 seconds', (random, at) => {
  expect(noticeAt(1_000_000, random, [120, 1200])).toBe(at);
});

test('without a delay it is now', () => {
  expect(noticeAt(1_000_000, 0.7, [0, 0])).toBe(1_000_000);
});
