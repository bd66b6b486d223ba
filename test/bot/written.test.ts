/** Which message gave which answer is kept in few bytes, and found again. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findWritten, forget, isOneOf, onlyMessages, remember } from '../../src/bot/dialogue/written.ts';

const STRUCTURE = '591785b794601e21';

describe('which message gave which answer', () => {
  test('is found for the last twenty, whatever the numbers are', () => {
    const step = fc.record({
      distance: fc.integer({ min: 1, max: 5000 }),
      above: fc.integer({ min: 0, max: 300 }),
      question: fc.integer({ min: 0, max: 400 }),
      instance: fc.integer({ min: 0, max: 50 }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), fc.array(step, { maxLength: 40 }), (first, steps) => {
        let message = first + 400;
        let kept: string | undefined;
        const all = new Map<string, ReturnType<typeof findWritten>>();
        for (const { distance, above, question, instance } of steps) {
          message += distance;
          const written = { message, shown: message - above, question, instance };
          kept = remember(kept, STRUCTURE, written);
          // The question's last answer counts.
          all.delete(`${question}/${instance}`);
          all.set(`${question}/${instance}`, written);
        }
        const last = [...all.values()].slice(-20);
        for (const written of last) {
          expect(findWritten(kept, STRUCTURE, written?.message ?? 0)).toEqual(written);
          expect(findWritten(kept, 'another structure', written?.message ?? 0)).toBeUndefined();
          expect(isOneOf(onlyMessages(kept), written?.message ?? 0)).toBe(true);
        }
        expect(findWritten(kept, STRUCTURE, message + 1)).toBeUndefined();
        expect(isOneOf(onlyMessages(kept), message + 1)).toBe(false);
      }),
    );
  });

  test('takes less than 160 bytes for twenty answers of a chat, and says nothing of questions once they are sent', () => {
    let kept: string | undefined;
    for (let question = 0; question < 120; question++) {
      const message = 1_000_000 + question * 3;
      kept = remember(kept, STRUCTURE, { message, shown: message - 1, question, instance: 0 });
    }
    expect(kept?.length).toBeLessThan(160);
    expect(onlyMessages(kept)?.split(' ')).toHaveLength(21);
    expect(onlyMessages(kept)).not.toContain('.');
  });

  test('an answer that is given otherwise since is forgotten', () => {
    const one = { message: 10, shown: 9, question: 1, instance: 0 };
    const other = { message: 20, shown: 19, question: 1, instance: 2 };
    const kept = forget(remember(remember(undefined, STRUCTURE, one), STRUCTURE, other), STRUCTURE, one);
    expect(findWritten(kept, STRUCTURE, 10)).toBeUndefined();
    expect(findWritten(kept, STRUCTURE, 20)).toEqual(other);
    expect(onlyMessages(undefined)).toBeUndefined();
    expect(isOneOf(undefined, 10)).toBe(false);
  });
});
