import { describe, expect, test } from '@jest/globals';
import type { InterviewResponse } from '../../src/interview/response.ts';
import type { Bench } from './bench.ts';
import { FORM, LEASE, NOW } from './bench.ts';
import { responseOf } from './response-of.ts';

/** The outbox, and what coordinators were told. */
export function testNotices(bench: Bench): void {
  describe('notices', () => {
    const storeAt = async (due: number, given: Partial<InterviewResponse> = {}) =>
      await bench.store.storeResponse(responseOf(given), due);

    test('come when they are due, not before, with nothing but their form', async () => {
      await storeAt(NOW);
      await storeAt(NOW + 1, { formId: 'other' });
      const due = await bench.store.claimNotices(NOW, LEASE, 10);
      expect(due).toEqual([{ id: expect.any(String), formId: FORM }]);
      expect(await bench.store.claimNotices(NOW + LEASE, LEASE, 10)).toHaveLength(2);
    });

    test('are one process’s until the lease is over, then anybody’s', async () => {
      await storeAt(NOW);
      const another = await bench.open();
      expect(await bench.store.claimNotices(NOW, LEASE, 10)).toHaveLength(1);
      await storeAt(NOW);
      expect(await another.claimNotices(NOW + LEASE - 1, LEASE, 10)).toEqual([]);
      expect(await another.claimNotices(NOW + LEASE, LEASE, 10)).toHaveLength(2);
    });

    test('claimed by several at once, go to one of them', async () => {
      for (let index = 0; index < 5; index++) await storeAt(NOW);
      const claims = await Promise.all(
        Array.from({ length: 6 }, () => bench.store.claimNotices(NOW, LEASE, 10)),
      );
      expect(claims.map((claim) => claim.length).toSorted()).toEqual([0, 0, 0, 0, 0, 5]);
    });

    test('that are to come are counted for each form; those that are due, claimed or not, are not', async () => {
      expect(await bench.store.noticesToCome(NOW)).toEqual(new Map());
      for (const due of [NOW, NOW, NOW + 1, NOW + 2]) await storeAt(due);
      await storeAt(NOW + 2, { formId: 'other' });
      const toCome = new Map([
        [FORM, 2],
        ['other', 1],
      ]);
      expect(await bench.store.noticesToCome(NOW)).toEqual(toCome);
      await bench.store.claimNotices(NOW, LEASE, 1);
      expect(await bench.store.noticesToCome(NOW)).toEqual(toCome);
      expect(await bench.store.noticesToCome(NOW + 1)).toEqual(toCome.set(FORM, 1));
      expect(await bench.store.noticesToCome(NOW + 2)).toEqual(new Map());
    });

    test('come in portions, and are gone once deleted', async () => {
      for (let index = 0; index < 3; index++) await storeAt(NOW);
      const first = await bench.store.claimNotices(NOW, LEASE, 2);
      expect(first).toHaveLength(2);
      await bench.store.deleteNotices(first.map(({ id }) => id));
      const second = await bench.store.claimNotices(NOW, LEASE, 2);
      expect(second).toHaveLength(1);
      await bench.store.deleteNotices(second.map(({ id }) => id));
      await bench.store.deleteNotices([]);
      expect(await bench.store.claimNotices(NOW + LEASE, LEASE, 2)).toEqual([]);
    });
  });

  describe('coordinators', () => {
    test('what is saved is added to what was known', async () => {
      expect(await bench.store.coordinatorState(7_123_456_789)).toBeUndefined();
      await bench.store.saveCoordinatorState(7_123_456_789, { language: 'de' });
      const told = [{ formId: FORM, today: 1, total: 10, milestone: 10 }];
      const message = { day: '2026-11-23', messageId: 2 ** 40, milestones: { [FORM]: 10 }, told };
      await bench.store.saveCoordinatorState(7_123_456_789, message);
      expect(await bench.store.coordinatorState(7_123_456_789)).toEqual({ language: 'de', ...message });
      await bench.store.saveCoordinatorState(7_123_456_789, { language: 'uk' });
      expect(await bench.store.coordinatorState(7_123_456_789)).toEqual({ language: 'uk', ...message });
      expect(await bench.store.coordinatorState(8)).toBeUndefined();
    });
  });
}
