import { describe, expect, test } from '@jest/globals';
import type { Bench } from '../bench.ts';
import { FORM, NOW } from '../bench.ts';
import { responseOf } from '../response-of.ts';

/** How surveys go, in numbers. */
export function testCounts(bench: Bench): void {
  describe('counts', () => {
    test('count begun and broken-off interviews, and responses, by language and day', async () => {
      await bench.storage.counts.add('started', FORM, 'ar', '2026-11-22');
      await Promise.all(
        Array.from({ length: 7 }, () => bench.storage.counts.add('started', FORM, 'ar', '2026-11-23')),
      );
      await bench.storage.counts.add('broken-off', FORM, 'ar', '2026-11-23');
      await bench.storage.counts.add('started', 'other', 'ar', '2026-11-23');
      await bench.storage.responses.store(responseOf(), NOW);
      await bench.storage.responses.store(responseOf({ language: 'uk' }), NOW);
      await bench.storage.responses.store(responseOf({ withdrawalCode: 'gone' }), NOW);
      await bench.storage.responses.withdraw('gone');

      const counts = (await bench.storage.counts.of(FORM)).map(
        ({ event, language, day, count }) => `${event} ${language} ${day} ${count}`,
      );
      expect(counts.toSorted()).toEqual([
        'broken-off ar 2026-11-23 1',
        'completed ar 2026-11-23 1',
        'completed uk 2026-11-23 1',
        'started ar 2026-11-22 1',
        'started ar 2026-11-23 7',
      ]);
    });
  });
}
