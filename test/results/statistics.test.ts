import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EVENTS, type ShownCounts, type Statistics, statisticsOf } from '../../src/results/statistics.ts';
import type { ShownCount } from '../../src/results/suppression.ts';
import type { CountRow } from '../../src/storage/contract/counts.ts';

/** `ar started 12, completed 9` on one day, unless it names another. */
const rowsOf = (
  table: Record<string, Partial<Record<CountRow['event'], number>>>,
  day = '2026-11-23',
): CountRow[] =>
  Object.entries(table).flatMap(([language, counts]) =>
    EVENTS.map((event) => ({ event, language, day, count: counts[event] ?? 0 })),
  );

const brief = ({ started, completed, 'broken-off': brokenOff }: ShownCounts) =>
  [started, completed, brokenOff]
    .map((count) => (count === 'under-five' ? '<5' : count === 'withheld' ? '–' : count))
    .join(' ');

const told = (statistics: Statistics): Record<string, string> => ({
  total: brief(statistics.total),
  ...Object.fromEntries(statistics.byLanguage.map((row) => [row.language, brief(row)])),
});

describe('what is shown', () => {
  test('everything, where every number is large enough', () => {
    const rows = [
      ...rowsOf({ de: { started: 40, completed: 30, 'broken-off': 6 } }),
      ...rowsOf({ ar: { started: 50, completed: 35, 'broken-off': 9 } }, '2026-11-22'),
    ];
    const statistics = statisticsOf(rows);
    expect(told(statistics)).toEqual({ total: '90 65 15', ar: '50 35 9', de: '40 30 6' });
    expect(statistics.byDay).toEqual([
      { day: '2026-11-22', started: 50, completed: 35, 'broken-off': 9 },
      { day: '2026-11-23', started: 40, completed: 30, 'broken-off': 6 },
    ]);
  });

  test('nothing that is not there', () => {
    const { total, byLanguage, byDay } = statisticsOf([]);
    expect(brief(total)).toBe('<5 <5 <5');
    expect([byLanguage, byDay]).toEqual([[], []]);
  });

  test('a single small number takes the next smallest of its line with it', () => {
    const rows = rowsOf({
      ar: { started: 60, completed: 40, 'broken-off': 9 },
      de: { started: 50, completed: 30, 'broken-off': 8 },
      ti: { started: 20, completed: 4, 'broken-off': 7 },
    });
    expect(told(statisticsOf(rows))).toEqual({
      total: '130 74 24',
      ar: '60 40 9',
      de: '50 – 8',
      ti: '20 <5 7',
    });
  });

  test('several small numbers whose sum gives none of them away are enough', () => {
    const rows = rowsOf({
      ar: { started: 60, completed: 40, 'broken-off': 9 },
      de: { started: 50, completed: 3, 'broken-off': 8 },
      ti: { started: 20, completed: 2, 'broken-off': 7 },
    });
    expect(told(statisticsOf(rows))).toEqual({
      total: '130 45 24',
      ar: '60 40 9',
      de: '50 <5 8',
      ti: '20 <5 7',
    });
  });

  test('several small numbers whose sum gives them away (4 + 4 = 8) are not', () => {
    const rows = rowsOf({
      ar: { started: 60, completed: 40, 'broken-off': 9 },
      de: { started: 50, completed: 4, 'broken-off': 8 },
      ti: { started: 20, completed: 4, 'broken-off': 7 },
    });
    expect(told(statisticsOf(rows))).toMatchObject({
      total: '130 48 24',
      ar: '60 – 9',
      de: '50 <5 8',
      ti: '20 <5 7',
    });
  });

  test('in a survey of one language the day and the language do not tell the total', () => {
    const rows = rowsOf({ ar: { started: 9, completed: 3, 'broken-off': 2 } });
    const statistics = statisticsOf(rows);
    expect(brief(statistics.total)).toBe('9 <5 <5');
    expect(statistics.byDay.map(brief)).toEqual(['9 <5 <5']);
  });

  test('where all who started have completed, nobody can have broken off: so not all is said', () => {
    const rows = rowsOf({
      ar: { started: 20, completed: 20 },
      de: { started: 30, completed: 20, 'broken-off': 9 },
    });
    const statistics = statisticsOf(rows);
    expect(told(statistics).ar).not.toBe('20 20 <5');
    expect(told(statistics).total).toBe('50 40 9');
  });

  test('where the totals say that nobody is under way, one number of a language does not follow from two', () => {
    const rows = rowsOf({
      ar: { started: 30, completed: 26, 'broken-off': 4 },
      de: { started: 40, completed: 30, 'broken-off': 10 },
      fa: { started: 3, completed: 2, 'broken-off': 1 },
      ti: { started: 4, completed: 1, 'broken-off': 3 },
    });
    expect(told(statisticsOf(rows))).toEqual({
      total: '77 59 18',
      ar: '30 – <5',
      de: '40 30 10',
      fa: '<5 <5 <5',
      ti: '<5 <5 <5',
    });
  });

  test('nobody can have broken off on a first day on which all who started have completed', () => {
    const rows = [
      ...rowsOf({ ar: { started: 20, completed: 20 } }, '2026-11-22'),
      ...rowsOf({ ar: { started: 30, completed: 10, 'broken-off': 4 } }, '2026-11-23'),
    ];
    const [first, second] = statisticsOf(rows).byDay.map(brief);
    expect(first).not.toBe('20 20 <5');
    expect(second).toMatch(/ <5$/u);
  });
});

