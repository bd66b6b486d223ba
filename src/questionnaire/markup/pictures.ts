/** Emoji with their modifiers, flags, keycaps, and characters used as arrows, bars, boxes and stars. */
const PICTURE =
  '(?:(?![©®™])\\p{Extended_Pictographic}(?:\\ufe0f|\\u200d\\p{Extended_Pictographic}|[\\u{1f3fb}-\\u{1f3ff}]|[\\u{e0020}-\\u{e007f}])*' +
  '|\\p{Regional_Indicator}{2}|\\ufe0f?\\u20e3|[\\u2190-\\u21ff\\u25a0-\\u25ff\\u2605\\u2606\\u2610-\\u2612\\u2630\\u2700-\\u27bf]\\ufe0f?)';
const PICTURES = new RegExp(`${PICTURE} ?`, 'gu');
/** After the marks at the beginning of a right-to-left line. */
const AT_THE_START = new RegExp(`^([\\u200f\\u2068]?)(?:${PICTURE} ?)+`, 'u');
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** A text without emoji and other small pictures, for listening. */
export function withoutPictures(text: string): string {
  return text.replaceAll(PICTURES, '');
}

/** A line without the pictures at its beginning, unless it contains nothing else. */
export function withoutLeadingPictures(line: string): string {
  const left = line.replace(AT_THE_START, '$1');
  return saysSomething(left) ? left : line;
}

export function saysSomething(text: string): boolean {
  return SAYS_SOMETHING.test(text);
}
