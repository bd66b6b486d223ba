/** A count that would be shown, and how many people are behind it: in a repeat, one person can count several times. */
export interface LineCell {
  readonly count: number;
  readonly people: number;
}

/**
 * Which counts of a line are hidden, if their sum is shown. Counts of fewer people than the threshold are hidden, and with
 * them the last one of the others, unless what is hidden is many people already: otherwise subtraction would show it. Each
 * hidden count can then be anything from 0 to the sum of the hidden ones.
 *
 * The last one and not the smallest: which one that is does not change while counts only grow, so that no count is shown, then
 * hidden, then shown again, which would tell about the others. The last choice is often "other" or "none".
 *
 * @param isDisjoint - nobody is behind two of the counts
 * @returns for each cell whether it is hidden
 */
export function protectLine(
  cells: readonly LineCell[],
  threshold: number,
  isDisjoint = true,
): readonly boolean[] {
  const hidden = cells.map(({ people }) => people < threshold);
  if (!hidden.includes(true)) return hidden;
  const behind = cells.filter((_, index) => hidden[index]).map(({ people }) => people);
  const people = isDisjoint ? behind.reduce((all, each) => all + each, 0) : Math.max(...behind);
  if (behind.length < 2 || people < threshold) {
    const last = hidden.lastIndexOf(false);
    if (last >= 0) hidden[last] = true;
  }
  return hidden;
}
