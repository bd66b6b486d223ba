import { closest } from '../../closest.ts';

/** "Did you mean …?" for a word that is none of the candidates; `undefined` when none is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const near = closest(word, [...candidates]);
  return near === undefined ? undefined : `Did you mean "${near}"?`;
}

/** The cure for a name that is not there: the nearest one, if any is near. */
export function cureForName(name: string, names: Iterable<string>): { cure?: string } {
  const cure = didYouMean(name, names);
  return cure === undefined ? {} : { cure };
}
