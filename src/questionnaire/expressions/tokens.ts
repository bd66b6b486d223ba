import type { Operator, Position } from './ast.ts';
import type { ExpressionError, Problem } from './errors.ts';
import { FOREIGN_SIGN, QUOTE_CURES, SIGN_CURES } from './mistakes.ts';

export type Token =
  | { readonly kind: 'text'; readonly value: string; readonly position: Position }
  | { readonly kind: 'number'; readonly value: number; readonly position: Position }
  | { readonly kind: 'answer'; readonly name: string; readonly position: Position }
  /** A function's name, a column's, a word operator: the parser distinguishes them by position (XPath 1.0, 3.7). */
  | { readonly kind: 'name'; readonly name: string; readonly position: Position }
  | { readonly kind: 'operator'; readonly operator: Operator; readonly position: Position }
  | { readonly kind: 'self' | 'parent'; readonly position: Position }
  /** `instance('file')/root/item[`: what follows is a condition on its rows. */
  | { readonly kind: 'table'; readonly name: string; readonly position: Position }
  /** `]/column`, which ends it. */
  | { readonly kind: 'cell'; readonly column: string; readonly position: Position }
  | { readonly kind: '(' | ')' | ',' | 'end'; readonly position: Position }
  /** Nothing follows it. The parser only reports it on reaching it, so the first mistake is reported. */
  | { readonly kind: 'broken'; readonly error: ExpressionError; readonly position: Position };

/** Letters of any script, digits, `_`, `-`, `.`; the joiners inside Persian and Indic words; starts with a letter or `_`. */
const NAME = String.raw`[\p{L}_][\p{L}\p{M}\p{N}_.·\u200C\u200D-]*`;

/** Spaces, and the invisible characters in spreadsheets and right-to-left text. */
const BLANK = /[\s\u200B\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]+/y;
const NUMBER = /\d+(?:\.\d*)?|\.\d+/y;
const OPERATOR = /!=|<=|>=|[=<>+*-]/y;
const QNAME = new RegExp(`${NAME}(?::(?!:)${NAME})?`, 'uy');
/** With its groups where the name occurs in several: `${household/name}`. */
const ANSWER = new RegExp(`\\$\\{\\s*(${NAME}(?:/${NAME})*)\\s*\\}`, 'uy');
const ANSWER_OPENED = new RegExp(`\\$\\{\\s*(${NAME})?`, 'uy');
/** `$x`, `$ {x}`, `{x}`, `#{x}`, `@{x}`, `@x`: nearly a reference. */
const ANSWER_BARE = new RegExp(`(?:[$#@]\\s*\\{|\\{|\\$)\\s*(${NAME})(?:\\s*\\})?`, 'uy');
/**
 * A path that can only mean a question, as in converted forms and pyxform's documentation: `/data/group/age`, `../age`,
 * `current()/../age`. With a further step it means something else.
 */
const QUESTION_PATH = new RegExp(
  `(?:/${NAME}|(current\\(\\)/)?\\.\\.(?:/\\.\\.)*)(?:/${NAME})*/(${NAME})(?![\\p{L}\\p{M}\\p{N}_.·-]|\\s*[/:(])`,
  'uy',
);
/** The repeat's instance, seen from a question of it or of a group in it. */
const PARENT = /(?:current\(\)\/|\.\/)?\.\.(?:\/\.\.)*(?!\s*\/)/y;
const TABLE = /instance\s*\(\s*(?:'([^']*)'|"([^"]*)")\s*\)\s*\/\s*root\s*\/\s*item\s*\[/uy;
const CHILD = new RegExp(`/${NAME}`, 'uy');
const CELL = new RegExp(`\\]\\s*/\\s*(${NAME})`, 'uy');
/** Parts of XPath that need a document: steps, axes, predicates, attributes. */
const STEP = `[^\\s()=<>!+*,|'"[\\]]*`;
const PATH = new RegExp(`(?:${NAME}(?=/${NAME}))?\\.{0,2}/${STEP}|\\.\\.|${NAME}::${STEP}|::|[[\\]@]`, 'uy');
/** The last step of a path, if it is a name: `../group/age` -> `age`. */
const LAST_STEP = new RegExp(`(?:^|[/:])(${NAME})$`, 'u');
const FOREIGN_DIGITS = /\p{Nd}+/uy;

/**
 * Splits a source into tokens; the last is `end` or `broken`.
 * @param columns whether `.` and `..` refer to a choice or row, not to a question
 */
