import type { Characters } from './characters.ts';
import type { Piece } from './read-pattern.ts';

/**
 * The places of a pattern that match a character, and which can follow which: Glushkov's automaton, but with the number
 * of ways from one to the next, because a backtracking matcher tries every way.
 */
export interface FollowGraph {
  /** What each place matches. */
  readonly takes: readonly ReadonlySet<string>[];
  /** For each place, those that can follow it. The start comes after the last place. */
  readonly next: readonly ReadonlyMap<number, number>[];
  /** How many lengths a place that repeats itself can have. */
  readonly spans: ReadonlyMap<number, number>;
  /** Lookaheads and lookbehinds, each a pattern of its own, and whether it is tried only once. */
  readonly looks: readonly { readonly of: Piece; readonly once: boolean }[];
}

interface Part {
  readonly first: ReadonlyMap<number, number>;
  readonly last: ReadonlyMap<number, number>;
  /** The number of ways in which it can match an empty text. */
  readonly empty: number;
}

/** A larger pattern is not worth the effort, neither here nor for a matcher. */
const MOST_PLACES = 300;
/** Up to this many repetitions are distinguished; beyond that, there may be any number. */
const MOST_COPIES = 20;

const NOTHING: Part = { first: new Map(), last: new Map(), empty: 1 };

/** @returns undefined for a pattern that is too large */
export function followGraph(pattern: Piece, characters: Characters): FollowGraph | undefined {
  const takes: ReadonlySet<string>[] = [];
  const next: Map<number, number>[] = [];
  const spans = new Map<number, number>();
  const looks: { of: Piece; once: boolean }[] = [];
  const { first } = build(pattern, false);
  return takes.length > MOST_PLACES ? undefined : { takes, next: [...next, first], spans, looks };

  function build(piece: Piece, repeated: boolean): Part {
    if (takes.length > MOST_PLACES) return NOTHING;
    switch (piece.kind) {
      case 'nothing':
        return NOTHING;
      case 'character':
        return place(piece.source);
      case 'look':
        looks.push({ of: piece.of, once: piece.first && !repeated });
        return NOTHING;
      case 'sequence':
        return piece.parts.reduce<Part>((before, part) => behind(before, build(part, repeated)), NOTHING);
      case 'choice':
        return piece.branches
          .map((branch) => build(branch, repeated))
          .reduce((all, branch) => ({
            first: joined(all.first, branch.first),
            last: joined(all.last, branch.last),
            empty: all.empty + branch.empty,
          }));
      case 'repeat':
        return repeat(piece);
    }
  }

  function place(source: string): Part {
    const itself = new Map([[takes.length, 1]]);
    takes.push(characters.of(source));
    next.push(new Map());
    return { first: itself, last: itself, empty: 0 };
  }

  function behind(before: Part, after: Part): Part {
    link(before.last, after.first);
    return {
      first: joined(before.first, after.first, before.empty),
      last: joined(after.last, before.last, after.empty),
      empty: before.empty * after.empty,
    };
  }

  function link(from: ReadonlyMap<number, number>, to: ReadonlyMap<number, number>): void {
    for (const [place, ways] of from)
      for (const [follower, times] of to) {
        const known = next[place]?.get(follower) ?? 0;
        next[place]?.set(follower, known + ways * times);
      }
  }

  function repeat({ of, least, most }: Piece & { kind: 'repeat' }): Part {
    if (most === 0) return NOTHING;
    const one = () => build(of, most > 1);
    const single = of.kind === 'character';
    const counted = single ? most === least || most === 1 : true;
    if (counted && most <= MOST_COPIES) {
      let rest = NOTHING;
      // From the last copy to the first, because each optional copy is inside the one before it.
      for (let copy = most; copy > least; copy -= 1) {
        const all = behind(one(), rest);
        rest = { ...all, empty: all.empty + 1 };
      }
      for (let copy = least; copy > 0; copy -= 1) rest = behind(one(), rest);
      return rest;
    }
    let start = NOTHING;
    for (let copy = 1; copy < Math.min(least, MOST_COPIES); copy += 1) start = behind(start, one());
    const loop = one();
    link(loop.last, loop.first);
    if (single) for (const place of loop.first.keys()) spans.set(place, most - least + 1);
    return behind(start, least === 0 ? { ...loop, empty: loop.empty + 1 } : loop);
  }
}

function joined(
  one: ReadonlyMap<number, number>,
  other: ReadonlyMap<number, number>,
  times = 1,
): ReadonlyMap<number, number> {
  if (times === 0 || other.size === 0) return one;
  const all = new Map(one);
  for (const [place, ways] of other) all.set(place, (all.get(place) ?? 0) + ways * times);
  return all;
}
