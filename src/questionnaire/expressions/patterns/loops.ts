import type { FollowGraph } from './follow-graph.ts';

/** Groups of places that lead to one another, ordered so that none leads to an earlier one. */
export interface Region {
  readonly places: readonly number[];
  /** Whether it is a loop. */
  readonly isLoop: boolean;
}

/** The strongly connected parts of a graph, the start's first (Tarjan's algorithm). */
export function regionsOf({ next }: FollowGraph): readonly Region[] {
  const order = new Map<number, number>();
  const lowest = new Map<number, number>();
  const stack: number[] = [];
  const open = new Set<number>();
  const regions: Region[] = [];
  visit(next.length - 1);
  return regions.toReversed();

  function visit(place: number): void {
    const index = order.size;
    order.set(place, index);
    lowest.set(place, index);
    stack.push(place);
    open.add(place);
    for (const follower of next[place]?.keys() ?? []) {
      if (!order.has(follower)) {
        visit(follower);
        lower(place, lowest.get(follower) ?? index);
      } else if (open.has(follower)) lower(place, order.get(follower) ?? index);
    }
    if (lowest.get(place) !== index) return;
    const places = stack.splice(stack.indexOf(place));
    for (const member of places) open.delete(member);
    regions.push({ places, isLoop: places.length > 1 || (next[place]?.has(place) ?? false) });
  }

  function lower(place: number, to: number): void {
    if (to < (lowest.get(place) ?? to)) lowest.set(place, to);
  }
}
