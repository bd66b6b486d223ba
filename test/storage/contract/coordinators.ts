import { describe, expect, test } from '@jest/globals';
import type { Bench } from '../bench.ts';
import { FORM } from '../bench.ts';

/** What is remembered of coordinators. */
export function testCoordinators(bench: Bench): void {
  describe('coordinators', () => {
    test('what is saved is added to what was known', async () => {
      expect(await bench.storage.coordinators.state(7_123_456_789)).toBeUndefined();
      await bench.storage.coordinators.save(7_123_456_789, { language: 'de' });
      const told = [{ formId: FORM, today: 1, total: 10, milestone: 10 }];
      const message = { day: '2026-11-23', messageId: 2 ** 40, milestones: { [FORM]: 10 }, told };
      await bench.storage.coordinators.save(7_123_456_789, message);
      expect(await bench.storage.coordinators.state(7_123_456_789)).toEqual({ language: 'de', ...message });
      await bench.storage.coordinators.save(7_123_456_789, { language: 'uk' });
      expect(await bench.storage.coordinators.state(7_123_456_789)).toEqual({ language: 'uk', ...message });
      await bench.storage.coordinators.save(7_123_456_789, { faults: { [FORM]: 'a1' } });
      expect(await bench.storage.coordinators.state(7_123_456_789)).toMatchObject({
        faults: { [FORM]: 'a1' },
      });
      expect(await bench.storage.coordinators.state(8)).toBeUndefined();
    });
  });
}
