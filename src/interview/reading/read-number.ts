import { plainDigits } from './digits.ts';

/** What people write between thousands, other than comma and point. */
const THOUSANDS = /[ '’٬_](?=\d{3}(?!\d))/gu;

/** Thousands marked off; in India and Bangladesh the marks before the last stand after two digits: 12,34,567. */
const GROUPED = /^\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}$/u;

/**
 * A number as people type it: any script's digits, decimal comma (also the Arabic one, `،`), point or `٫`, thousands marks, a unit behind it
 * ("3 Kinder", "12 %").
 *
 * One comma or point before exactly three digits is read as a thousands mark where a whole number is asked ("1.234"
 * people), and as a decimal mark otherwise. Where both stand in a number, the last is the decimal mark.
 *
 * @returns `undefined` when it is no number, or more than one
 */
export function readNumber(typed: string, whole: boolean): number | undefined {
  const match = /^([+-]?)\s*([\d.,٫، '’٬_]*\d)\s*(?:[\p{L}\p{M}.%€$]+)?$/u.exec(plainDigits(typed));
  const body = match?.[2]?.replace(THOUSANDS, '').replace(/[٫،]/gu, ',');
  if (body === undefined || /[^\d.,]/u.test(body)) return undefined;
  const plain = withPointAsDecimalMark(body, whole);
  if (plain === undefined || plain.length > 16) return undefined;
  const value = Number(plain);
  return match?.[1] === '-' ? 0 - value : value;
}

function withPointAsDecimalMark(body: string, whole: boolean): string | undefined {
  const marks = body.replace(/\d/gu, '');
  if (marks === '') return body;
  const last = marks.at(-1) ?? '';
  const kinds = new Set(marks).size;
  if (kinds === 2) {
    // 1.234,5 or 1,234.5: the mark that comes once and last is the decimal one.
    if (marks.indexOf(last) !== marks.length - 1 || !GROUPED.test(body.slice(0, body.indexOf(last)))) {
      return undefined;
    }
    return body.replaceAll(last === ',' ? '.' : ',', '').replace(last, '.');
  }
  const grouped = GROUPED.test(body);
  if (grouped && (marks.length > 1 || whole)) return body.replaceAll(last, '');
  if (marks.length > 1) return undefined;
  return body.startsWith(last) ? `0${body.replace(last, '.')}` : body.replace(last, '.');
}
