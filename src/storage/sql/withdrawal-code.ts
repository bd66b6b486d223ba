import { createHash } from 'node:crypto';

/**
 * What is stored instead of a withdrawal code: its SHA-256 as 64 hexadecimal digits.
 *
 * The code is normalised first, so that it is found however it is typed: in lower case, with spaces, hyphens or invisible
 * direction marks, with the digits of another script, and with the letters that Crockford's base 32
 * (https://www.crockford.com/base32.html) reads as digits: O as 0, I and L as 1.
 */
export function hashWithdrawalCode(code: string): string {
  return createHash('sha256').update(normalise(code)).digest('hex');
}

function normalise(code: string): string {
  return code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** In Unicode the ten digits of every script are consecutive, beginning with zero. */
function asciiDigit(digit: string): string {
  const codePoint = digit.codePointAt(0) ?? 0;
  let zero = codePoint;
  while (codePoint - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(codePoint - zero);
}
