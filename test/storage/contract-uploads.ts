import { describe, expect, test } from '@jest/globals';
import type { Bench } from './bench.ts';

/** What Telegram has already of the questionnaires' recordings and pictures. */
export function testUploads(bench: Bench): void {
  describe('uploads', () => {
    const bread = { botId: 7_123_456_789, kind: 'photo', hash: 'aa' };

    test('are known to every process by bot, kind and content', async () => {
      expect(await bench.store.uploadedAs(bread)).toBeUndefined();
      await bench.store.noteUpload(bread, 'AgAC-1');
      const another = await bench.open();
      expect(await another.uploadedAs(bread)).toBe('AgAC-1');
      for (const other of [{ botId: 8 }, { kind: 'voice' }, { hash: 'ab' }]) {
        expect(await another.uploadedAs({ ...bread, ...other })).toBeUndefined();
      }
    });

    test('uploaded again, by whomever: the last one counts', async () => {
      await bench.store.noteUpload(bread, 'AgAC-1');
      await Promise.all(['AgAC-2', 'AgAC-2'].map((id) => bench.store.noteUpload(bread, id)));
      expect(await bench.store.uploadedAs(bread)).toBe('AgAC-2');
      expect(await bench.count('upload')).toBe(1);
    });
  });
}
