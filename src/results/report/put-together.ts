import type { Shown, TableColumn, TableContent, TableResult, TableRow } from '../tables/table-result.ts';
import { rowsOf } from '../wording/notes-of.ts';

/**
 * A cross-table with columns put together. It is made from what is shown only: where one of several columns is hidden, so is their
 * sum, because the hidden number could be worked out from it.
 *
 * @param groups - codes of columns; a column that no group has stays as it is, behind the groups
 */
export function putTogether(
  table: TableResult,
  groups: readonly (readonly string[])[],
  language: string,
): TableResult {
  if (groups.length === 0) return table;
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  const inGroup = new Set(groups.flat());
  const together = groups.flatMap((codes): readonly TableColumn[] => {
    const parts = codes.flatMap((code) => table.columns.find((column) => column.code === code) ?? []);
    const [first] = parts;
    if (first === undefined) return [];
    const base = sumOf(parts.map((part) => part.base));
    return [
      {
        code: codes.join('+'),
        label: list.format(parts.map(({ code = '', label = code }) => label)),
        base,
        missing: [],
        content: contentOf(first.content, parts, base),
      },
    ];
  });
  const others = table.columns.filter(({ code }) => code === undefined || !inGroup.has(code));
  return { ...table, columns: [...together, ...others] };
}

function contentOf(first: TableContent, parts: readonly TableColumn[], base: Shown): TableContent {
  const added = <Row extends TableRow>(rows: readonly Row[]) =>
    rows.map(({ code, label }, index) => {
      const count = sumOf(parts.map(({ content }) => rowsOf(content)[index]?.count ?? 'hidden'));
      const share = count === 'hidden' || base === 'hidden' || base === 0 ? undefined : count / base;
      return { code, label, count, share };
    });
  switch (first.kind) {
    case 'counted':
      return first;
    case 'choices':
      return { ...first, rows: added(first.rows) };
    case 'bins':
      return { ...first, rows: added(first.rows) };
    case 'numbers':
      return { ...first, summary: undefined, rows: added(first.rows) };
    case 'ranking':
      return { ...first, rows: added(first.rows).map((row) => ({ ...row, meanPlace: undefined })) };
  }
}

function sumOf(counts: readonly Shown[]): Shown {
  return counts.reduce<Shown>(
    (all, each) => (all === 'hidden' || each === 'hidden' ? 'hidden' : all + each),
    0,
  );
}
