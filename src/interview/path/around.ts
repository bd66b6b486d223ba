import type { Repeat } from '../../questionnaire/compiled/questionnaire.ts';

/** Whether something in the repeat `inner` is in `repeat`, too. Everything is in none. */
export function isAround(repeat: Repeat | undefined, inner: Repeat | undefined): boolean {
  let around = inner;
  while (around !== undefined && around !== repeat) around = around.outer;
  return around === repeat;
}

/** Of a repeat and those around it, the outermost that is within another one, or within none. */
export function outermost(repeat: Repeat | undefined, within: Repeat | undefined): Repeat {
  let found = repeat;
  while (found !== undefined && found.outer !== within) found = found.outer;
  if (found === undefined) throw new Error('The questions of a repeat do not follow one another.');
  return found;
}

/** A repeat and those around it, the innermost first. */
export function repeatsAround(repeat: Repeat | undefined): readonly Repeat[] {
  return repeat === undefined ? [] : [repeat, ...repeatsAround(repeat.outer)];
}
