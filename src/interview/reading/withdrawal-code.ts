/** A withdrawal code found in a text. */
export interface FoundCode {
  readonly code: string;
  /** Sixteen letters alone, or digits alone, may mean something else: "more time with kids". */
  readonly isCertain: boolean;
}

/** A letter or digit of a code. Crockford's alphabet has no U. */
const OF_CODE = '[0-9A-TV-Z]';
const BETWEEN = String.raw`[\s.,_-]*`;
const WHOLE = new RegExp(
  `^[^0-9A-Z]*(?:DELETE[^0-9A-Z]+)?(${OF_CODE}{4}(?:${BETWEEN}${OF_CODE}{4}){3})[^0-9A-Z]*$`,
  'u',
);
/** As the bot writes it, among other words. */
const INSIDE = new RegExp(`(?<![0-9A-Z-])${OF_CODE}{4}(?:-${OF_CODE}{4}){3}(?![0-9A-Z-])`, 'u');

/**
 * A code as the storage compares it: in capitals and ASCII digits, without separators and invisible marks, and with the
 * letters that Crockford's base 32 (https://www.crockford.com/base32.html) reads as digits: O as 0, I and L as 1.
 */
export function normaliseWithdrawalCode(code: string): string {
  return inAscii(code)
    .replace(/[^0-9A-Z]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/gu, '1');
}

/**
 * Finds a withdrawal code however people write it: in small letters, in groups or not, with any kind of hyphen, space,
 * digit, direction mark, with a full stop after it, or copied with words around it.
 */
export function findWithdrawalCode(text: string): FoundCode | undefined {
  const plain = inAscii(text);
  const whole = WHOLE.exec(plain)?.[1];
  const inside = whole ?? INSIDE.exec(plain)?.[0];
  if (inside === undefined) return undefined;
  const code = normaliseWithdrawalCode(inside);
  return { code, isCertain: /\d/u.test(inside) && /[A-Z]/u.test(inside) };
}

function inAscii(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\p{Nd}/gu, asciiDigit);
}

/** In Unicode the ten digits of every script are consecutive, beginning with zero. */
function asciiDigit(digit: string): string {
  const codePoint = digit.codePointAt(0) ?? 0;
  let zero = codePoint;
  while (codePoint - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(codePoint - zero);
}
