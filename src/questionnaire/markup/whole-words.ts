/** An address begins where no letter, digit or other part of an address comes before it. */
const STARTS = /[\p{L}\p{N}_@#/.+\ufdd0-]$/u;

/** Values within it are part of it; `VALUE` (U+FDD0) marks them. */
const ADDRESS =
  /(?:(?:https?|ftp|tg):\/\/|www\.)[^\s<>"]+|(?:mailto|tel):[^\s<>"]+|[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/iy;
/** What can be tapped in Telegram: `@name`, `#tag`, `/command`. */
const HANDLE = /[@#][\p{L}\p{N}_\ufdd0]+|\/[a-z][a-z0-9_]+(?![\w/])/iuy;
/** A phone number, a date, an account number: digits in groups. */
const FIGURES = /(?:\+|00)?\d[\d ()/.-]{4,}\d/y;
const ENDS = /[*_.,;:!?'"»”)\]}]+$/;

/**
 * Whether an address, a name or a number begins here. It is one word whatever characters it contains, and a direction
 * mark in it would do harm.
 *
 * @returns its length; 0 if there is none
 */
export function wordLengthAt(source: string, at: number, to: number): number {
  const first = source.charAt(at);
  if (!/[@#/+\p{L}\p{N}]/u.test(first) || STARTS.test(source.slice(Math.max(0, at - 2), at))) return 0;
  for (const pattern of [ADDRESS, HANDLE, FIGURES]) {
    pattern.lastIndex = at;
    const found =
      pattern
        .exec(source)?.[0]
        .slice(0, to - at)
        .replace(ENDS, '') ?? '';
    if (pattern === FIGURES ? isNumber(found) : found.length > 1) return found.length;
  }
  return 0;
}

function isNumber(text: string): boolean {
  return text.replaceAll(/\D/g, '').length >= 6 && /\D/.test(text) && /\d{3}/.test(text);
}
