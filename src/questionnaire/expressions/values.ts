import { dayNumber } from './dates.ts';

/**
 * A value in an expression. Answers are texts (select_multiple: names separated by a space; dates `YYYY-MM-DD`) or
 * numbers; `''` means no answer. The list of a repeat's answers is not a value: only functions that expect one receive
 * it.
 */
export type Value = string | number | boolean;

/**
 * Numbers that differ by less than this count as equal, as in JavaRosa (XPathEqExpr, toBoolean): `0.1 + 0.2 = 0.3` is
 * true, so that shares can add up to 100.
 */
const NEARLY_ZERO = 1e-12;

const NUMBER = /^[ \t\r\n]*-?(?:\d+(?:\.\d*)?|\.\d+)[ \t\r\n]*$/;

/**
 * XPath 1.0 `number()`, extended as the XForms spec says: a text with a date or date-time becomes days since 1970-01-01
 * (https://getodk.github.io/xforms-spec/#fn:number). Any other text, and no answer, is NaN.
 */
export function toNumber(value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === '') return Number.NaN;
  return NUMBER.test(value) ? Number(value) : dayNumber(value);
}

/** XPath 1.0 `boolean()`: a text is true unless empty, a number unless zero or NaN. So the text `'false'` is true. */
export function toBoolean(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return value !== '';
  return Math.abs(value) >= NEARLY_ZERO;
}

/** XPath 1.0 `string()`: whole numbers without a point, never an exponent; `true`/`false`, `NaN`, `Infinity`. */
export function toText(value: Value): string {
  if (typeof value === 'string') return value;
  const text = String(value);
  return typeof value === 'number' && text.includes('e') ? withoutExponent(text) : text;
}

/** XPath 1.0 `=`: as booleans if one is a boolean, else as numbers if one is a number, else as texts. NaN equals nothing. */
export function equals(a: Value, b: Value): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a === b;
  if (typeof a === 'boolean' || typeof b === 'boolean') return toBoolean(a) === toBoolean(b);
  const x = toNumber(a);
  const y = toNumber(b);
  return x === y || Math.abs(x - y) < NEARLY_ZERO;
}

/** XPath's rounding towards zero; NaN and the infinities do not change. */
export function toInteger(value: Value): number {
  return Math.trunc(toNumber(value));
}

/** `1.5e-7` -> `0.00000015` */
function withoutExponent(text: string): string {
  const [mantissa = '', exponent = '0'] = text.split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}
