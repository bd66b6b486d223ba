/**
 * What the words of a text mean, the longest phrases first: "at least" before "at".
 *
 * @param longest - of a phrase, in words
 * @param find - what a phrase means; `undefined` for none
 */
export function meaningsOfPhrases<Meaning>(
  words: readonly string[],
  longest: number,
  find: (phrase: string) => readonly Meaning[] | undefined,
  unknown: Meaning,
): readonly Meaning[] {
  const meanings: Meaning[] = [];
  let rest = words;
  while (rest.length > 0) {
    let length = Math.min(rest.length, longest);
    let found = find(rest.slice(0, length).join(' '));
    while (found === undefined && length > 1) {
      length--;
      found = find(rest.slice(0, length).join(' '));
    }
    meanings.push(...(found ?? [unknown]));
    rest = rest.slice(length);
  }
  return meanings;
}
