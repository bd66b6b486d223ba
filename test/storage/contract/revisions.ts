import { describe, expect, test } from '@jest/globals';
import type { Bench } from '../bench.ts';
import { FORM } from '../bench.ts';

/** The questionnaires that ran, in all their revisions. */
export function testRevisions(bench: Bench): void {
  describe('revisions', () => {
    test('the newest keeps its generation, any other is given a higher one', async () => {
      expect(await bench.storage.revisions.register(FORM, 'a', '{"a":1}')).toBe(1);
      expect(await bench.storage.revisions.register(FORM, 'a', '{"a":1}')).toBe(1);
      expect(await bench.storage.revisions.register(FORM, 'b', '{"b":1}')).toBe(2);
      expect(await bench.storage.revisions.register(FORM, 'a', '{"a":1}')).toBe(3);
      expect(await bench.storage.revisions.register('other', 'b', '{}')).toBe(1);
    });

    test('each can be found by its generation', async () => {
      await bench.storage.revisions.register(FORM, 'a', '{"a":1}');
      await bench.storage.revisions.register(FORM, 'b', '{"b":1}');
      expect(await bench.storage.revisions.find(FORM, 1)).toEqual({ revision: 'a', definition: '{"a":1}' });
      expect(await bench.storage.revisions.find(FORM, 3)).toBeUndefined();
      expect(await bench.storage.revisions.find('other', 1)).toBeUndefined();
      expect(await bench.storage.revisions.all(FORM)).toEqual([
        { generation: 1, revision: 'a', definition: '{"a":1}' },
        { generation: 2, revision: 'b', definition: '{"b":1}' },
      ]);
    });

    test('registered at once, the same gets one generation and others get different ones', async () => {
      const another = await bench.open();
      const same = await Promise.all(
        [bench.storage, another, bench.storage, another].map((each) =>
          each.revisions.register(FORM, 'a', '{}'),
        ),
      );
      expect(new Set(same)).toEqual(new Set([1]));
      const different = await Promise.all(
        ['b', 'c', 'd', 'e'].map((revision, index) =>
          (index % 2 ? bench.storage : another).revisions.register(FORM, revision, '{}'),
        ),
      );
      expect(different.toSorted()).toEqual([2, 3, 4, 5]);
    });
  });
}
