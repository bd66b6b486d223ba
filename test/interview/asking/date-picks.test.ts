import { describe, expect, test } from '@jest/globals';
import type { Answer } from '../../../src/interview/answers.ts';
import { type DatePicking, datePicks } from '../../../src/interview/asking/date-picks.ts';

function picks(picked: string, isAllowed: (day: string) => boolean, more: Partial<DatePicking> = {}) {
  return datePicks({
    picked,
    today: '2026-11-25',
    grain: 'day',
    isAllowed: (answer: Answer) => 'v' in answer && isAllowed(String(answer.v)),
    ...more,
  });
}

describe('what can be tapped of a date', () => {
  test('is everything where everything is allowed: today, and the decades from the next one down', () => {
    const decades = picks('', () => true);
    expect(decades.slice(0, 4)).toEqual(['2026-11-25', '203', '202', '201']);
    expect(decades.at(-1)).toBe('192');
    expect(picks('199', () => true)).toHaveLength(10);
    expect(picks('1994', () => true)).toHaveLength(12);
    expect(picks('1994-02', () => true).at(-1)).toBe('1994-02-28');
    expect(picks('1996-02', () => true).at(-1)).toBe('1996-02-29');
  });

  test('never lies in the future where the past is asked for', () => {
    const isPast = (day: string) => day <= '2026-11-25';
    expect(picks('', isPast).slice(0, 3)).toEqual(['2026-11-25', '202', '201']);
    expect(picks('202', isPast).at(-1)).toBe('2026');
    expect(picks('2026', isPast).at(-1)).toBe('2026-11');
    expect(picks('2026-11', isPast).at(-1)).toBe('2026-11-25');
  });

  test('is not today where that is not allowed', () => {
    expect(picks('', (day) => day < '2008-11-25')[0]).toBe('200');
  });

  test('is found within days that lie between the ends of a month', () => {
    const isInMarch = (day: string) => day >= '2024-03-10' && day <= '2024-03-12';
    expect(picks('', isInMarch)).toContain('202');
    expect(picks('202', isInMarch)).toContain('2024');
    expect(picks('2024', isInMarch)).toEqual(['2024-03']);
    expect(picks('2024-03', isInMarch)).toEqual(['2024-03-10', '2024-03-11', '2024-03-12']);
  });

  test('is everything where nothing is allowed: the reason comes with the answer', () => {
    expect(picks('', () => false)).toEqual(picks('', () => true));
    expect(picks('1994-03', () => false)).toHaveLength(31);
  });

  test('without its day is judged by its first day, as it is stored', () => {
    const isAllowed = (day: string) => day === '1994-03-01' || day === '1996-01-01';
    expect(picks('', isAllowed, { grain: 'month' })).toEqual(['199']);
    expect(picks('199', isAllowed, { grain: 'month' })).toEqual(['1994', '1996']);
    expect(picks('1994', isAllowed, { grain: 'month' })).toEqual(['1994-03']);
    expect(picks('199', isAllowed, { grain: 'year' })).toEqual(['1996']);
  });
});
