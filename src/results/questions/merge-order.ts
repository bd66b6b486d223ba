/** `first`, and what only `second` has, behind the neighbour that it has there. */
export function mergeOrder(first: readonly string[], second: readonly string[]): readonly string[] {
  const merged = [...first];
  const known = new Set(first);
  let place = 0;
  for (const name of second) {
    if (known.has(name)) {
      place = merged.indexOf(name) + 1;
    } else {
      merged.splice(place++, 0, name);
      known.add(name);
    }
  }
  return merged;
}
