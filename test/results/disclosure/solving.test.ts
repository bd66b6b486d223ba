import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ItemDefinition } from '../../../src/questionnaire/definition/definition.ts';
import type { Shown, TableResult } from '../../../src/results/tables/table-result.ts';
import { GivenSurvey, times } from '../tables/survey-of.ts';
import { boundsOf, type Equation } from './solver.ts';

const ITEMS: readonly ItemDefinition[] = [
  { type: 'select_one', name: 'work', list: 'yes_no' },
  { type: 'select_one', name: 'need', list: 'help' },
  { type: 'select_multiple', name: 'ways', list: 'help' },
];
const CHOICES = ['money', 'language', 'none'];

interface Published {
  readonly equations: readonly Equation[];
  readonly hidden: readonly string[];
}

const sum = (variables: readonly string[]): Equation['terms'] => variables.map((each) => [each, 1]);

/**
 * What somebody knows who has all tables: each cell that is shown, and which cells add up to what. How many sent is known.
 *
 * @param shown - a count as it is published
 */
function publishedBy(
  { tables }: GivenSurvey,
  total: number,
  batch = '',
  shown: (count: Shown) => Shown = (count) => count,
): Published {
  const equations: Equation[] = [];
  const hidden = new Set<string>();
  /** The same cell has the same name, whichever of its sides is divided by the other. */
  const cell = (...sides: readonly string[]) => `${batch}${sides.toSorted().join(' & ')}`;
  const show = (variable: string, published: Shown) => {
    const count = shown(published);
    if (count === 'hidden') hidden.add(variable);
    else equations.push({ terms: [[variable, 1]], total: count });
  };
  const say = ({ key, by, columns }: TableResult) => {
    for (const column of columns) {
      const { content, base } = column;
      if (content.kind !== 'choices') throw new Error('Only choices are solved here.');
      const at = by === undefined ? [] : [`${by.key}=${column.code}`];
      const cells = content.rows.map(({ code }) => cell(`${key}=${code}`, ...at));
      const answered = cell(`${key} answered`, ...at);
      for (const [index, { count }] of content.rows.entries()) show(cells[index] ?? '', count);
      // How many gave no answer is no secret of a question, but it is one in a cross-table.
      if (base !== 'hidden') equations.push({ terms: [[answered, 1]], total: base });
      if (content.isMultiple) {
        for (const each of cells) {
          equations.push({ terms: [...sum([each, `not ${each}`]), [answered, -1]], total: 0 });
          if (hidden.has(each)) hidden.add(`not ${each}`);
        }
      } else equations.push({ terms: [...sum(cells), [answered, -1]], total: 0 });
      const all = sum([answered, cell(`${key}=`, ...at)]);
      equations.push(
        by === undefined ? { terms: all, total } : { terms: [...all, [cell(...at), -1]], total: 0 },
      );
    }
    const [first] = columns;
    if (by === undefined || first?.content.kind !== 'choices') return;
    const rows = [...first.content.rows.map(({ code }) => `${key}=${code}`), `${key}=`, `${key} answered`];
    for (const row of rows) {
      const across = [...columns.map(({ code }) => `${by.key}=${code}`), `${by.key}=`];
      const parts = across.map((each) => cell(row, each));
      equations.push({ terms: [...sum(parts), [cell(row), -1]], total: 0 });
      if (first.content.isMultiple && row.includes('=') && row !== `${key}=`) {
        const others = parts.map((each) => `not ${each}`);
        equations.push({ terms: [...sum(others), [`not ${cell(row)}`, -1]], total: 0 });
      }
    }
  };
  for (const key of tables.keys) {
    const own = tables.table(key, 'ar');
    const crossed = tables.divisions(key).flatMap((by) => tables.cross(key, by, 'ar') ?? []);
    for (const table of [own ?? [], crossed].flat()) say(table);
  }
  return { equations, hidden: [...hidden] };
}

/** Hidden cells that the equations leave no room for. */
function determined({ equations, hidden }: Published): readonly string[] {
  return hidden.filter((each) => {
    const [least, most] = boundsOf(each, equations);
    return most - least < 1 - 1e-6;
  });
}

const option = (...values: readonly string[]) =>
  fc.option(fc.constantFrom(...values), { freq: 12, nil: undefined });
