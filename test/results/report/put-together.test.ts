import { expect, test } from '@jest/globals';
import { putTogether } from '../../../src/results/report/put-together.ts';
import type { Shown, TableColumn, TableResult } from '../../../src/results/tables/table-result.ts';

function column(code: string, base: Shown, ...counts: readonly Shown[]): TableColumn {
  const rows = counts.map((count, index) => ({
    code: `r${index}`,
    label: `R${index}`,
    count,
    share: count === 'hidden' || base === 'hidden' ? undefined : count / base,
  }));
  return {
    code,
    label: code.toUpperCase(),
    base,
    missing: [],
    content: { kind: 'choices', isMultiple: false, rows },
  };
}

function tableOf(...columns: readonly TableColumn[]): TableResult {
  return { key: 'q', label: 'Q', language: 'en', place: [], by: { key: 'by', label: 'By' }, columns };
}

const table = tableOf(column('a', 10, 6, 4), column('b', 30, 'hidden', 20), column('c', 20, 5, 15));

test('without groups it is as it was', () => {
  expect(putTogether(table, [], 'en')).toBe(table);
});

test('counts are added, shares are of the new base, and others stay behind the groups', () => {
  const { columns } = putTogether(table, [['a', 'c']], 'en');
  expect(columns.map(({ label, base }) => [label, base])).toEqual([
    ['A or C', 30],
    ['B', 30],
  ]);
  expect(columns[0]?.content).toMatchObject({
    rows: [
      { count: 11, share: 11 / 30 },
      { count: 19, share: 19 / 30 },
    ],
  });
});

test('a sum that a hidden number is part of is hidden', () => {
  const { columns } = putTogether(table, [['a', 'b']], 'en');
  expect(columns[0]?.content).toMatchObject({
    rows: [
      { count: 'hidden', share: undefined },
      { count: 24, share: 0.6 },
    ],
  });
});

test('a hidden base hides the shares, and what is not there makes no column', () => {
  const { columns } = putTogether(tableOf(column('a', 'hidden', 9)), [['a'], ['x']], 'en');
  expect(columns).toHaveLength(1);
  expect(columns[0]).toMatchObject({ base: 'hidden', content: { rows: [{ count: 9, share: undefined }] } });
});
