import { plainDigits } from '../digits.ts';
import { isOnes, isTens, numberDictionaryOf } from './number-dictionary.ts';
import { numberTokens, rounded, type Token } from './number-tokens.ts';
import { numeralValues } from './numeral.ts';
import { factorTo, isUnitOf, type UnitName } from './units.ts';

/** What a text may mean, the likeliest first. */
export interface NumberReading {
  /** One to four. */
  readonly numbers: readonly number[];
  /** Each is a plain reading of all that was written. */
  readonly isCertain: boolean;
}

/** How the question asks for the number. */
export interface AskedNumber {
  /** The respondent's: its words go before those of the other languages. */
  readonly language: string;
  readonly isWhole: boolean;
  /** The units that the question names; called only where a unit was written. */
  readonly units: () => ReadonlySet<UnitName>;
}

/** A number that the text names: in figures, it may be two. */
interface Term {
  readonly values: readonly number[];
  /** A fraction that may also be a span: 3/4. */
  readonly span?: readonly number[];
  /** What multiplied it: 1 for nothing. */
  readonly scale: number;
}

/** Longer texts tell more than a number. */
const LONGEST = 120;
const MOST_READINGS = 4;
/** A text with more words that are not known is about something else. */
const MOST_UNKNOWN = 4;

/**
 * A number as people type it: any script's digits, decimal comma or point, thousands marks, words ("einundzwanzig", "2 Tsd.",
 * "half"), fractions, one word or unit behind it ("3 Kinder", "12 %"). The words are in `languages/`.
 *
 * A unit is passed over where the question names it, or where most people mean it and the question names no other of its kind:
 * years, kilograms, any currency. Otherwise it is uncertain, and so are spans ("3-4"), "about 5", and words that are not known.
 *
 * @returns `undefined` when it is no number, or more than a span
 */
export function readNumber(typed: string, asked: AskedNumber): NumberReading | undefined {
  if (typed.length > LONGEST) return undefined;
  const figures = plainDigits(typed);
  // Nearly all that is typed.
  if (/^\d(?:[\d.,]*\d)?$/u.test(figures)) {
    const numbers = numeralValues(figures, asked.language, asked.isWhole);
    return numbers && { numbers, isCertain: true };
  }
  return new NumberReader(numberTokens(typed, numberDictionaryOf(asked.language)), asked).read();
}

class NumberReader {
  readonly #tokens: readonly Token[];
  readonly #asked: AskedNumber;
  readonly #terms: Term[] = [];
  readonly #units: UnitName[] = [];
  /** What the text is made of: `n` a number, `-` a dash, `u` between two, `b` before two, `+` and `a` "and". */
  #letters = '';
  #unknown = 0;
  #isVague = false;

  constructor(tokens: readonly Token[], asked: AskedNumber) {
    this.#tokens = tokens;
    this.#asked = asked;
  }

