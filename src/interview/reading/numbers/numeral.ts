/** More digits than this would be rounded. */
const MOST_DIGITS = 15;

/** Marks that only ever stand between thousands: blanks, apostrophes, the Arabic mark. */
const GROUPED_OTHERWISE =
  /^\d{1,3}(?:([ '’ʼ‘_])\d{3}(?:\1\d{3})*|٬\d{3}(?:٬\d{3})*|(?:٬\d{2})*٬\d{3})(?=[.,٫]|$)/u;

/** Thousands marked off; in India and Bangladesh the marks before the last stand after two digits: 12,34,567. */
const GROUPED = /^\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}$/u;

/** One mark that may stand between thousands or before decimals: 1.200. */
const EITHER = /^[1-9]\d{0,2}[.,]\d{3}$/u;

/**
 * What figures with marks between them may mean: decimal comma or point, `٫`, thousands marks of all kinds. One comma or
 * point before exactly three digits may be either: the language's own reading comes first (Unicode's CLDR, through `Intl`). Only
 * where a whole number is asked it is a thousands mark without a doubt.
 *
 * @param figures - digits 0-9 and marks
 * @returns one or two numbers; `undefined` when it is none, or several
 */
export function numeralValues(
  figures: string,
  language: string,
  isWhole: boolean,
): readonly [number, ...number[]] | undefined {
  const plain = figures.replaceAll('،', ',');
  if (plain.replace(/\D/gu, '').replace(/^0+/u, '').length > MOST_DIGITS) return undefined;
  if (/^\d+$/u.test(plain)) return [Number(plain)];
  const [grouped] = GROUPED_OTHERWISE.exec(plain) ?? [];
  if (grouped !== undefined) {
    const rest = plain.slice(grouped.length).replace(/[,٫]/u, '.');
    return /^(?:\.\d+)?$/u.test(rest) ? [Number(grouped.replace(/\D/gu, '') + rest)] : undefined;
  }
  if (EITHER.test(plain)) {
    const [thousands, decimal] = [Number(plain.replace(/[.,]/u, '')), decimalIn(plain)];
    if (isWhole) return [thousands];
    return plain.includes(decimalMark(language)) ? [decimal, thousands] : [thousands, decimal];
  }
  const whole = plain.replace(/[.,٫]\d*$/u, '');
  const marks = plain.replace(/\d/gu, '');
  const last = marks.at(-1) ?? '';
  if (marks.length === 1) return [decimalIn(plain)];
  // 1.234,5 or 1,234.5: the mark that comes once and last is the decimal one.
  if (new Set(marks).size === 2 && marks.indexOf(last) === marks.length - 1) {
    return GROUPED.test(whole)
      ? [decimalIn(whole.replace(/\D/gu, '') + plain.slice(whole.length))]
      : undefined;
  }
  return new Set(marks).size === 1 && GROUPED.test(plain) ? [Number(plain.replace(/\D/gu, ''))] : undefined;
}

function decimalIn(plain: string): number {
  return Number(plain.replace(/[,٫]/u, '.').replace(/^\./u, '0.'));
}

const decimalMarks = new Map<string, string>();

function decimalMark(language: string): string {
  const known = decimalMarks.get(language);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(language, { numberingSystem: 'latn' });
  const mark = format.formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  decimalMarks.set(language, mark);
  return mark;
}
