import { mergedCounts, mergedIndexes } from '../disclosure/merge-hidden.ts';
import { protectCross } from '../disclosure/protect-cross.ts';
import type { LineCell } from '../disclosure/protect-line.ts';
import { type Classes, countCells, NO_CLASS } from './classes.ts';

/** Two partitions of the same rows, those without an answer included. */
export interface Crossed {
  /** By class of the rows, then of the columns; the last of each are those without an answer. */
  readonly cells: readonly (readonly LineCell[])[];
  readonly hidden: readonly (readonly boolean[])[];
}

/** One side of a cross-table. */
export interface Side {
  readonly key: string;
  readonly classes: Classes;
  /** Whether the total of a class is hidden in the table of this side alone. */
  readonly hidden: readonly boolean[];
}

/** Withholding how many gave no answer withholds all shares of a column: rather several counts. */
const COST_OF_MISSING = 1000;

/**
 * Counts and protects a cross-table. It hides the same cells, whichever of its sides is shown as columns: otherwise one view would
 * show what the other one hides. A filter is one of its columns.
 */
export function crossOf(rows: Side, columns: Side, response: Int32Array, threshold: number): Crossed {
  const isTurned = columns.key < rows.key;
  const [first, second] = isTurned ? [columns, rows] : [rows, columns];
  const cells = matrixOf(first.classes, second.classes, response);
  const hidden = hiddenIn(cells, [...first.hidden, false], [...second.hidden, false], threshold);
  return isTurned ? { cells: turned(cells), hidden: turned(hidden) } : { cells, hidden };
}

function turned<T>(matrix: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return (matrix[0] ?? []).map((_, column) => matrix.flatMap((row) => row.slice(column, column + 1)));
}

export function matrixOf(a: Classes, b: Classes, response: Int32Array): Crossed['cells'] {
  const width = b.codes.length + 1;
  const height = a.codes.length + 1;
  const rowOf = (row: number) => (a.of[row] === NO_CLASS ? height - 1 : (a.of[row] ?? 0));
  const columnOf = (row: number) => (b.of[row] === NO_CLASS ? width - 1 : (b.of[row] ?? 0));
  const flat = countCells((row) => rowOf(row) * width + columnOf(row), width * height, response);
  return Array.from({ length: height }, (_, row) => flat.slice(row * width, (row + 1) * width));
}

/**
 * @param hiddenRows - whether the total of a row is hidden; the last row has those without an answer
 * @param before - cells that are hidden already; then those without an answer are not touched
 */
export function hiddenIn(
  cells: Crossed['cells'],
  hiddenRows: readonly boolean[],
  hiddenColumns: readonly boolean[],
  threshold: number,
  before?: (row: number, column: number) => boolean,
): Crossed['hidden'] {
  const rowTo = mergedIndexes(hiddenRows);
  const columnTo = mergedIndexes(hiddenColumns);
  const counts = mergedCounts(numbersOf(cells, 'count'), rowTo, columnTo);
  const people = mergedCounts(numbersOf(cells, 'people'), rowTo, columnTo);
  const missingRow = rowTo.at(-1) ?? 0;
  const missingColumn = columnTo.at(-1) ?? 0;
  const isMergedRow = (row: number) => hiddenRows.includes(true) && row === Math.max(...rowTo);
  const isMergedColumn = (column: number) => hiddenColumns.includes(true) && column === Math.max(...columnTo);
  const hiddenBefore = new Set<string>();
  if (before !== undefined) {
    for (const [row, to] of rowTo.entries()) {
      for (const [column, across] of columnTo.entries()) {
        if (before(row, column)) hiddenBefore.add(`${to} ${across}`);
      }
    }
  }
  const rowSum = (row: number) => (counts[row] ?? []).reduce((sum, each) => sum + each, 0);
  const columnSum = (column: number) => counts.reduce((sum, line) => sum + (line[column] ?? 0), 0);
  const answered = (column: number) =>
    people.reduce((sum, line, row) => (row === missingRow ? sum : sum + (line[column] ?? 0)), 0);
  const answeredBy = (row: number) =>
    (people[row] ?? []).reduce((sum, each, column) => (column === missingColumn ? sum : sum + each), 0);
  const merged = protectCross({
    counts,
    isHidden: (row, column) =>
      isMergedRow(row) || isMergedColumn(column) || hiddenBefore.has(`${row} ${column}`),
    need: (row, column) => {
      const behind = people[row]?.[column] ?? 0;
      const isMissing = row === missingRow || column === missingColumn;
      if (!isMissing) return behind < threshold ? threshold : 0;
      // Nobody is fine there, unless those who did answer are few.
      const isFew = behind > 0 && behind < threshold;
      const areFew =
        (row === missingRow && column !== missingColumn && answered(column) < threshold) ||
        (column === missingColumn && row !== missingRow && answeredBy(row) < threshold);
      if (before !== undefined && row === missingRow) return 0;
      if (!isFew && !areFew) return 0;
      return Math.max(
        1,
        Math.min(
          threshold,
          row === missingRow ? rowSum(row) : threshold,
          column === missingColumn ? columnSum(column) : threshold,
        ),
      );
    },
    cost: (row, column) => {
      if (before !== undefined && row === missingRow) return Number.POSITIVE_INFINITY;
      return row === missingRow || column === missingColumn ? COST_OF_MISSING : 1;
    },
  });
  return cells.map((line, row) =>
    line.map((_, column) => merged[rowTo[row] ?? 0]?.[columnTo[column] ?? 0] ?? true),
  );
}

function numbersOf(cells: Crossed['cells'], what: 'count' | 'people'): readonly (readonly number[])[] {
  return cells.map((line) => line.map((cell) => cell[what]));
}
