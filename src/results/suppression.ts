/** A count as it may be shown: the number, `under-five`, or `withheld` because the number would give another one away. */
export type ShownCount = number | 'under-five' | 'withheld';

/** Counts below this are not shown. */
export const THRESHOLD = 5;

/** One count of a publication. */
export interface CountCell {
  readonly id: string;
  readonly count: number;
  /** Of cells that would do equally, the one with the lowest rank is withheld. */
  readonly rank: number;
}

/** `total` is the sum of `parts`; or not less than it, when `open` (there is a further part that is not published). */
export interface SumLine {
  readonly total: string;
  readonly parts: readonly string[];
  readonly open?: boolean;
}

/**
 * Decides what may be shown. Counts under five are not; and as many others are withheld as are needed so that no hidden
 * count can be worked out, by whoever knows all that is shown, every sum line, that `under-five` means 0 to 4, and that
 * only counts of at least five are withheld.
 *
 * This is cell suppression with its secondary part, see A. Hundepool et al., "Statistical Disclosure Control" (2012),
 * chapter 4. It is done greedily: what is withheld is enough, though not always the least possible.
 */
export function suppress(cells: readonly CountCell[], lines: readonly SumLine[]): ReadonlyMap<string, ShownCount> {
  const shown = new Map<string, ShownCount>(
    cells.map(({ id, count }) => [id, count < THRESHOLD ? 'under-five' : count]),
  );
  for (;;) {
    const recovered = recoverable(shown, lines);
    if (recovered.length === 0) return shown;
    const next = nextToWithhold(new Set(recovered), cells, lines, shown);
    if (next === undefined) return shown; // Nothing is left to withhold: then nothing was recovered from it either.
    shown.set(next, 'withheld');
  }
}

/** The lowest in rank, then in number, of what stands in one line with a recovered count; failing that, of all. */
function nextToWithhold(
  recovered: ReadonlySet<string>,
  cells: readonly CountCell[],
  lines: readonly SumLine[],
  shown: ReadonlyMap<string, ShownCount>,
): string | undefined {
  const touching = lines
    .map(({ total, parts }) => [total, ...parts])
    .filter((members) => members.some((id) => recovered.has(id)));
  const near = new Set(touching.flat());
  const open = cells.filter(({ id }) => typeof shown.get(id) === 'number');
  const candidates = open.filter(({ id }) => near.has(id));
  const [lowest] = (candidates.length > 0 ? candidates : open).toSorted(
    (a, b) => a.rank - b.rank || a.count - b.count,
  );
  return lowest?.id;
}

interface Range {
  least: number;
  most: number;
}

/** The hidden counts that can only have one value. */
function recoverable(shown: ReadonlyMap<string, ShownCount>, lines: readonly SumLine[]): string[] {
  const ranges = new Map<string, Range>();
  for (const [id, count] of shown) ranges.set(id, initialRange(count));
  // Each line narrows the ranges of its members, until no line says anything new.
  while (lines.filter((line) => narrow(line, ranges)).length > 0);
  return [...shown]
    .filter(([id, count]) => {
      const range = ranges.get(id);
      return typeof count !== 'number' && range !== undefined && range.least === range.most;
    })
    .map(([id]) => id);
}

function initialRange(shown: ShownCount): Range {
  if (shown === 'under-five') return { least: 0, most: THRESHOLD - 1 };
  if (shown === 'withheld') return { least: THRESHOLD, most: Number.POSITIVE_INFINITY };
  return { least: shown, most: shown };
}

/** @returns whether any range became narrower */
function narrow({ total, parts, open = false }: SumLine, ranges: ReadonlyMap<string, Range>): boolean {
  const whole = ranges.get(total);
  const members = parts.flatMap((id) => ranges.get(id) ?? []);
  if (!whole) return false;

  const least = sum(members.map((member) => member.least));
  const most = open ? Number.POSITIVE_INFINITY : sum(members.map((member) => member.most));
  let changed = tighten(whole, least, most);
  for (const member of members) {
    const othersLeast = least - member.least;
    const othersMost = Number.isFinite(most)
      ? most - member.most
      : open
        ? Number.POSITIVE_INFINITY
        : sum(members.filter((other) => other !== member).map((other) => other.most));
    changed = tighten(member, whole.least - othersMost, whole.most - othersLeast) || changed;
  }
  return changed;
}

function tighten(range: Range, least: number, most: number): boolean {
  const changed = least > range.least || most < range.most;
  range.least = Math.max(range.least, least);
  range.most = Math.min(range.most, most);
  return changed;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