  read(): NumberReading | undefined {
    if (!this.#takeTokens() || this.#unknown > MOST_UNKNOWN) return undefined;
    const numbers = this.#meant();
    if (numbers === undefined) return undefined;
    const inUnits = this.#inUnits(numbers).map((value) => Number(value.toPrecision(15)));
    const likely = [...new Set(inUnits)].filter((value) => Math.abs(value) < 1e15).slice(0, MOST_READINGS);
    return likely.length === 0 ? undefined : { numbers: likely, isCertain: !this.#isVague };
  }

  #takeTokens(): boolean {
    const tokens = this.#tokens;
    let at = 0;
    while (at < tokens.length) {
      const token = tokens[at] as Token;
      switch (token.is) {
        case 'figures':
        case 'ratio':
        case 'number':
        case 'pair': {
          const next = token.is === 'number' ? this.#takeWords(at) : this.#takeFigures(at);
          if (next === undefined) return false;
          this.#letters += 'n';
          at = next;
          continue;
        }
        case 'unit':
          // "min 5": a unit stands behind its number, but for "€ 5".
          if (this.#terms.length === 0 && !isUnitOf(token.unit, new Set())) this.#isVague = true;
          else this.#units.push(token.unit);
          break;
        case 'multiplier':
        case 'unknown':
          this.#takeUnknown(at);
          break;
        case 'none':
          this.#isVague = true;
          if (this.#terms.length === 0 && !tokens.some(isNumber)) {
            this.#terms.push({ values: [0], scale: 1 });
            this.#letters += 'n';
          }
          break;
        case 'about':
          this.#isVague = true;
          break;
        case 'between':
          this.#letters += 'b';
          break;
        case 'until':
          this.#letters += 'u';
          break;
        case 'dash':
        case 'minus':
          this.#letters += '-';
          break;
        case 'sign':
          this.#letters += '+';
          break;
        case 'plus':
          this.#letters += 'a';
          break;
        case 'without':
          break;
      }
      at++;
    }
    return this.#terms.length > 0;
  }

  /** One word behind the number is what is counted: "3 Kinder". */
  #takeUnknown(at: number): void {
    this.#unknown++;
    const isCounted = this.#unknown === 1 && at === this.#tokens.length - 1 && this.#terms.length === 1;
    if (!isCounted) this.#isVague = true;
  }

  /** A number that begins with figures, up to what multiplies it: "2 1/2", "2,5 Tsd.". */
  #takeFigures(start: number): number | undefined {
    const tokens = this.#tokens;
    const token = tokens[start];
    let at = start + 1;
    let values: readonly number[];
    let span: readonly number[] | undefined;
    if (token?.is === 'figures') {
      const isWhole = this.#asked.isWhole && !isScale(tokens[at]);
      const found = numeralValues(token.figures, this.#asked.language, isWhole);
      if (found === undefined) return undefined;
      const fraction = this.#fractionAt(at);
      at = fraction?.next ?? at;
      values = found.map((value) => value + (fraction?.value ?? 0));
    } else if (token?.is === 'ratio') {
      const { over, under } = token;
      if (under === 0) return undefined;
      values = [rounded(over / under)];
      span = [over, under];
    } else if (token?.is === 'pair') {
      values = [2];
      this.#units.push(token.unit);
    } else {
      return undefined;
    }
    let scale = 1;
    for (let token = tokens[at]; isScale(token); token = tokens[++at]) scale *= token.value;
    // "2 million and a half"
    const half = scale === 1 ? undefined : this.#fractionAt(at);
    at = half?.next ?? at;
    values = values.map((each) => (each + (half?.value ?? 0)) * scale);
    this.#terms.push(span === undefined || scale > 1 ? { values, scale } : { values, span, scale });
    return at;
  }

  /** "½", "1/2" or "and a half" behind a whole number. */
  #fractionAt(at: number): { readonly value: number; readonly next: number } | undefined {
    const [token, next] = this.#tokens.slice(at, at + 2);
    if (token?.is === 'ratio' && token.over < token.under) {
      return { value: rounded(token.over / token.under), next: at + 1 };
    }
    if (token?.is === 'number' && token.value > 0 && token.value < 1)
      return { value: token.value, next: at + 1 };
    if (token?.is === 'plus' && next?.is === 'number' && next.value > 0 && next.value < 1) {
      return { value: next.value, next: at + 2 };
    }
    return undefined;
  }

