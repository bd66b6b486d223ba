import { describe, expect, test } from '@jest/globals';
import type { Bench } from '../bench.ts';
import { FORM } from '../bench.ts';

/** Who has taken part. */
export function testParticipation(bench: Bench): void {
  describe('participation', () => {
    test('is known by form and user, in every process with the same secret, until forgotten', async () => {
      await bench.storage.participation.note(FORM, 42);
      await bench.storage.participation.note(FORM, 42);
      const another = await bench.open();
      expect(await another.participation.has(FORM, 42)).toBe(true);
      expect(await bench.storage.participation.has(FORM, 43)).toBe(false);
      expect(await bench.storage.participation.has('other', 42)).toBe(false);
      await another.participation.forget(FORM, 42);
      expect(await bench.storage.participation.has(FORM, 42)).toBe(false);
    });

    test('cannot be tried with the database alone, nor be compared between forms', async () => {
      await bench.storage.participation.note(FORM, 42);
      await bench.storage.participation.note('other', 42);
      expect(await (await bench.open({ secret: Buffer.alloc(32, 8) })).participation.has(FORM, 42)).toBe(
        false,
      );
      const marks = await bench.sql('select mark from participation');
      expect(new Set(marks.map(({ mark }) => mark)).size).toBe(2);
    });

    test('is still known while the secret is being changed, and forgotten under any', async () => {
      await bench.storage.participation.note(FORM, 42);
      const [former, newer] = [Buffer.alloc(32, 7), Buffer.alloc(32, 8)];
      const changing = await bench.open({ secret: [newer, former] });
      expect(await changing.participation.has(FORM, 42)).toBe(true);
      await changing.participation.note(FORM, 43);
      expect(await (await bench.open({ secret: newer })).participation.has(FORM, 43)).toBe(true);
      await changing.participation.forget(FORM, 42);
      expect(await bench.storage.participation.has(FORM, 42)).toBe(false);
    });

    test('first notes taken at the same time share one key', async () => {
      const users = [1, 2, 3, 4, 5, 6];
      const another = await bench.open();
      await Promise.all(
        users.map((user) => (user % 2 ? bench.storage : another).participation.note(FORM, user)),
      );
      expect(await Promise.all(users.map((user) => bench.storage.participation.has(FORM, user)))).toEqual(
        users.map(() => true),
      );
    });
  });
}
