import { expect, test } from '@jest/globals';
import { Localizer } from '../../../src/bot/words/words.ts';
import { methodOf, periodOf } from '../../../src/results/wording/method-of.ts';

const localizer = Localizer.load('locales');
const total = { started: 655, completed: 500, 'broken-off': 'under-five' } as const;
const method = {
  settings: { minimumAge: 18, unit: 'person', channels: ['flyer', 'sms'] },
  languages: ['de', 'ar'],
  statistics: { total },
  count: 500,
  period: 'March 2027',
} as const;

test('the method says who, where, when, how many, and that it is no random sample', () => {
  expect(methodOf(method, localizer.in('en'))).toEqual([
    expect.stringContaining('at least 18 years old'),
    expect.stringContaining('German and Arabic'),
    expect.stringContaining('flyer and sms'),
    expect.stringContaining('March 2027'),
    'Began: 655. Stopped before the end: –. Responses in this report: 500.',
    expect.stringContaining('not a random sample'),
    expect.stringContaining('Small numbers are not shown'),
  ]);
});

test.each([
  [{ ...method.settings, unit: 'organisation', channels: [] }, 'One person answered for each organisation'],
  [{ ...method.settings, minimumAge: 0, channels: [] }, 'Everybody who had the link to the survey could'],
] as const)('%j', (settings, who) => {
  const said = methodOf({ ...method, settings, period: undefined }, localizer.in('en'));
  expect(said).toHaveLength(5);
  expect(said[0]).toContain(who);
});

test.each([
  [['2027-05-31', '2027-03-01'], 'de', 'März–Mai 2027'],
  [['2027-03-01', '2027-03-31'], 'en', 'March 2027'],
  [[], 'en', undefined],
])('%j in %s: %s', (days, language, period) => {
  expect(periodOf(days, language)).toBe(period);
});
