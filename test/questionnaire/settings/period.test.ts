import { expect, test } from '@jest/globals';
import { dated, isPeriod, isRolling } from '../../../src/questionnaire/settings/period.ts';

const TODAY = '2026-11-03';

// What is written, the survey's last day, and the days that are promised.
test.each([
  ['2027-12-31', '2027-06-30', undefined, '2027-12-31', '2027-06-30'],
  // From the end of the current month.
  ['12 months', '6 months', undefined, '2027-11-30', '2027-05-30'],
  ['1 year', '2 weeks', undefined, '2027-11-30', '2026-12-14'],
  ['3 Months', '10days', undefined, '2027-02-28', '2026-12-10'],
  // From the survey's last day.
  ['1 year', '1 month', '2027-01-31', '2028-01-31', '2027-02-28'],
  // Nothing can be withdrawn any more once it is deleted.
  ['2026-12-31', '6 months', undefined, '2026-12-31', '2026-12-31'],
  ['— not given —', '6 months', undefined, '— not given —', '2027-05-30'],
])(
  'kept for %s, withdrawable for %s, closes %s',
  (keptUntil, withdrawalUntil, closes, kept, withdrawable) => {
    const found = dated({ keptUntil, withdrawalUntil, closes }, TODAY);
    expect(found).toEqual({ keptUntil: kept, withdrawalUntil: withdrawable, closes });
  },
);

test('everybody of one month is promised the same day', () => {
  const terms = { keptUntil: '6 months', withdrawalUntil: '2027-01-31' };
  expect(dated(terms, '2026-11-01')).toEqual(dated(terms, '2026-11-30'));
  expect(dated(terms, '2026-12-01').keptUntil).toBe('2027-06-30');
});

test.each(['', '0 months', 'six months', '6', '6 moons', '2027-12-31', '1000 years'])(
  '%p is no period',
  (text) => {
    expect(isPeriod(text)).toBe(false);
  },
);

test('only a period that counts from no fixed day moves on', () => {
  expect(isRolling({ keptUntil: '1 year', withdrawalUntil: '2027-01-31' })).toBe(true);
  expect(isRolling({ keptUntil: '1 year', withdrawalUntil: '1 month', closes: '2027-01-31' })).toBe(false);
  expect(isRolling({ keptUntil: '2028-01-31', withdrawalUntil: '2027-01-31' })).toBe(false);
});
