/**
 * Lines of a cross-table whose totals are hidden, as one line: only the total of all of them is known. What protects the merged
 * line protects each of its members.
 *
 * @param hidden - whether the total of a line is hidden
 * @returns for each line its index in the merged table
 */
export function mergedIndexes(hidden: readonly boolean[]): readonly number[] {
  const shown = hidden.filter((each) => !each).length;
  let next = 0;
  return hidden.map((each) => (each ? shown : next++));
}

/** The sums of a table's cells in the merged table. */
export function mergedCounts(
  counts: readonly (readonly number[])[],
  rows: readonly number[],
  columns: readonly number[],
): readonly (readonly number[])[] {
  const height = Math.max(...rows) + 1;
  const width = Math.max(...columns) + 1;
  const merged = Array.from({ length: height }, () => new Array<number>(width).fill(0));
  for (const [row, cells] of counts.entries()) {
    for (const [column, count] of cells.entries()) {
      const line = merged[rows[row] ?? 0];
      const to = columns[column] ?? 0;
      if (line !== undefined) line[to] = (line[to] ?? 0) + count;
    }
  }
  return merged;
}