describe('no hidden number can be recovered', () => {
  const count = fc.oneof(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 60 }));
  const rows = fc.array(
    fc.record({
      event: fc.constantFrom(...EVENTS),
      language: fc.constantFrom('ar', 'de', 'fa', 'ti', 'uk'),
      day: fc.constantFrom('2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'),
      count,
    }),
    { maxLength: 25 },
  );

  test('no number under five is shown, and every number shown is true', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const { total, byLanguage, byDay } = statisticsOf(given);
        const sum = (matches: (row: CountRow) => boolean) =>
          given.filter(matches).reduce((all, row) => all + row.count, 0);
        for (const event of EVENTS) {
          const cells: [ShownCount, number][] = [
            [total[event], sum((row) => row.event === event)],
            ...byLanguage.map((shown): [ShownCount, number] => [
              shown[event],
              sum((row) => row.event === event && row.language === shown.language),
            ]),
            ...byDay.map((shown): [ShownCount, number] => [
              shown[event],
              sum((row) => row.event === event && row.day === shown.day),
            ]),
          ];
          for (const [shown, truth] of cells) {
            if (shown === 'under-five') expect(truth).toBeLessThan(5);
            else if (shown === 'withheld') expect(truth).toBeGreaterThanOrEqual(5);
            else expect([shown, truth]).toEqual([truth, Math.max(5, truth)]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('by subtracting what is shown from a total, however often', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const { total, byLanguage, byDay } = statisticsOf(given);
        for (const event of EVENTS) {
          // A total that one table gives by addition can be carried into the other.
          for (const table of [byLanguage, byDay]) {
            const hidden = table.filter((row) => typeof row[event] !== 'number').length;
            const isTotalKnown =
              typeof total[event] === 'number' ||
              [byLanguage, byDay].some(
                (other) => other.length > 0 && other.every((row) => typeof row[event] === 'number'),
              );
            if (isTotalKnown) expect(hidden).not.toBe(1);
            else expect(hidden + (table.length === 0 ? 1 : 0)).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('by trying every table that agrees with all that is shown', () => {
    const small = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constantFrom(4, 5));
    const cell = fc.record({ started: small, completed: small, 'broken-off': small });
    // In most, as in reality, interviews that were completed or broken off had been started.
    const plausible = cell.map((counts) => ({
      ...counts,
      started: counts.started + counts.completed + counts['broken-off'],
    }));
    fc.assert(
      fc.property(plausible, fc.oneof({ weight: 4, arbitrary: plausible }, cell), (ar, de) => {
        const statistics = statisticsOf(rowsOf({ ar, de }));
        const truths = { ar, de };
        for (const [name, possible] of attack(statistics, truths)) {
          expect({ name, values: [...possible].length > 1 }).toEqual({ name, values: true });
        }
      }),
      { numRuns: 150 },
    );
  });
});

type Counts = Record<CountRow['event'], number>;

/** For each hidden cell of a survey with two languages on one day, the values it has in any table that agrees. */
function attack(
  { total, byLanguage, byDay }: Statistics,
  truths: { ar: Counts; de: Counts },
): Map<string, Set<number>> {
  const [ar, de] = byLanguage;
  const [day] = byDay;
  if (!ar || !de || !day) throw new Error('expected two languages on one day');
  const agrees = (shown: ShownCount, value: number) =>
    shown === 'under-five' ? value < 5 : shown === 'withheld' ? value >= 5 : value === shown;
  // Larger than any count given: that more would be possible too is nothing that an attack could use.
  const possible = (shown: ShownCount) =>
    Array.from({ length: 26 }, (_, value) => value).filter((value) => agrees(shown, value));
  const sums = { started: 0, completed: 0, 'broken-off': 0 };
  for (const event of EVENTS) sums[event] = truths.ar[event] + truths.de[event];
  const holds = (counts: Counts) => counts.started >= counts.completed + counts['broken-off'];

  const pairs = (event: CountRow['event']) =>
    possible(ar[event]).flatMap((a) =>
      possible(de[event])
        .filter((d) => agrees(total[event], a + d) && agrees(day[event], a + d))
        .map((d) => [a, d] as const),
    );
  const found = new Map<string, Set<number>>();
  const note = (name: string, shown: ShownCount, value: number) => {
    if (typeof shown === 'number') return;
    found.set(name, (found.get(name) ?? new Set()).add(value));
  };
  const begun = pairs('started');
  const ended = pairs('broken-off');
  for (const [ca, cd] of pairs('completed')) {
    for (const [ba, bd] of ended) {
      for (const [sa, sd] of begun) {
        if (holds(truths.ar) && sa < ca + ba) continue;
        if (holds(truths.de) && sd < cd + bd) continue;
        if (holds(sums) && sa + sd < ca + cd + ba + bd) continue;
        for (const [event, a, d] of [
          ['started', sa, sd],
          ['completed', ca, cd],
          ['broken-off', ba, bd],
        ] as const) {
          note(`ar ${event}`, ar[event], a);
          note(`de ${event}`, de[event], d);
          note(`total ${event}`, total[event], a + d);
          note(`day ${event}`, day[event], a + d);
        }
      }
    }
  }
  return found;
}
