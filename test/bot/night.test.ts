import { expect, test } from '@jest/globals';
import { afterNight } from '../../src/bot/dialogue/night.ts';

const at = (time: string) => Date.parse(`2026-11-23T${time}Z`);
const HOUR = 3_600_000;

test.each([
  ['08:00', 0, '08:00'],
  ['20:59', 0, '20:59'],
  ['12:00', 60, '12:00'],
  // 21:00 and 7:59 in Berlin; 21:30 in Kathmandu; 7:00 in New York.
  ['20:00', 60, '31:00'],
  ['06:59', 60, '08:59'],
  ['15:45', 345, '26:20'],
  ['12:00', -300, '14:49'],
])('%s UTC, %i minutes east: %s', (time, offset, expected) => {
  const [hours = 0, minutes = 0] = expected.split(':').map(Number);
  const day = at('00:00');
  expect(afterNight(at(time), offset)).toBe(day + hours * HOUR + minutes * 60_000);
});

test('whatever the moment: never at night, and those of one night in the order in which they would have come', () => {
  let before = 0;
  for (let ms = at('00:00'); ms < at('00:00') + 48 * HOUR; ms += 7 * 60_000) {
    const moved = afterNight(ms, 60);
    const hour = new Date(moved + HOUR).getUTCHours();
    expect(hour >= 8 && hour < 21).toBe(true);
    expect(afterNight(moved, 60)).toBe(moved);
    if (moved === ms) continue;
    expect(moved).toBeGreaterThan(ms);
    expect(moved).toBeGreaterThanOrEqual(before);
    before = moved;
  }
});
