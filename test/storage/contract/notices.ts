import { describe, expect, test } from '@jest/globals';
import type { InterviewResponse } from '../../../src/interview/response.ts';
import type { Bench } from '../bench.ts';
import { FORM, LEASE, NOW } from '../bench.ts';
import { responseOf } from '../response-of.ts';

/** The outbox. */
export function testNotices(bench: Bench): void {
  describe('notices', () => {
    const storeAt = async (due: number, given: Partial<InterviewResponse> = {}) =>
      await bench.storage.responses.store(responseOf(given), due);

    test('come when they are due, not before, with nothing but their form', async () => {
      await storeAt(NOW);
      await storeAt(NOW + 1, { formId: 'other' });
      const due = await bench.storage.notices.claim(NOW, LEASE, 10);
      expect(due).toEqual([{ id: expect.any(String), formId: FORM }]);
      expect(await bench.storage.notices.claim(NOW + LEASE, LEASE, 10)).toHaveLength(2);
    });

    test('are one process’s until the lease is over, then anybody’s', async () => {
      await storeAt(NOW);
      const another = await bench.open();
      expect(await bench.storage.notices.claim(NOW, LEASE, 10)).toHaveLength(1);
      await storeAt(NOW);
      expect(await another.notices.claim(NOW + LEASE - 1, LEASE, 10)).toEqual([]);
      expect(await another.notices.claim(NOW + LEASE, LEASE, 10)).toHaveLength(2);
    });

    test('claimed by several at once, go to one of them', async () => {
      for (let index = 0; index < 5; index++) await storeAt(NOW);
      const claims = await Promise.all(
        Array.from({ length: 6 }, () => bench.storage.notices.claim(NOW, LEASE, 10)),
      );
      expect(claims.map((claim) => claim.length).toSorted()).toEqual([0, 0, 0, 0, 0, 5]);
    });

    test('that are to come are counted for each form; those that are due, claimed or not, are not', async () => {
      expect(await bench.storage.notices.toCome(NOW)).toEqual(new Map());
      for (const due of [NOW, NOW, NOW + 1, NOW + 2]) await storeAt(due);
      await storeAt(NOW + 2, { formId: 'other' });
      const toCome = new Map([
        [FORM, 2],
        ['other', 1],
      ]);
      expect(await bench.storage.notices.toCome(NOW)).toEqual(toCome);
      await bench.storage.notices.claim(NOW, LEASE, 1);
      expect(await bench.storage.notices.toCome(NOW)).toEqual(toCome);
      expect(await bench.storage.notices.toCome(NOW + 1)).toEqual(toCome.set(FORM, 1));
      expect(await bench.storage.notices.toCome(NOW + 2)).toEqual(new Map());
    });

    test('come in portions, and are gone once deleted', async () => {
      for (let index = 0; index < 3; index++) await storeAt(NOW);
      const first = await bench.storage.notices.claim(NOW, LEASE, 2);
      expect(first).toHaveLength(2);
      await bench.storage.notices.delete(first.map(({ id }) => id));
      const second = await bench.storage.notices.claim(NOW, LEASE, 2);
      expect(second).toHaveLength(1);
      await bench.storage.notices.delete(second.map(({ id }) => id));
      await bench.storage.notices.delete([]);
      expect(await bench.storage.notices.claim(NOW + LEASE, LEASE, 2)).toEqual([]);
    });
  });
}
