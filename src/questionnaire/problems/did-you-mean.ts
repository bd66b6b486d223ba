import { closest } from '../../closest.ts';
import { type Message, says } from './message.ts';

/** "Did you mean …?" for a word that is not among the candidates; `undefined` when none is similar. */
export function didYouMean(word: string, candidates: Iterable<string>): Message | undefined {
  const near = closest(word, [...candidates]);
  return near === undefined ? undefined : says('did-you-mean', { name: near });
}

/** What to do about an unknown name: use the most similar one, if there is one. */
export function cureForName(name: string, names: Iterable<string>): { cure?: Message } {
  const cure = didYouMean(name, names);
  return cure === undefined ? {} : { cure };
}
