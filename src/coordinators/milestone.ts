/** The highest of 1, 10, 25, 50, 100, 250, 500, 1000, … that this number of responses has reached; 0 for none. */
export function milestoneReached(total: number): number {
  let reached = total >= 1 ? 1 : 0;
  for (let decade = 10; decade <= total; decade *= 10) {
    for (const factor of [1, 2.5, 5]) {
      if (decade * factor <= total) reached = decade * factor;
    }
  }
  return reached;
}