export function tokenise(source: string, columns: boolean): readonly Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  let openTables = 0;

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
    if (sign === '(' || sign === ')' || sign === ',') return { kind: sign, position: at(1) };
    if (sign === "'" || sign === '"') return text(sign);
    if (sign === '$' || sign === '{' || sign === '#' || sign === '@') {
      const reference = answer();
      if (reference) return reference;
    }
    const path = documentPath(sign);
    if (path) return path;
    const number = take(NUMBER)?.[0];
    if (number !== undefined) return { kind: 'number', value: Number(number), position: at(number.length) };
    if (sign === '.') return { kind: 'self', position: at(1) };
    const name = take(QNAME)?.[0];
    if (name !== undefined) return { kind: 'name', name, position: at(name.length) };
    return foreignSign() ?? operator() ?? unexpected();
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
      const found = inside[1]?.trim() ?? '';
      const reason = found.includes('#') ? 'unsupported-reference' : 'bad-name';
      return broken({ reason, found }, inside[0].length);
    }
    const bare = take(ANSWER_BARE);
    if (!bare) return undefined;
    return broken(
      { reason: 'bare-reference', found: bare[0], write: `\${${bare[1] ?? ''}}` },
      bare[0].length,
    );
  }

  /** XPath over a document: accepted where it can only mean a question or a row of a table, otherwise refused. */
  function documentPath(sign: string): Token | undefined {
    // After an operand, `/` is meant as division, except in `${child}/age`.
    if (sign === '/' && endsOperand(tokens.at(-1))) {
      const step = tokens.at(-1)?.kind === 'answer' ? take(CHILD)?.[0] : undefined;
      return step === undefined ? undefined : broken(pathProblem(step), step.length);
    }
    if (sign === '/' || sign === '.' || sign === 'c') {
      const question = take(QUESTION_PATH);
      // In a condition on choices or rows, `../age` begins at the choice or row.
      const fromQuestion = question?.[1] !== undefined || sign === '/' || !(columns || openTables > 0);
      if (question && fromQuestion)
        return { kind: 'answer', name: question[2] ?? '', position: at(question[0].length) };
      const parent = take(PARENT)?.[0];
      if (parent !== undefined) return { kind: 'parent', position: at(parent.length) };
    }
    const table = sign === 'i' ? take(TABLE) : null;
    if (table) {
      openTables += 1;
      return { kind: 'table', name: table[1] ?? table[2] ?? '', position: at(table[0].length) };
    }
    const cell = openTables > 0 && sign === ']' ? take(CELL) : null;
    if (openTables > 0 && sign === ']' && !cell) {
      const name = tokens.findLast((token) => token.kind === 'table')?.name ?? 'file';
      return broken({ reason: 'look-up', write: lookUpCure(name) }, 1);
    }
    if (cell) {
      openTables -= 1;
      return { kind: 'cell', column: cell[1] ?? '', position: at(cell[0].length) };
    }
    if (sign === '[' && endsOperand(tokens.at(-1))) return broken({ reason: 'predicate' }, 1);
    const path = take(PATH)?.[0];
    return path === undefined ? undefined : broken(pathProblem(path), path.length);
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

  function unexpected(): Token {
    const digits = take(FOREIGN_DIGITS)?.[0];
    if (digits !== undefined) return broken({ reason: 'foreign-digits', found: digits }, digits.length);
    const found = String.fromCodePoint(source.codePointAt(offset) ?? 0);
    const write = QUOTE_CURES[found];
    if (write !== undefined) return broken({ reason: 'typographic-quote', found, write }, found.length);
    return broken({ reason: 'unexpected-character', found }, found.length);
  }
}

/** After one of these a `/` can only be meant as division. */
function endsOperand(token: Token | undefined): boolean {
  if (token?.kind === 'name') return !isWordOperator(token.name);
  return token !== undefined && ['text', 'number', 'answer', 'self', 'cell', ')'].includes(token.kind);
}

/** What to write instead of an XPath lookup. */
export function lookUpCure(table: string): string {
  return `pulldata('${table}', 'column', 'key column', \${question})`;
}

function pathProblem(found: string): Problem {
  const name = LAST_STEP.exec(found)?.[1];
  return name === undefined ? { reason: 'path', found } : { reason: 'path', found, write: `\${${name}}` };
}

export function isWordOperator(word: string): word is 'and' | 'or' | 'div' | 'mod' {
  return word === 'and' || word === 'or' || word === 'div' || word === 'mod';
}
