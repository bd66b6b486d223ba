/** Whether a text has these words, one after the other. */
export function holdsWords(text: string, words: string): boolean {
  return ` ${text} `.includes(` ${words} `);
}

/** Whether one letter more, less or other, or two in the other order, make one text of the other. */
export function isOneOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 2) return false;
  const [shorter, longer] = [[...one], [...other]].toSorted((a, b) => a.length - b.length);
  if (shorter === undefined || longer === undefined || longer.length - shorter.length > 1) return false;
  const at = longer.findIndex((letter, index) => letter !== shorter[index]);
  if (at === -1) return false;
  const isRest = (from: number, to: number) => shorter.slice(from).join('') === longer.slice(to).join('');
  const [has, had] = [longer[at], shorter[at]];
  if (longer.length > shorter.length) return isLetter(has) && isRest(at, at + 1);
  // Other figures are other answers: "group 1", "group 2".
  if (!isLetter(has) || !isLetter(had)) return false;
  if (isRest(at + 1, at + 1)) return true;
  return has === shorter[at + 1] && had === longer[at + 1] && isRest(at + 2, at + 2);
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{M}]/u.test(character);
}
