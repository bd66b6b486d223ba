/** A table of two partitions of the same people, by row, then column. The totals of rows and columns are known. */
export interface CrossCounts {
  readonly counts: readonly (readonly number[])[];
  /** Whether a cell is hidden for another reason. */
  isHidden(row: number, column: number): boolean;
  /** How wide the range must be that is possible for this cell; 0 for one that may be shown. */
  need(row: number, column: number): number;
  /** What is lost if this cell is hidden, too; infinite if it must not be. */
  cost(row: number, column: number): number;
}

/**
 * Which cells of a cross-table are hidden, so that nobody can work out a cell that has to be.
 *
 * The hypercube method: each cell to be protected is the corner of a rectangle of hidden cells. Adding as much to two opposite
 * corners as is taken from the two others changes no total, so the rectangle shows how far apart the values are that
 * are possible for the cell. See A. Hundepool et al., "Statistical Disclosure Control" (2012), chapter 4.
 *
 * If no rectangle is wide enough, all cells are hidden: then only what the totals say anyway is left.
 */
export function protectCross(table: CrossCounts): readonly (readonly boolean[])[] {
  const { counts, isHidden, need } = table;
  const hidden = counts.map((cells, row) =>
    cells.map((_, column) => need(row, column) > 0 || isHidden(row, column)),
  );
  for (const [row, cells] of counts.entries()) {
    for (const column of cells.keys()) {
      const width = need(row, column);
      if (width === 0 || rangeOf(counts, hidden, row, column) >= width) continue;
      const corners = cheapest(table, hidden, row, column, width);
      if (corners === undefined) return counts.map((each) => each.map(() => true));
      for (const [r, c] of corners) {
        const line = hidden[r];
        if (line !== undefined) line[c] = true;
      }
    }
  }
  return hidden;
}

type Corner = readonly [row: number, column: number];

/** How far apart the possible values of a hidden cell are at least. */
function rangeOf(
  counts: CrossCounts['counts'],
  hidden: readonly (readonly boolean[])[],
  row: number,
  column: number,
): number {
  const own = at(counts, row, column);
  let up = 0;
  let down = 0;
  for (const other of counts.keys()) {
    if (other === row || hidden[other]?.[column] !== true) continue;
    const below = at(counts, other, column);
    for (const [beside, isHidden] of (hidden[row] ?? []).entries()) {
      if (!isHidden || beside === column || hidden[other]?.[beside] !== true) continue;
      up = Math.max(up, Math.min(at(counts, row, beside), below));
      down = Math.max(down, Math.min(own, at(counts, other, beside)));
    }
  }
  return up + down;
}

/** The corners of the rectangle that is wide enough and costs least; the last ones of those that cost the same. */
function cheapest(
  { counts, cost }: CrossCounts,
  hidden: readonly (readonly boolean[])[],
  row: number,
  column: number,
  width: number,
): readonly Corner[] | undefined {
  const price = (r: number, c: number) => (hidden[r]?.[c] === true ? 0 : cost(r, c));
  const own = at(counts, row, column);
  let best: readonly Corner[] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const other of counts.keys()) {
    if (other === row) continue;
    for (const beside of (counts[row] ?? []).keys()) {
      if (beside === column) continue;
      const up = Math.min(at(counts, row, beside), at(counts, other, column));
      const down = Math.min(own, at(counts, other, beside));
      if (up + down < width) continue;
      const sum = price(row, beside) + price(other, column) + price(other, beside);
      if (sum > least || sum === Number.POSITIVE_INFINITY) continue;
      least = sum;
      best = [
        [row, beside],
        [other, column],
        [other, beside],
      ];
    }
  }
  return best;
}

function at(counts: CrossCounts['counts'], row: number, column: number): number {
  return counts[row]?.[column] ?? 0;
}
