import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeButton, encodeButton } from '../../src/bot/callback-data.ts';
import { decodeTicks, encodeTicks } from '../../src/bot/ticks.ts';

describe('what is ticked on the screen, within a button', () => {
  test('a set and a ranking come back as they were, in as many characters as there are', () => {
    const ordinals = fc.uniqueArray(fc.nat(255), { maxLength: 40 });
    fc.assert(
      fc.property(fc.nat(100_000), ordinals, fc.nat(80), (taps, choices, room) => {
        const encoded = encodeTicks({ taps, choices }, room);
        const isCut = !/[.!]/u.test(encoded);
        expect(decodeTicks(encoded)).toEqual(isCut ? { taps } : { taps, choices });
        if (!isCut) expect(encoded.length).toBeLessThanOrEqual(room);
      }),
    );
  });

  test('all of 280 choices fit; of 1,000 only the number of taps is left', () => {
    const all = (count: number) => Array.from({ length: count }, (_, ordinal) => ordinal);
    const button = (count: number) =>
      encodeButton({
        type: 'tap',
        tag: 'abcd',
        asking: 300,
        action: { do: 'done' },
        seen: { taps: count, choices: all(count) },
      });
    for (const count of [0, 1, 280, 1000]) {
      expect(Buffer.byteLength(button(count))).toBeLessThanOrEqual(64);
      expect(decodeButton(button(count))).toMatchObject({
        seen: count === 1000 ? { taps: 1000 } : { taps: count, choices: all(count) },
      });
    }
  });

  test('buttons of an older version carry nothing of it', () => {
    expect(decodeButton('i:abcd:2s:d')).toEqual({
      type: 'tap',
      tag: 'abcd',
      asking: 100,
      action: { do: 'done' },
    });
    expect(decodeButton('i:abcd:2s:t3+')).not.toHaveProperty('seen');
  });
});
