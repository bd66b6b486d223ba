import { describe, expect, test } from '@jest/globals';
import type { Bench } from '../bench.ts';

/** What Telegram has already of the questionnaires' recordings and pictures. */
export function testUploads(bench: Bench): void {
  describe('uploads', () => {
    const bread = { botId: 7_123_456_789, kind: 'photo', hash: 'aa' };

    test('are known to every process by bot, kind and content', async () => {
      expect(await bench.storage.uploads.find(bread)).toBeUndefined();
      await bench.storage.uploads.note(bread, 'AgAC-1');
      const another = await bench.open();
      expect(await another.uploads.find(bread)).toBe('AgAC-1');
      for (const other of [{ botId: 8 }, { kind: 'voice' }, { hash: 'ab' }]) {
        expect(await another.uploads.find({ ...bread, ...other })).toBeUndefined();
      }
    });

    test('uploaded again, by whomever: the last one counts', async () => {
      await bench.storage.uploads.note(bread, 'AgAC-1');
      await Promise.all(['AgAC-2', 'AgAC-2'].map((id) => bench.storage.uploads.note(bread, id)));
      expect(await bench.storage.uploads.find(bread)).toBe('AgAC-2');
      expect(await bench.count('upload')).toBe(1);
    });
  });
}