/** Several people who answered alike: so that some counts are large. */
const alike = fc.record({
  work: option('yes', 'no'),
  need: option(...CHOICES),
  ways: fc.option(fc.subarray(CHOICES, { minLength: 1 }), { freq: 12, nil: undefined }),
  count: fc.integer({ min: 1, max: 14 }),
});

function peopleOf(groups: readonly (typeof alike extends fc.Arbitrary<infer Group> ? Group : never)[]) {
  return groups.flatMap(({ count, ...given }) => {
    const entries = Object.entries(given).map(([key, value]) => {
      return [key, value === undefined ? { missing: 'skipped' as const } : { value }] as const;
    });
    return times(count, Object.fromEntries(entries));
  });
}

/** Here the cross-table hid other cells when its sides were exchanged. */
const TURNED = [
  { work: 'no', need: 'money', ways: undefined, count: 5 },
  { work: undefined, need: 'money', ways: undefined, count: 5 },
  { work: 'no', need: 'none', ways: undefined, count: 5 },
  { work: 'yes', need: undefined, ways: undefined, count: 5 },
];

describe('solving what is shown', () => {
  test('finds no hidden cell of any table', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(alike, { minLength: 1, maxLength: 14 }), async (groups) => {
        const survey = new GivenSurvey([ITEMS], CHOICES);
        const people = peopleOf(groups);
        survey.add(...people);
        await survey.tables.update();
        expect(determined(publishedBy(survey, people.length))).toEqual([]);
      }),
      { numRuns: 12, examples: [[TURNED]] },
    );
  });

  test('finds hidden cells where only small counts are hidden', async () => {
    const survey = new GivenSurvey([ITEMS], CHOICES, true, 'organisation');
    const people = peopleOf([
      { work: 'yes', need: 'money', ways: ['money'], count: 20 },
      { work: 'no', need: 'language', ways: ['none'], count: 3 },
    ]);
    survey.add(...people);
    await survey.tables.update();
    const naive = (count: Shown) => (count !== 'hidden' && count < 5 ? 'hidden' : count);
    expect(determined(publishedBy(survey, people.length, '', naive))).toContain('work=no');
  });

  test('finds no hidden cell of a question with batches one after another', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(alike, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 4 }),
        async (batches) => {
          const survey = new GivenSurvey([ITEMS.slice(0, 1)], CHOICES);
          const all: Published[] = [];
          const grown: Equation[] = [];
          let total = 0;
          for (const [index, groups] of batches.entries()) {
            const people = peopleOf(groups);
            // A batch has at least five.
            const batch =
              people.length < 5 ? [...people, ...people, ...people, ...people, ...people] : people;
            survey.add(...batch);
            total += batch.length;
            await survey.tables.update();
            all.push(publishedBy(survey, total, `${index}|`));
            if (index === 0) continue;
            for (const code of ['yes', 'no', '']) {
              const cell = `work=${code}`;
              grown.push({
                terms: [
                  [`${index}|${cell}`, 1],
                  [`${index - 1}|${cell}`, -1],
                  [`${index} more ${cell}`, -1],
                ],
                total: 0,
              });
            }
          }
          const equations = [...all.flatMap((each) => each.equations), ...grown];
          expect(determined({ equations, hidden: all.flatMap(({ hidden }) => hidden) })).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('finds what is hidden only because it is small', () => {
    const cells = { yes: 20, no: 3 };
    const equations: Equation[] = [
      { terms: [['yes', 1]], total: cells.yes },
      {
        terms: [
          ['yes', 1],
          ['no', 1],
        ],
        total: 23,
      },
    ];
    expect(determined({ equations, hidden: ['no'] })).toEqual(['no']);
  });

  test('finds a hidden cell through several sums, where no single one shows it', () => {
    // Two rows and two columns with three hidden cells in an L.
    const terms = (...names: string[]): Equation['terms'] => names.map((name) => [name, 1]);
    const equations: Equation[] = [
      { terms: terms('a', 'b'), total: 9 },
      { terms: terms('a', 'c'), total: 8 },
      { terms: terms('b', 'c'), total: 11 },
    ];
    expect(determined({ equations, hidden: ['a', 'b', 'c'] })).toEqual(['a', 'b', 'c']);
    expect(boundsOf('a', equations.slice(0, 2))).toEqual([0, 8]);
  });
});
