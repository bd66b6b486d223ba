/** Row numbers in order, neighbours joined: `4, 7, 12–19`. */
export function rowRanges(rows: Iterable<number>): readonly string[] {
  const sorted = [...new Set(rows)].sort((a, b) => a - b);
  const ranges: [first: number, last: number][] = [];
  for (const row of sorted) {
    const range = ranges.at(-1);
    if (range !== undefined && range[1] === row - 1) range[1] = row;
    else ranges.push([row, row]);
  }
  return ranges.flatMap(([first, last]) => {
    if (first === last) return [`${first}`];
    return last === first + 1 ? [`${first}`, `${last}`] : [`${first}–${last}`];
  });
}
