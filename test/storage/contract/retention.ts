import { describe, expect, test } from '@jest/globals';
import type { Bench } from '../bench.ts';
import { FORM, NOW } from '../bench.ts';
import { responseOf } from '../response-of.ts';

/** Promises that have a date, and what deletions leave behind. */
export function testRetention(bench: Bench): void {
  describe('dates', () => {
    const dates = { withdrawalUntil: '2026-12-01', keptUntil: '2026-12-31' };
    const code = 'K7QF-20XM';

    test('on the last days everything is still there', async () => {
      await bench.storage.responses.store(responseOf({ withdrawalCode: code }), NOW);
      await bench.storage.retention.deleteExpired(FORM, dates, '2026-12-01');
      expect(await bench.storage.responses.withdraw(code)).toMatchObject({ formId: FORM });
      await bench.storage.responses.store(responseOf(), NOW);
      await bench.storage.retention.deleteExpired(FORM, dates, '2026-12-31');
      expect(await bench.stored()).toHaveLength(1);
    });

    test('after the withdrawal date the hashes are gone, of this form only', async () => {
      await bench.storage.responses.store(responseOf({ withdrawalCode: code }), NOW);
      await bench.storage.responses.store(responseOf({ formId: 'other', withdrawalCode: 'other' }), NOW);
      await bench.storage.retention.deleteExpired(FORM, dates, '2026-12-02');
      expect(await bench.storage.responses.withdraw(code)).toBeUndefined();
      expect(await bench.stored()).toHaveLength(1);
      expect(await bench.storage.responses.withdraw('other')).toMatchObject({ formId: 'other' });
    });

    test('after the last day the responses and the notes of participation are gone, of this form only', async () => {
      for (const formId of [FORM, 'other']) {
        await bench.storage.responses.store(responseOf({ formId }), NOW);
        await bench.storage.participation.note(formId, 42);
      }
      await bench.storage.retention.deleteExpired(FORM, dates, '2027-01-01');
      expect(await bench.stored()).toEqual([]);
      expect(await bench.storage.participation.has(FORM, 42)).toBe(false);
      expect(await bench.storage.participation.has('other', 42)).toBe(true);
      expect(await bench.count('response')).toBe(1);
      expect(await bench.storage.surveys.isClosed(FORM)).toBe(false);
    });

    test('tidying up loses nothing', async () => {
      await bench.storage.responses.store(responseOf({ withdrawalCode: code }), NOW);
      await bench.storage.participation.note(FORM, 42);
      const before = await bench.stored();
      await bench.storage.retention.tidy();
      await bench.storage.retention.tidy();
      expect(await bench.stored()).toEqual(before);
      expect(await bench.storage.participation.has(FORM, 42)).toBe(true);
      expect(await bench.storage.responses.store(responseOf(), NOW)).toBe(true);
      expect(await bench.storage.responses.withdraw(code)).toMatchObject({ formId: FORM });
    });
  });
}
