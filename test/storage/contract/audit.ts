import { describe, expect, test } from '@jest/globals';
import type { Bench } from '../bench.ts';
import { FORM, NOW } from '../bench.ts';

/** Who was given what without the protection of batches. */
export function testAudit(bench: Bench): void {
  describe('audit', () => {
    test('keeps who, what and why, by form and in order', async () => {
      const entry = {
        at: NOW,
        formId: FORM,
        actor: 'shell',
        act: 'raw-export',
        purpose: 'Bericht „2026“',
      } as const;
      await bench.storage.audit.note({ ...entry, at: NOW + 1 });
      await bench.storage.audit.note(entry);
      await bench.storage.audit.note({ ...entry, formId: 'other' });
      expect(await bench.storage.audit.of(FORM)).toEqual([entry, { ...entry, at: NOW + 1 }]);
    });
  });
}
