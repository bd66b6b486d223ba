import { expect, test } from '@jest/globals';
import { nowIn } from '../src/clock.ts';

const at = (iso: string, timeZone: string) => nowIn(timeZone, () => Date.parse(iso))();

test('the date is that of the place, not that of Greenwich', () => {
  expect(at('2026-11-22T23:30:00Z', 'Europe/Berlin')).toMatchObject({ today: '2026-11-23', utcOffset: 60 });
  expect(at('2026-07-01T21:59:59Z', 'Europe/Berlin')).toMatchObject({ today: '2026-07-01', utcOffset: 120 });
  expect(at('2026-07-01T22:00:00Z', 'Europe/Berlin')).toMatchObject({ today: '2026-07-02', utcOffset: 120 });
  expect(at('2026-01-01T02:00:00Z', 'America/St_Johns')).toMatchObject({
    today: '2025-12-31',
    utcOffset: -210,
  });
  expect(at('2026-11-23T18:20:00Z', 'Asia/Kathmandu')).toMatchObject({ today: '2026-11-24', utcOffset: 345 });
});

test('it moves on with the clock, over midnight and over the end of summer time', () => {
  let clock = Date.parse('2026-10-25T00:59:59Z');
  const now = nowIn('Europe/Berlin', () => clock);
  expect(now()).toEqual({ ms: clock, today: '2026-10-25', utcOffset: 120 });
  clock += 1000;
  expect(now()).toEqual({ ms: clock, today: '2026-10-25', utcOffset: 60 });
  clock = Date.parse('2026-10-25T23:00:00Z');
  expect(now()).toEqual({ ms: clock, today: '2026-10-26', utcOffset: 60 });
});
