import { says } from '../../problems/message.ts';
import { BadPattern } from './cursor.ts';

const LAST = 0x10ffff;
const { fromCodePoint } = String;
/** Each takes some milliseconds, and answers may be part of a pattern. */
const MOST = 20;

/** Converts character classes to ranges, for an engine that does not know their syntax. One for each pattern. */
export class Ranges {
  readonly #known = new Map<string, string>();

  /**
   * @param source - a class in JavaScript's syntax, with the flag `v`
   * @returns the ranges, without brackets; empty if the class has no characters
   * @throws BadPattern if the pattern has too many such classes
   */
  of(source: string): string {
    const ranges = this.#known.get(source) ?? rangesOf(source);
    this.#known.set(source, ranges);
    if (this.#known.size > MOST) throw new BadPattern(says('pattern-classes-many', { most: MOST }));
    return ranges;
  }
}

function rangesOf(source: string): string {
  const inside = new RegExp(source, 'v');
  let ranges = '';
  let first = -1;
  for (let code = 0; code <= LAST + 1; code += 1) {
    const isIn = code <= LAST && inside.test(fromCodePoint(code));
    if (isIn && first < 0) first = code;
    if (isIn || first < 0) continue;
    ranges += first === code - 1 ? written(first) : `${written(first)}-${written(code - 1)}`;
    first = -1;
  }
  return ranges;
}

function written(code: number): string {
  return `\\u{${code.toString(16)}}`;
}
