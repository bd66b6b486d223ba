import type { Operator, Position } from './ast.ts';
import type { ExpressionError, Problem } from './errors.ts';
import { FOREIGN_SIGN, QUOTE_CURES, SIGN_CURES } from './mistakes.ts';

export type Token =
  | { readonly kind: 'text'; readonly value: string; readonly position: Position }
  | { readonly kind: 'number'; readonly value: number; readonly position: Position }
  /** `${name}`; `last-saved#name` for an answer of an earlier interview. */
  | { readonly kind: 'answer'; readonly name: string; readonly position: Position }
  /** A function's name, a column's, a step's, a word operator: the parser distinguishes them by position (XPath 1.0, 3.7). */
  | { readonly kind: 'name'; readonly name: string; readonly position: Position }
  | { readonly kind: 'operator'; readonly operator: Operator; readonly position: Position }
  | { readonly kind: Sign; readonly position: Position }
  | { readonly kind: 'end'; readonly position: Position }
  /** Nothing follows it. The parser only reports it on reaching it, so the first mistake is reported. */
  | { readonly kind: 'broken'; readonly error: ExpressionError; readonly position: Position };

const SIGNS = ['//', '..', '::', '(', ')', '[', ']', ',', '/', '|', '@', '.'] as const;
type Sign = (typeof SIGNS)[number];

/** Letters of any script, digits, `_`, `-`, `.`; the joiners inside Persian and Indic words; starts with a letter or `_`. */
const NAME = String.raw`[\p{L}_][\p{L}\p{M}\p{N}_.·\u200C\u200D-]*`;

/** Spaces, and the invisible characters in spreadsheets and right-to-left text. */
const BLANK = /[\s\u200B\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]+/y;
const NUMBER = /\d+(?:\.\d*)?|\.\d+/y;
const OPERATOR = /!=|<=|>=|[=<>+*-]/y;
const OPERATOR_BEFORE_SELF = /(and|or|div|mod)\.(?=[\s=<>!+*-])/uy;
const QNAME = new RegExp(`${NAME}(?::(?!:)${NAME})?`, 'uy');
/**
 * With its groups where the name occurs in several: `${household/name}`. A space after the dollar sign can mean nothing else.
 */
const ANSWER = new RegExp(`\\$ *\\{\\s*((?:last-saved#)?${NAME}(?:/${NAME})*)\\s*\\}`, 'uy');
const ANSWER_OPENED = new RegExp(`\\$\\{\\s*(${NAME})?`, 'uy');
/** `$x`, `{x}`, `#{x}`, `@{x}`: nearly a reference. */
const ANSWER_BARE = new RegExp(`(?:[$#@]\\s*\\{|\\{|\\$)\\s*(${NAME})(?:\\s*\\})?`, 'uy');
const FOREIGN_DIGITS = /\p{Nd}+/uy;

/** Splits a source into tokens; the last is `end` or `broken`. */
export function tokenise(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let offset = 0;

  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = offset;
    return pattern.exec(source);
  };

  for (;;) {
    offset += take(BLANK)?.[0].length ?? 0;
    const token = offset < source.length ? next() : ({ kind: 'end', position: at(0) } as const);
    tokens.push(token);
    if (token.kind === 'end' || token.kind === 'broken') return tokens;
    offset += token.position.length;
  }

  function at(length: number): Position {
    return { offset, length };
  }

  function broken(problem: Problem, length: number): Token {
    return { kind: 'broken', error: { ...problem, position: at(length) }, position: at(length) };
  }

  function next(): Token {
    const sign = source[offset] ?? '';
    if (sign === "'" || sign === '"') return text(sign);
    if (sign === '$' || sign === '{' || sign === '#' || sign === '@') {
      const reference = answer();
      if (reference) return reference;
    }
    const number = take(NUMBER)?.[0];
    if (number !== undefined) return { kind: 'number', value: Number(number), position: at(number.length) };
    // XPath takes the longest name it can, and so nobody can mean anything else by `. = 0 or. > 5`.
    const operatorBeforeSelf = tokens.length > 0 ? take(OPERATOR_BEFORE_SELF)?.[1] : undefined;
    const name = operatorBeforeSelf ?? take(QNAME)?.[0];
    if (name !== undefined) return { kind: 'name', name, position: at(name.length) };
    return foreignSign() ?? operator() ?? own() ?? unexpected();
  }

  function text(quote: string): Token {
    const end = source.indexOf(quote, offset + 1);
    if (end === -1) return broken({ reason: 'unclosed-text', quote }, source.length - offset);
    return { kind: 'text', value: source.slice(offset + 1, end), position: at(end + 1 - offset) };
  }

  function answer(): Token | undefined {
    const whole = take(ANSWER);
    if (whole) return { kind: 'answer', name: whole[1] ?? '', position: at(whole[0].length) };
    const opened = take(ANSWER_OPENED);
    if (opened) {
      const inside = /^\$\{([^${}]*)\}/.exec(source.slice(offset));
      if (!inside) {
        const found = opened[0].trimEnd();
        return broken(
          { reason: 'unclosed-reference', found, write: `\${${opened[1] ?? 'name'}}` },
          found.length,
        );
      }
      return broken({ reason: 'bad-name', found: inside[1]?.trim() ?? '' }, inside[0].length);
    }
    const bare = take(ANSWER_BARE);
    if (!bare) return undefined;
    return broken(
      { reason: 'bare-reference', found: bare[0], write: `\${${bare[1] ?? ''}}` },
      bare[0].length,
    );
  }

  function foreignSign(): Token | undefined {
    const found = take(FOREIGN_SIGN)?.[0];
    if (found === undefined) return undefined;
    const write = SIGN_CURES[found.replaceAll(/\s/g, '')] ?? [];
    return broken({ reason: 'write-instead', found, write }, found.length);
  }

  function operator(): Token | undefined {
    const found = take(OPERATOR)?.[0];
    return found === undefined
      ? undefined
      : { kind: 'operator', operator: found as Operator, position: at(found.length) };
  }

  function own(): Token | undefined {
    const kind = SIGNS.find((sign) => source.startsWith(sign, offset));
    return kind && { kind, position: at(kind.length) };
  }

  function unexpected(): Token {
    const digits = take(FOREIGN_DIGITS)?.[0];
    if (digits !== undefined) return broken({ reason: 'foreign-digits', found: digits }, digits.length);
    const found = String.fromCodePoint(source.codePointAt(offset) ?? 0);
    const write = QUOTE_CURES[found];
    if (write !== undefined) return broken({ reason: 'typographic-quote', found, write }, found.length);
    return broken({ reason: 'unexpected-character', found }, found.length);
  }
}

export function isWordOperator(word: string): word is 'and' | 'or' | 'div' | 'mod' {
  return word === 'and' || word === 'or' || word === 'div' || word === 'mod';
}
