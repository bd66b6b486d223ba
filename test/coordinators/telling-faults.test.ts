import { expect, test } from '@jest/globals';
import type { Fault } from '../../src/coordinators/messenger.ts';
import { tellFaults, untold } from '../../src/coordinators/telling-faults.ts';
import type { CoordinatorState } from '../../src/storage/contract/coordinators.ts';

const fault = (formId: string, fingerprint: string): Fault => ({
  formId,
  file: `flows/${formId}.xlsx`,
  fingerprint,
  goesOn: true,
});

// What was told before, what is wrong now, and of which forms somebody hears.
test.each<[Record<string, string>, Fault[], string[]]>([
  [{}, [fault('a', '1'), fault('b', '1')], ['a', 'b']],
  [{ a: '1' }, [fault('a', '1'), fault('b', '1')], ['b']],
  [{ a: '1' }, [fault('a', '2')], ['a']],
  [{ a: '1' }, [], []],
])('after %o', (faults, now, news) => {
  const found = untold({ faults }, now);
  expect(found.news.map(({ formId }) => formId)).toEqual(news);
  expect(found.told).toEqual(Object.fromEntries(now.map(({ formId, fingerprint }) => [formId, fingerprint])));
});

test('each coordinator is told once over many starts; who could not be reached is tried again', async () => {
  const states = new Map<number, CoordinatorState>();
  const told: string[] = [];
  let isAway = true;
  const start = async (faults: readonly Fault[]) => {
    const { promise: pausing, resolve: paused } = Promise.withResolvers<void>();
    const telling = tellFaults({
      store: {
        state: async (id) => states.get(id),
        save: async (id, state) => void states.set(id, { ...states.get(id), ...state }),
      },
      messenger: {
        tellFaults: async (id, news) => {
          if (id === 2 && isAway) throw new Error('away');
          told.push(`${id}: ${news.map(({ formId }) => formId).join()}`);
          return 'told';
        },
      },
      coordinators: [1, 2],
      faults,
      log: () => {},
      sleep: async () => {
        isAway = false;
        paused();
      },
    });
    if (isAway) await pausing;
    await telling.stop();
  };
  await start([fault('a', '1')]);
  await start([fault('a', '1')]);
  expect(told.toSorted()).toEqual(['1: a', '2: a']);
  // Cured, and broken again: that is news.
  await start([]);
  await start([fault('a', '1')]);
  expect(told.toSorted()).toEqual(['1: a', '1: a', '2: a', '2: a']);
});
