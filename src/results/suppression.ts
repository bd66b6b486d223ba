/** A count as it may be shown: the number, `under-five`, or `withheld` because the number would give another one away. */
export type ShownCount = number | 'under-five' | 'withheld';

/** Counts below this are not shown. */
export const THRESHOLD = 5;

/** One count of a publication. */
export interface CountCell {
  readonly id: string;
  readonly count: number;
  /** If any of several cells could be withheld, the one with the lowest rank is. */
  readonly rank: number;
}

/** `total` is the sum of `parts`. An id without a cell is an unpublished count of 0 or more. */
export interface SumLine {
  readonly total: string;
  readonly parts: readonly string[];
}

/**
 * Decides what may be shown. Counts under five are hidden, and as many others are withheld as needed so that nobody can
 * work out a hidden count from the shown counts, the sum lines, and the facts that `under-five` means 0 to 4 and that only
 * counts of at least five are withheld.
 *
 * This is cell suppression with its secondary part, see A. Hundepool et al., "Statistical Disclosure Control" (2012),
 * chapter 4. The method is greedy: it withholds enough, but not always the least possible.
 */
export function suppress(
  cells: readonly CountCell[],
  lines: readonly SumLine[],
): ReadonlyMap<string, ShownCount> {
  const shown = new Map<string, ShownCount>(
    cells.map(({ id, count }) => [id, count < THRESHOLD ? 'under-five' : count]),
  );
  for (;;) {
    const recovered = recoverable(shown, lines);
    if (recovered.size === 0) return shown;
    const next = nextToWithhold(recovered, cells, lines, shown);
    if (next === undefined) return shown; // Nothing more can be withheld.
    shown.set(next, 'withheld');
  }
}

/**
 * The lowest in rank, then in number, of the line that gave a hidden count away; failing that, of the lines around it,
 * the nearest first.
 */
function nextToWithhold(
  recovered: ReadonlyMap<string, SumLine>,
  cells: readonly CountCell[],
  lines: readonly SumLine[],
  shown: ReadonlyMap<string, ShownCount>,
): string | undefined {
  const candidates = cells
    .filter(({ id }) => typeof shown.get(id) === 'number')
    .toSorted((a, b) => a.rank - b.rank || a.count - b.count);
  let near = [...recovered.values()].map((line) => new Set(membersOf(line)));
  for (let size = -1; size < sizeOf(near); ) {
    for (const ids of near) {
      const inReach = candidates.find(({ id }) => ids.has(id));
      if (inReach) return inReach.id;
    }
    size = sizeOf(near);
    near = near.map((ids) => {
      const touching = lines.filter((line) => membersOf(line).some((id) => ids.has(id)));
      return new Set([...ids, ...touching.flatMap(membersOf)]);
    });
  }
  return undefined;
}

function membersOf({ total, parts }: SumLine): readonly string[] {
  return [total, ...parts];
}

function sizeOf(sets: readonly ReadonlySet<string>[]): number {
  return sets.reduce((all, { size }) => all + size, 0);
}

interface Range {
  least: number;
  most: number;
  /** The line that narrowed it last. */
  by?: SumLine;
}

/** The hidden counts that can have only one value, each with the line that shows it. */
function recoverable(
  shown: ReadonlyMap<string, ShownCount>,
  lines: readonly SumLine[],
): ReadonlyMap<string, SumLine> {
  const ranges = new Map<string, Range>();
  for (const id of lines.flatMap(membersOf)) ranges.set(id, { least: 0, most: Number.POSITIVE_INFINITY });
  for (const [id, count] of shown) ranges.set(id, initialRange(count));
  // Each line narrows the ranges of its members, until no line says anything new.
  while (lines.filter((line) => narrow(line, ranges)).length > 0);
  const recovered = new Map<string, SumLine>();
  for (const [id, count] of shown) {
    const { least, most, by } = ranges.get(id) ?? initialRange(count);
    if (least === most && by && typeof count !== 'number') recovered.set(id, by);
  }
  return recovered;
}

function initialRange(shown: ShownCount): Range {
  if (shown === 'under-five') return { least: 0, most: THRESHOLD - 1 };
  if (shown === 'withheld') return { least: THRESHOLD, most: Number.POSITIVE_INFINITY };
  return { least: shown, most: shown };
}

/** @returns whether any range became narrower */
function narrow(line: SumLine, ranges: ReadonlyMap<string, Range>): boolean {
  const whole = ranges.get(line.total);
  if (!whole) return false;
  const parts = line.parts.flatMap((id) => ranges.get(id) ?? []);
  const least = sumOf(parts, 'least');
  const most = sumOf(parts, 'most');
  let changed = tighten(whole, least, most, line);
  for (const part of parts) {
    const othersLeast = least - part.least;
    const othersMost = Number.isFinite(most)
      ? most - part.most
      : sumOf(
          parts.filter((other) => other !== part),
          'most',
        );
    changed = tighten(part, whole.least - othersMost, whole.most - othersLeast, line) || changed;
  }
  return changed;
}

function tighten(range: Range, least: number, most: number, by: SumLine): boolean {
  if (least <= range.least && most >= range.most) return false;
  range.least = Math.max(range.least, least);
  range.most = Math.min(range.most, most);
  range.by = by;
  return true;
}

function sumOf(ranges: readonly Range[], end: 'least' | 'most'): number {
  return ranges.reduce((all, range) => all + range[end], 0);
}
