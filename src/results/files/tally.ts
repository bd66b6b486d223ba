import type { Cell, Missing } from './cell.ts';
import type { Column } from './columns.ts';

/** How often a question was answered, and how often not, for which reason. */
export type Counts = { -readonly [K in Missing | 'answered']?: number };

/** Counts cells while they are written. */
export class Tally {
  readonly #counts = new Map<string, Counts>();

  of({ name, placed }: Column): Counts {
    const key = [...placed.place, name].join('/');
    let counts = this.#counts.get(key);
    if (counts === undefined) {
      counts = {};
      this.#counts.set(key, counts);
    }
    return counts;
  }
}

export function count(counts: Counts, cell: Cell): void {
  const key = cell.is === 'missing' ? cell.why : 'answered';
  counts[key] = (counts[key] ?? 0) + 1;
}