  /** A number in words: "two thousand five hundred and twenty-one", "خمسة وعشرون". */
  #takeWords(start: number): number {
    let [total, current, lastScale] = [0, 0, Number.POSITIVE_INFINITY];
    let at = start;
    let hasCurrent = false;
    while (at < this.#tokens.length) {
      const token: Token | undefined = this.#tokens[at];
      const isJoined: boolean = at > start && (token?.is === 'plus' || token?.is === 'dash');
      const meant: Token | undefined = isJoined ? this.#tokens[at + 1] : token;
      if (meant?.is !== 'number' && (isJoined || !isScale(meant))) break;
      const { value } = meant;
      if (!isJoined && isScale(meant) && value >= 1000 && value < lastScale) {
        total += (hasCurrent ? current : 1) * value;
        [current, hasCurrent, lastScale] = [0, false, value];
      } else if (!isJoined && value === 100 && hasCurrent && current < 100) {
        current *= 100;
      } else if (!hasCurrent && token?.is !== 'dash' && value < lastScale) {
        // "a million and a half"
        current = value < 1 && total > 0 ? value * lastScale : value;
        hasCurrent = true;
      } else {
        const sum = hasCurrent ? sumOf(current, value, token?.is) : undefined;
        if (sum === undefined) break;
        current = sum;
      }
      at += isJoined ? 2 : 1;
    }
    this.#terms.push({ values: [total + current], scale: hasCurrent ? 1 : lastScale });
    return at;
  }

  /** The numbers that the terms and what stands between them mean. */
  #meant(): readonly number[] | undefined {
    const [first, second] = this.#terms;
    if (first === undefined) return undefined;
    const letters = this.#letters;
    if (/^\+?n$/u.test(letters)) return this.#single(first);
    if (letters === '-n') return first.values.map((value) => 0 - value);
    this.#isVague = true;
    // In text from right to left, some write the sign behind the number.
    if (letters === 'n-') return first.values.flatMap((value) => [value, 0 - value]);
    if (/^[bau]*n[+abu]*$/u.test(letters)) return this.#single(first);
    const [, firstSign, secondSign] = /^b?(-?)n[-u]+?(-?)n$|^bnan$/u.exec(letters) ?? [];
    if (second === undefined || (firstSign === undefined && letters !== 'bnan')) return undefined;
    const signed = (values: readonly number[], sign = '') =>
      values.map((each) => (sign === '-' ? 0 - each : each));
    const both = [...signed(first.values, firstSign), ...signed(second.values, secondSign)];
    // "2 to 3 thousand"
    const isShared = first.scale === 1 && second.scale > 1 && second.scale < Number.POSITIVE_INFINITY;
    return isShared
      ? [
          ...signed(
            first.values.map((each) => each * second.scale),
            firstSign,
          ),
          ...both.toReversed(),
        ]
      : both;
  }

  #single({ values, span }: Term): readonly number[] {
    const [over, under] = span ?? [];
    if (over === undefined || under === undefined || this.#units.length > 0) return values;
    if (this.#asked.isWhole || over !== 1) this.#isVague = true;
    return this.#asked.isWhole ? [over, under] : [...values, ...(over === 1 ? [] : [over, under])];
  }

  /** With a unit that the question does not ask for: first what it is in the unit that is asked for. */
  #inUnits(numbers: readonly number[]): readonly number[] {
    const [unit, ...others] = new Set(this.#units);
    if (unit === undefined) return numbers;
    const asked = this.#asked.units();
    // "20 hours a week"
    if (isUnitOf(unit, asked) && others.every((each) => asked.has(each))) return numbers;
    this.#isVague = true;
    const factor = factorTo(unit, asked);
    return factor === undefined ? numbers : [...numbers.map((each) => rounded(each * factor)), ...numbers];
  }
}

function isNumber({ is }: Token): boolean {
  return is === 'number' || is === 'figures' || is === 'ratio' || is === 'pair';
}

/** What multiplies the number before it. */
function isScale(token: Token | undefined): token is Extract<Token, { readonly value: number }> {
  if (token?.is === 'multiplier') return true;
  return token?.is === 'number' && token.value >= 100 && /^10+$/u.test(String(token.value));
}

/** One number in words behind another, where both are parts of one. */
function sumOf(before: number, behind: number, joint: Token['is'] | undefined): number | undefined {
  if (behind > 0 && behind < 1) {
    // "two and a half", "eine halbe"
    if (joint === 'plus') return Number.isInteger(before) ? before + behind : undefined;
    return joint === 'number' ? before * behind : undefined;
  }
  // "خمسة وعشرون"
  if (joint === 'plus' && isOnes(before) && isTens(behind)) return before + behind;
  if (joint === 'dash' && !(isTens(before) && isOnes(behind))) return undefined;
  const isRound = before >= 20 && Number.isInteger(before) && before % 10 ** String(behind).length === 0;
  return isRound && Number.isInteger(behind) && behind > 0 ? before + behind : undefined;
}
