import { Characters, overlap } from './characters.ts';
import { type FollowGraph, followGraph } from './follow-graph.ts';
import { type Region, regionsOf } from './loops.ts';
import { type Piece, readPattern } from './read-pattern.ts';

/** In characters: a longer text never matches a pattern whose effort grows faster than the text. */
const LONGEST = 2000;
/** A number of matcher steps that nobody notices: about a tenth of a second. */
const MOST_STEPS = 1e8;
/** With at most this many steps per character, the length of a text does not matter. */
const EVEN_STEPS = 1000;

/**
 * The longest text for which this pattern takes at most a fraction of a second. JavaScript's matcher backtracks through
 * all ways in which a text could match, and for some patterns their number doubles with every character. A single
 * answer, sent by mistake or on purpose, could stop the whole bot.
 *
 * What makes it slow is ambiguity: parts of the pattern that can match the same text in more than one way (after A.
 * Weber and H. Seidl, "On the degree of ambiguity of finite automata", 1991). The estimate is never too low, but
 * sometimes too high. The pattern counts as anchored at both ends.
 *
 * @param pattern - one that JavaScript accepts with these flags
 * @returns a number of characters; Infinity if it does not matter; undefined if no bound is low enough
 */
export function longestFor(pattern: string, flags: string): number | undefined {
  const characters = new Characters(pattern, flags);
  const steps = stepsFor(readPattern(pattern), characters);
  if (!(steps * LONGEST <= MOST_STEPS)) return undefined;
  return steps <= EVEN_STEPS ? Number.POSITIVE_INFINITY : LONGEST;
}

/** The most steps for each character of a text of {@link LONGEST}; Infinity if the steps multiply. */
function stepsFor(pattern: Piece, characters: Characters): number {
  const graph = followGraph(pattern, characters);
  if (!graph) return Number.POSITIVE_INFINITY;
  const regions = regionsOf(graph);
  if (regions.some((region) => region.isLoop && multiplies(graph, region))) return Number.POSITIVE_INFINITY;
  const onTheSide = graph.looks.map(({ of, once }) => {
    const steps = stepsFor(of, characters);
    // A lookaround that is tried at every character costs the length of the text each time.
    return once || !canLoop(of) ? steps : steps * LONGEST;
  });
  return onTheSide.reduce((all, steps) => all * steps, pathsThrough(graph, regions));
}

function canLoop(piece: Piece): boolean {
  switch (piece.kind) {
    case 'repeat':
      return piece.most > 9 || canLoop(piece.of);
    case 'look':
      return canLoop(piece.of);
    case 'sequence':
      return piece.parts.some(canLoop);
    case 'choice':
      return piece.branches.some(canLoop);
    case 'character':
    case 'nothing':
      return false;
  }
}

/**
 * Whether a text can pass through a loop in two ways and end at the same place: then every pass doubles the number of
 * ways. This is so if there are two ways from one place to the next, or if two paths part and meet again.
 */
function multiplies({ takes, next }: FollowGraph, { places }: Region): boolean {
  const inside = new Set(places);
  const steps = new Map<number, readonly number[]>();
  for (const place of places) {
    const followers = [...(next[place] ?? [])].filter(([follower]) => inside.has(follower));
    if (followers.some(([, ways]) => ways > 1)) return true;
    steps.set(
      place,
      followers.map(([follower]) => follower),
    );
  }
  // Pairs of places in which two readings of one text can be.
  const pair = (one: number, other: number) => one * takes.length + other;
  const from = new Map<number, number[]>();
  const reached = new Set<number>();
  const waiting = places.map((place) => [place, place] as const);
  for (const [one, other] of waiting) reached.add(pair(one, other));
  for (let index = 0; index < waiting.length; index += 1) {
    const [one, other] = waiting[index] ?? [0, 0];
    for (const a of steps.get(one) ?? [])
      for (const b of steps.get(other) ?? []) {
        if (!overlap(takes[a] as ReadonlySet<string>, takes[b] as ReadonlySet<string>)) continue;
        const key = pair(a, b);
        from.set(key, [...(from.get(key) ?? []), pair(one, other)]);
        if (reached.has(key)) continue;
        reached.add(key);
        waiting.push([a, b]);
      }
  }
  const isSame = (key: number) => Math.floor(key / takes.length) === key % takes.length;
  const back = places.map((place) => pair(place, place));
  const seen = new Set(back);
  for (const key of back)
    for (const before of from.get(key) ?? []) {
      if (!isSame(before)) return true;
      if (!seen.has(before)) {
        seen.add(before);
        back.push(before);
      }
    }
  return false;
}

/** The largest number of ways in which one text can match the pattern. */
function pathsThrough(graph: FollowGraph, regions: readonly Region[]): number {
  const regionOf = new Map(
    regions.flatMap((region) => region.places.map((place) => [place, region] as const)),
  );
  const shifting = new Set<Region>();
  for (const loop of regions)
    if (loop.isLoop) for (const place of meets(graph, loop)) shifting.add(regionOf.get(place) as Region);
  const ways = new Map<Region, number>();
  for (const region of regions.toReversed()) {
    let branches = 1;
    let most = 1;
    for (const place of region.places) {
      const leaving = [...(graph.next[place] ?? [])].filter(([to]) => regionOf.get(to) !== region);
      branches = Math.max(branches, alike(graph, leaving));
      for (const [to] of leaving) most = Math.max(most, ways.get(regionOf.get(to) as Region) ?? 1);
    }
    const [place = 0] = region.places;
    const span = Math.min(LONGEST, graph.spans.get(place) ?? LONGEST);
    ways.set(region, branches * most * (region.isLoop && shifting.has(region) ? span : 1));
  }
  return Math.max(1, ...[...ways.values()].slice(-1));
}

/** How many of these can match the same character. */
function alike({ takes }: FollowGraph, followers: readonly (readonly [number, number])[]): number {
  const counts = new Map<string, number>();
  for (const [place, ways] of followers)
    for (const sign of takes[place] ?? []) counts.set(sign, (counts.get(sign) ?? 0) + ways);
  return Math.max(1, ...counts.values());
}

/** The places after a loop that can be reached from it: a text can leave the loop earlier or later. */
function meets({ takes, next }: FollowGraph, loop: Region): ReadonlySet<number> {
  const inside = new Set(loop.places);
  const signs = new Set(loop.places.flatMap((place) => [...(takes[place] ?? [])]));
  const reached = new Set<number>();
  const waiting = [...loop.places];
  for (const place of waiting)
    for (const follower of next[place]?.keys() ?? []) {
      if (inside.has(follower) || reached.has(follower)) continue;
      if (!overlap(takes[follower] as ReadonlySet<string>, signs)) continue;
      reached.add(follower);
      waiting.push(follower);
    }
  return reached;
}
