import { expect, test } from '@jest/globals';
import { milestoneReached } from '../../src/coordinators/milestone.ts';

test.each([
  [0, 0],
  [1, 1],
  [9, 1],
  [10, 10],
  [24, 10],
  [25, 25],
  [49, 25],
  [50, 50],
  [100, 100],
  [249, 100],
  [250, 250],
  [999, 500],
  [1000, 1000],
  [2499, 1000],
  [2500, 2500],
  [123_456, 100_000],
])('%i responses have reached %i', (total, milestone) => {
  expect(milestoneReached(total)).toBe(milestone);
});
