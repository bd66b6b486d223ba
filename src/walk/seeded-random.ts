/** Returns a number from 0 up to 1, different at each call. */
export type Draw = () => number;

/**
 * Seeded random numbers: the same seed gives the same numbers on every machine.
 * Mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c (public domain).
 */
export function seededRandom(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of these, all equally likely. */
export function oneOf<Thing>(draw: Draw, things: readonly Thing[]): Thing | undefined {
  return things[Math.floor(draw() * things.length)];
}

/** These in random order, all orders equally likely. */
export function shuffled<Thing>(draw: Draw, things: readonly Thing[]): readonly Thing[] {
  return things
    .map((thing) => ({ thing, at: draw() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ thing }) => thing);
}
