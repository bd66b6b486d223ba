/** Which message gave which answer is kept in few bytes, and found again. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  betweenParts,
  findAnswered,
  findWritten,
  forget,
  isOneOf,
  lastWritten,
  lengthen,
  newestShown,
  onlyMessages,
  pieceOf,
  remember,
  resized,
} from '../../src/bot/dialogue/written.ts';

const STRUCTURE = '591785b794601e21';

describe('which message gave which answer', () => {
  test('is found for the last twenty, whatever the numbers are', () => {
    const step = fc.record({
      distance: fc.integer({ min: 1, max: 5000 }),
      above: fc.integer({ min: 1, max: 300 }),
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

  test('an answer in several messages: each has its piece, whatever their lengths and however often they are edited', () => {
    const text = fc.string({ minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 20 }), fc.nat(), text, (parts, nth, other) => {
        const first = { message: 11, shown: 10, question: 3, instance: 0 };
        let kept = remember(undefined, STRUCTURE, first, 7);
        let answer = parts[0] ?? '';
        parts.slice(1).forEach((part, index) => {
          const last = lastWritten(kept, STRUCTURE, 7);
          const added = { message: 12 + index, added: part.length, before: answer, asking: 7 };
          answer += betweenParts(last?.length ?? answer.length) + part;
          kept = lengthen(kept, STRUCTURE, added);
        });
        const edited = nth % parts.length;
        const written = findWritten(kept, STRUCTURE, 11 + edited);
        const piece = written && pieceOf(kept, STRUCTURE, written, answer);
        expect(answer.slice(piece?.start, piece?.end)).toBe(parts[edited]);
        const changed = answer.slice(0, piece?.start) + other + answer.slice(piece?.end);
        expect(changed).toBe(parts.with(edited, other).join('\n'));
        kept = resized(kept, STRUCTURE, 11 + edited, other.length);
        const again = findWritten(kept, STRUCTURE, 10 + parts.length);
        const last = again && pieceOf(kept, STRUCTURE, again, changed);
        expect(changed.slice(last?.start, last?.end)).toBe(parts.with(edited, other).at(-1));
        expect(lastWritten(kept, STRUCTURE, 8)).toBeUndefined();
      }),
    );
  });

  test('a tapped answer is found by the message of its question, the last eight of them', () => {
    let kept: string | undefined;
    for (let question = 0; question < 12; question++) {
      const shown = 100 + question;
      kept = remember(kept, STRUCTURE, { message: shown, shown, question, instance: 0 });
    }
    expect(findAnswered(kept, STRUCTURE, 111)?.question).toBe(11);
    expect(findAnswered(kept, STRUCTURE, 104)?.question).toBe(4);
    expect(findAnswered(kept, STRUCTURE, 103)).toBeUndefined();
    expect(newestShown(kept)).toBe(111);
    expect(newestShown(undefined)).toBe(0);
    expect(kept?.length).toBeLessThan(60);
  });

  test('a reply with a higher number may come before the answer to the question on the screen', () => {
    const reply = { message: 21, shown: 5, question: 0, instance: 0 };
    const tapped = { message: 20, shown: 20, question: 1, instance: 0 };
    const kept = remember(remember(undefined, STRUCTURE, reply), STRUCTURE, tapped);
    expect(findWritten(kept, STRUCTURE, 21)).toEqual(reply);
    expect(findAnswered(kept, STRUCTURE, 20)).toEqual(tapped);
    expect(isOneOf(onlyMessages(kept), 21)).toBe(true);
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
