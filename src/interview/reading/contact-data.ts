import { plainDigits } from './digits.ts';

/** Data by which somebody could be reached, and so identified. */
export type ContactKind = 'phone' | 'email' | 'handle' | 'link';

export interface ContactData {
  readonly kind: ContactKind;
  /** Its place: `text.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
}

/** Stands where something was taken out of a text. */
const REMOVED = '…';

const EMAIL = /[\p{L}\p{N}._%+-]+ ?(?:@|\(at\)|\[at\]) ?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/giu;
const LINK = /(?<![\p{L}\p{N}])(?:https?:\/\/|tg:\/\/|www\.)[^\s<>«»“”"]+/giu;
/** A name of the net without `www.`: with a path, or with an ending that is no word of a language spoken here. */
const SITE =
  /(?<![\p{L}\p{N}@.])(?:(?:[a-z0-9-]+\.)+[a-z]{2,6}\/[^\s<>«»“”"]+|(?:[a-z0-9-]{2,}\.)+(?:com|org|net|de|eu|ua|info)(?![\p{L}\p{N}.-]))/giu;
/** As Telegram has them: five characters or more. */
const HANDLE = /(?<![\p{L}\p{N}@./])@[a-z]\w{4,31}(?!\w)/giu;

/** Marks that are not seen, and what people put between the figures of a telephone number. */
const BETWEEN = String.raw`[\s./()\u061c\u200e\u200f\u2066-\u2069\u00ad\u2010-\u2013-]`;
const FIGURES = new RegExp(String.raw`(?<![\p{L}\p{Nd}])[+＋]?\(?\p{Nd}(?:${BETWEEN}{0,3}\p{Nd})+`, 'gu');
/** What is written before a number that would be too short to be known as one. */
const CALLED =
  /(?:tel|telefon|telefonnummer|phone|handy|mobil|mobile|whatsapp|viber|тел|телефон|моб|вайбер|هاتف|هاتفي|تلفون|جوال|موبايل|واتساب|واتس)[\s.:：=-]*$/iu;

/** A date, or a month of a year, with nothing like it directly before or behind it. */
const DATES =
  /(?<!\p{Nd}[./-]?)(?:(\p{Nd}{1,2})[./-](\p{Nd}{1,2})[./-](?:(\p{Nd}{4}|\p{Nd}{2})(?!\p{Nd})|(?=[^\p{Nd}]|$))|(\p{Nd}{4})-(\p{Nd}{1,2})-(\p{Nd}{1,2})|(\p{Nd}{1,2})[./](\p{Nd}{4}))(?![./]?\p{Nd})/gu;

/**
 * Telephone numbers, e-mail addresses, @names and links in a text, in their order. It would rather miss one than take a
 * date, an amount, years, a house number, a postal code or a paragraph of the law for a telephone number.
 */
export function findContactData(text: string): readonly ContactData[] {
  // Nearly all texts have neither many figures nor any of these signs.
  if (!/[@./＋+]|\(at\)|\[at\]|\p{Nd}(?:\P{L}{0,3}\p{Nd}){5}/iu.test(text)) return [];
  const found: ContactData[] = [];
  let rest = text;
  const take = (
    kind: ContactKind,
    pattern: RegExp,
    isOne: (match: RegExpExecArray) => boolean = () => true,
  ) => {
    for (const match of rest.matchAll(pattern)) {
      if (!isOne(match)) continue;
      const length = match[0].replace(/[.,;:!?،؛؟)\]}’']+$/u, '').length;
      found.push({ kind, start: match.index, end: match.index + length });
    }
    for (const { start, end } of found) rest = blanked(rest, start, end);
  };
  take('email', EMAIL);
  take('link', LINK);
  take('link', SITE);
  take('handle', HANDLE);
  // One after the other: of a span, the second is known as a date once the first is out of the way.
  for (let before = ''; before !== rest; ) {
    before = rest;
    for (const match of before.matchAll(DATES)) {
      if (isDate(match)) rest = blanked(rest, match.index, match.index + match[0].length);
    }
  }
  take('phone', FIGURES, (match) =>
    isTelephone(match[0], rest.slice(Math.max(0, match.index - 16), match.index)),
  );
  return found.toSorted((one, other) => one.start - other.start);
}

/**
 * The text with "…" for each piece of contact data.
 *
 * @returns `undefined` where nothing that could be an answer is left
 */
export function withoutContactData(text: string): string | undefined {
  let rest = '';
  let from = 0;
  for (const { start, end } of findContactData(text)) {
    rest += text.slice(from, start) + REMOVED;
    from = end;
  }
  rest += text.slice(from);
  return /[\p{L}\p{N}]/u.test(rest) ? rest.trim() : undefined;
}

function blanked(text: string, start: number, end: number): string {
  return text.slice(0, start) + 'x'.repeat(end - start) + text.slice(end);
}

function isDate([, day, month, , , isoMonth, isoDay, onlyMonth]: RegExpExecArray): boolean {
  const number = (figures: string | undefined) => Number(plainDigits(figures ?? '1'));
  const isPair = (one: number, other: number) => one >= 1 && other >= 1 && one <= 31 && other <= 12;
  if (onlyMonth !== undefined) return number(onlyMonth) <= 12;
  if (isoMonth !== undefined) return isPair(number(isoDay), number(isoMonth));
  const [one, other] = [number(day), number(month)];
  return isPair(one, other) || isPair(other, one);
}

function isTelephone(written: string, before: string): boolean {
  const plain = plainDigits(written).replace('＋', '+');
  const groups = plain.match(/\d+/gu) ?? [];
  const [first = ''] = groups;
  const digits = groups.join('');
  if (digits.length > 15 || /^(\d)\1*$/u.test(digits)) return false;
  if (plain.startsWith('+')) return digits.length >= 8;
  if (CALLED.test(before)) return digits.length >= 6;
  const inPairs = groups.length > 1 && groups.every((group) => group.length <= 2);
  if (digits.startsWith('0')) {
    // 0.125; 0/10/20: a number, a scale.
    if (first === '0') return false;
    return digits.length >= (inPairs ? 10 : 8);
  }
  // 2015 2016 2017; 1.000.000.000; 10 20 30 40 50; 5000000000
  const areYears = groups.every((group) => /^(?:19|20)\d\d$/u.test(group));
  const areThousands =
    groups.length > 1 && /^\d{1,3}$/u.test(first) && groups.slice(1).every((group) => group.length === 3);
  return digits.length >= 10 && !inPairs && !areYears && !areThousands && !digits.endsWith('000000');
}
