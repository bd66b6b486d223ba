import { expect, test } from '@jest/globals';
import { createLog } from '../../src/log.ts';
import { startForgettingOrder } from '../../src/responses/forgetting-order.ts';

test('every store forgets again and again, also when another one fails; that is told without details', async () => {
  const told: string[] = [];
  const { promise: forgotTwice, resolve } = Promise.withResolvers<void>();
  let times = 0;
  const forgetting = startForgettingOrder(
    [
      { forgetOrder: () => Promise.reject(new Error('private words')) },
      {
        forgetOrder: async () => {
          times += 1;
          if (times === 2) resolve();
        },
      },
    ],
    createLog('warn', (line) => told.push(line)),
    { every: 1, timesLonger: 1 },
  );
  // The waiting does not keep a process alive.
  const alive = setInterval(() => {}, 1000);
  await forgotTwice;
  clearInterval(alive);
  await forgetting.stop();
  expect(told.length).toBeGreaterThanOrEqual(2);
  expect(told.join()).toContain('The order of responses could not be forgotten yet');
});
