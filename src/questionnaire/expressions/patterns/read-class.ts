import { says } from '../../problems/message.ts';
import { BadPattern, type Cursor } from './cursor.ts';
import { posixClass, property } from './properties.ts';
import { Ranges } from './ranges.ts';

const HEXADECIMAL = /(?:u\{([\da-f]+)\}|x\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2}))/iy;
const TRAIL_SURROGATE = /\\u(d[c-f][\da-f]{2})/iy;
const OCTAL = /0([0-3]?[0-7]{0,2})/y;
const PROPERTY = /([pP])(?:\{(\^?)([^}]*)\}|([A-Z]))/y;
const POSIX = /\[:(\^?)([a-z]+):\]/y;
const CONTROL = /c([A-Za-z])/y;

const CONTROLS: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13, a: 7, e: 27 };
/** Java's escapes that are not supported, and what to write instead. */
const UNSUPPORTED: Readonly<Record<string, string>> = {
  R: '[\\r\\n]+',
  X: '.',
  N: '.',
  H: '[^ \\t]',
  V: '[^\\r\\n]',
};
/** The deepest nesting of classes that is read. */
const DEEPEST = 20;
const HORIZONTAL_BLANKS = ' \\t\\u{a0}\\u{1680}\\u{2000}-\\u{200a}\\u{202f}\\u{205f}\\u{3000}';

/** What an escape or a member of a class matches: in JavaScript's syntax, as the inside of a class. */
interface Member {
  readonly source: string;
  /** The class is negated. */
  readonly not?: boolean;
  /** Its code, if it is a single character. Such a member can begin or end a range. */
  readonly code?: number;
}

/** A class with its brackets. `isPlain`: it does not need the flag `v`. */
interface Body {
  readonly source: string;
  readonly isPlain: boolean;
}

/** A character in JavaScript's syntax. The result is valid inside and outside of classes, with `u` and with `v`. */
export function literal(code: number): string {
  const sign = String.fromCodePoint(code);
  return /^[\p{L}\p{N}_ ]$/u.test(sign) && code < 0xd800 ? sign : `\\u{${code.toString(16)}}`;
}

/** Reads the parts of a pattern that match one character: escapes, and classes in brackets. */
export class ClassReader {
  readonly #cursor: Cursor;
  readonly #ranges = new Ranges();
  /** A bracket in a class opens a nested class, as in Java. If the pattern cannot be read that way, it is a plain character, as in JavaScript. */
  #nests = true;

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
  }

  /** Reads on after a backslash. */
  readEscape(): string {
    const { source, not = false, code } = this.#escape();
    if (code !== undefined || (/^\\[dDwWsS]$/.test(source) && !not)) return source;
    return `[${not ? '^' : ''}${source}]`;
  }

  /** Reads on after the opening bracket. */
  readClass(): string {
    const { source, isPlain } = this.#outermost();
    if (isPlain) return source;
    const ranges = this.#ranges.of(source);
    // An empty class is valid in JavaScript, but not in RE2.
    return ranges === '' ? '[^\\u{0}-\\u{10ffff}]' : `[${ranges}]`;
  }

  #outermost(): Body {
    const start = this.#cursor.offset;
    try {
      return this.#body(0);
    } catch (error) {
      if (!(error instanceof BadPattern && this.#nests)) throw error;
      this.#nests = false;
      this.#cursor.offset = start;
      return this.#body(0);
    }
  }

  #body(depth: number): Body {
    if (depth > DEEPEST) throw new BadPattern(says('pattern-classes-deep', { most: DEEPEST }));
    const not = this.#cursor.skip('^') ? '^' : '';
    const operands: string[] = [];
    let members = '';
    let isPlain = true;
    for (let isFirst = true; isFirst || !this.#cursor.looksAt(']'); isFirst = false) {
      if (this.#cursor.isAtEnd) throw new BadPattern(says('pattern-class-open'));
      if (this.#nests && this.#cursor.skip('&&')) {
        operands.push(members);
        members = '';
        isPlain = false;
        continue;
      }
      const member = this.#member(depth);
      if (member.not || member.source.startsWith('[')) isPlain = false;
      if (member.code === undefined) members += member.not ? `[^${member.source}]` : member.source;
      else members += this.#range(member.code);
    }
    this.#cursor.skip(']');
    const all = [...operands, members].filter((operand) => operand !== '');
    const source = isPlain ? members : all.map((operand) => `[${operand}]`).join('&&');
    return { source: `[${not}${source}]`, isPlain };
  }

  /** A range if a hyphen and another character follow; otherwise the character alone. */
  #range(first: number): string {
    const before = this.#cursor.offset;
    const isRange = this.#cursor.skip('-') && !this.#cursor.looksAt(']') && !this.#cursor.isAtEnd;
    if (isRange && !(this.#nests && this.#cursor.looksAt('['))) {
      const { code: last } = this.#member(0);
      if (last !== undefined) {
        if (last < first) throw new BadPattern(says('pattern-range-reversed'));
        return `${literal(first)}-${literal(last)}`;
      }
    }
    this.#cursor.offset = before;
    return literal(first);
  }

  #member(depth: number): Member {
    const posix = this.#cursor.take(POSIX);
    if (posix) {
      const source = posixClass(posix[2] ?? '');
      if (source === undefined) throw new BadPattern(says('pattern-property', { name: posix[2] ?? '' }));
      return { source, not: posix[1] !== '' };
    }
    if (this.#nests && this.#cursor.skip('[')) return { source: this.#body(depth + 1).source };
    if (this.#cursor.skip('\\')) return this.#cursor.skip('b') ? one(8) : this.#escape();
    return one(this.#cursor.next().codePointAt(0) ?? 0);
  }

  #escape(): Member {
    const named = this.#cursor.take(PROPERTY);
    if (named) {
      const [, letter, caret = '', name, short] = named;
      const source = property(name ?? short ?? '');
      const not = (letter === 'P') !== (caret !== '');
      return not && /^\\p\{[^}]*\}$/.test(source) ? { source: source.replace('p', 'P') } : { source, not };
    }
    const written = this.#cursor
      .take(HEXADECIMAL)
      ?.slice(1)
      .find((digits) => digits !== undefined);
    if (written !== undefined) return one(this.#codePoint(Number.parseInt(written, 16)));
    const octal = this.#cursor.take(OCTAL);
    if (octal) return one(Number.parseInt(octal[1] || '0', 8));
    const control = this.#cursor.take(CONTROL)?.[1];
    if (control !== undefined) return one(control.charCodeAt(0) % 32);
    const sign = this.#cursor.next();
    if (sign === '') throw new BadPattern(says('pattern-backslash'));
    if (/^[dDwWsS]$/.test(sign)) return { source: `\\${sign}` };
    if (sign === 'h') return { source: HORIZONTAL_BLANKS };
    const instead = UNSUPPORTED[sign];
    if (instead !== undefined) throw new BadPattern(says('pattern-instead', { found: `\\${sign}`, instead }));
    return one(CONTROLS[sign] ?? sign.codePointAt(0) ?? 0);
  }

  /** Two escapes can be one character: `\uD83D\uDE00`. */
  #codePoint(code: number): number {
    if (code > 0x10ffff) throw new BadPattern(says('pattern-code'));
    if (code < 0xd800 || code > 0xdbff) return code;
    const trail = this.#cursor.take(TRAIL_SURROGATE)?.[1];
    return trail === undefined
      ? code
      : (code - 0xd800) * 0x400 + Number.parseInt(trail, 16) - 0xdc00 + 0x10000;
  }
}

function one(code: number): Member {
  return { source: literal(code), code };
}
