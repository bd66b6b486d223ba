import type { CallNode, Node, Operator, Position } from './ast.ts';
import { decimalComma, misuse, unknownFunction, wordForOperator } from './cures.ts';
import type { ExpressionError, Problem } from './errors.ts';
import { type Want, wanted } from './functions/function.ts';
import { FUNCTIONS } from './functions/table.ts';
import { lookUpCall, rowCondition } from './look-up.ts';
import { VALUE_WORD_CURES } from './mistakes.ts';
import { BINDING } from './precedence.ts';
import { isWordOperator, lookUpCure, type Token, tokenise } from './tokens.ts';

/** The most nested or chained operations: keeps the evaluation well within the stack. */
const MAX_DEPTH = 500;

/** pyxform would replace it with a path, and respondents would read `/data/age`: never what was meant. */
const REFERENCE_IN_TEXT = /\$\{\s*[\p{L}_][^${}\s]*\s*\}/u;

/** `jr:choice-name(…, '${question}')`: the only place where a name in quotes is right. */
const QUOTED_NAME = /^\s*\$\{\s*([\p{L}_][^${}\s]*)\s*\}\s*$/u;

/** The argument of a function, with what the function expects if it is a name. */
function asWanted(node: Node, want: Want): Node {
  if (node.kind !== 'answer' || want === 'value' || want === '..') return node;
  return { ...node, reading: want };
}

/**
 * Reads an expression by precedence climbing. A method that returns `undefined` has noted the error; its callers pass
 * that on.
 */
export class Parser {
  error: ExpressionError | undefined;
  private readonly source: string;
  /** Whether a bare name is a column: in a choice_filter, and where a row of a table is looked up. */
  private columns: boolean;
  private readonly tokens: readonly Token[];
  private index = 0;
  /** The current depth of parentheses, arguments and minus signs. */
  private nesting = 0;
  /** The depth of operations in the node parsed last. */
  private height = 0;
  /** The function whose arguments are being read, for messages. */
  private inside: string | undefined;

  constructor(source: string, columns: boolean) {
    this.source = source;
    this.columns = columns;
    this.tokens = tokenise(source, columns);
  }

  whole(): Node | undefined {
    if (this.peek().kind === 'end') return this.fail({ reason: 'empty' });
    const root = this.expression(1);
    if (!root) return undefined;
    const { kind } = this.peek();
    if (kind === 'end') return root;
    return kind === ')' ? this.fail({ reason: 'unopened-parenthesis' }) : this.comma();
  }

  private peek(): Token {
    // The last token is `end` or `broken`, and is never passed.
    return this.tokens[this.index] ?? { kind: 'end', position: { offset: this.source.length, length: 0 } };
  }

  private fail(problem: Problem, position: Position = this.peek().position): undefined {
    return this.refuse({ ...problem, position });
  }

  private refuse(error: ExpressionError): undefined {
    this.error ??= error;
    return undefined;
  }

  private written(token: Token): string {
    const { offset, length } = token.position;
    return this.source.slice(offset, offset + length);
  }

  /** Operands joined by operators that bind at least as tightly as `least`; stops before `)`, `,` and the end. */
  private expression(least: number): Node | undefined {
    let left = this.operand();
    while (left) {
      const token = this.peek();
      if (token.kind === ')' || token.kind === ',' || token.kind === 'cell' || token.kind === 'end')
        return left;
      const operator = this.operatorAt(token);
      if (!operator) return undefined;
      const binding = BINDING[operator];
      if (binding < least) return left;
      this.index += 1;
      const leftHeight = this.height;
      const right = this.expression(binding + 1);
      if (!right) return undefined;
      this.height = Math.max(leftHeight, this.height) + 1;
      if (this.height > MAX_DEPTH) return this.fail({ reason: 'too-deep', limit: MAX_DEPTH }, token.position);
      left = { kind: 'operation', operator, left, right, position: token.position };
    }
    return undefined;
  }

  private operatorAt(token: Token): Operator | undefined {
    if (token.kind === 'operator') return token.operator;
    if (token.kind === 'broken') return this.refuse(token.error);
    if (token.kind === 'name') {
      if (isWordOperator(token.name)) return token.name;
      const write = wordForOperator(token.name);
      if (write) return this.fail({ reason: 'write-instead', found: token.name, write });
    }
    const before = this.tokens[this.index - 1] ?? token;
    const touching = before.position.offset + before.position.length === token.position.offset;
    if (before.kind === 'text' && touching && token.kind !== '(')
      return this.fail({ reason: 'quote-in-text', quote: this.source[before.position.offset] ?? "'" });
    const inside = this.inside === undefined ? {} : { function: this.inside };
    return this.fail({
      reason: 'missing-operator',
      before: this.written(before),
      after: this.written(token),
      ...inside,
    });
  }

  private operand(): Node | undefined {
    const token = this.peek();
    this.height = 1;
    switch (token.kind) {
      case 'broken':
        return this.refuse(token.error);
      case 'number':
      case 'answer':
      case 'self':
        this.index += 1;
        return token;
      case 'parent':
        return this.parent(token.position);
      case 'text':
        return this.text(token);
      case 'table':
        return this.lookUp(token);
      case '(':
        return this.parenthesis();
      case 'name':
        return this.name(token.name, token);
      case 'operator':
        return token.operator === '-' ? this.negation() : this.missingOperand();
      case ')':
      case ',':
      case 'cell':
      case 'end':
        return this.missingOperand();
    }
  }

  private text(token: Token & { kind: 'text' }): Node | undefined {
    const reference = REFERENCE_IN_TEXT.exec(token.value);
    if (reference) {
      const named = this.inside === 'jr:choice-name' ? QUOTED_NAME.exec(token.value)?.[1] : undefined;
      if (named !== undefined) {
        this.index += 1;
        return { kind: 'answer', name: named, reading: 'choices', position: token.position };
      }
      const position = { offset: token.position.offset + 1 + reference.index, length: reference[0].length };
      return this.fail({ reason: 'reference-in-text', found: reference[0] }, position);
    }
    this.index += 1;
    return token;
  }

  private parent(position: Position): Node | undefined {
    if (this.inside !== 'position') return this.fail({ reason: 'path', found: this.written(this.peek()) });
    this.index += 1;
    return { kind: 'parent', position };
  }

  /** `instance('file')/root/item[key = value]/column` is `pulldata('file', 'column', 'key', value)`. */
  private lookUp(table: Token & { kind: 'table' }): Node | undefined {
    return this.nested(() => {
      const outer = this.columns;
      this.columns = true;
      this.index += 1;
      const condition = this.within(undefined, () => this.expression(1));
      this.columns = outer;
      if (!condition) return undefined;
      const end = this.peek();
      const { position } = table;
      const write = lookUpCure(table.name);
      const found = rowCondition(condition);
      if (!found) return this.fail({ reason: 'look-up', write }, position);
      if (end.kind !== 'cell') return this.fail({ reason: 'look-up', write });
      this.index += 1;
      this.height += 1;
      return lookUpCall(table, end, found);
    });
  }

  private negation(): Node | undefined {
    const { position } = this.peek();
    return this.nested(() => {
      this.index += 1;
      const operand = this.operand();
      this.height += 1;
      return operand && { kind: 'negation', operand, position };
    });
  }

  private parenthesis(): Node | undefined {
    const { position } = this.peek();
    return this.nested(() => {
      this.index += 1;
      const node = this.within(undefined, () => this.expression(1));
      if (!node) return undefined;
      if (this.peek().kind === ',') return this.comma();
      return this.close(position, node);
    });
  }

  private name(name: string, token: Token): Node | undefined {
    const called = this.tokens[this.index + 1]?.kind === '(';
    if (called) return isWordOperator(name) ? this.missingOperand() : this.call(name, token);
    if (isWordOperator(name)) return this.missingOperand();
    // A column may have the name of a function: `date`, `number`.
    if (this.columns) {
      this.index += 1;
      return { kind: 'column', name, position: token.position };
    }
    const row = FUNCTIONS.get(name);
    const write = row ? [row.usage] : VALUE_WORD_CURES.get(name.toLowerCase());
    return this.fail(
      write ? { reason: 'write-instead', found: name, write } : { reason: 'bare-word', found: name },
    );
  }

  private call(name: string, token: Token): Node | undefined {
    const row = FUNCTIONS.get(name);
    if (!row) return this.fail(unknownFunction(name));
    this.index += 1;
    const opening = this.peek().position;
    this.index += 1;
    return this.nested(() => {
      const given = this.within(name, () => this.callArguments(name, opening));
      if (!given) return undefined;
      this.height += 1;
      const read = given.map((argument, place) => asWanted(argument, wanted(row, place)));
      const call: CallNode = { kind: 'call', name, arguments: read, position: token.position };
      const error = misuse(row, call, this.source);
      return error ? this.refuse(error) : call;
    });
  }

  private callArguments(name: string, opening: Position): readonly Node[] | undefined {
    const given: Node[] = [];
    const { kind } = this.peek();
    if (kind === ')' || kind === 'end') return this.close(opening, given, { function: name });
    let height = 0;
    for (;;) {
      const argument = this.expression(1);
      if (!argument) return undefined;
      given.push(argument);
      height = Math.max(height, this.height);
      this.height = height;
      if (this.peek().kind !== ',') return this.close(opening, given, { function: name });
      this.index += 1;
    }
  }

  private close<T>(opening: Position, result: T, of: { readonly function?: string } = {}): T | undefined {
    if (this.peek().kind !== ')') return this.fail({ reason: 'unclosed-parenthesis', ...of }, opening);
    this.index += 1;
    return result;
  }

  private missingOperand(): undefined {
    const token = this.peek();
    const before = this.tokens[this.index - 1];
    return this.fail({
      reason: 'missing-operand',
      ...(before ? { after: this.written(before) } : {}),
      ...(token.kind === 'end' ? {} : { before: this.written(token) }),
    });
  }

  /** A comma outside a function's arguments: usually a decimal comma. */
  private comma(): undefined {
    const [before, , after] = this.tokens.slice(this.index - 1, this.index + 2);
    const error = before && after && decimalComma(this.source, before, after);
    return error ? this.refuse(error) : this.fail({ reason: 'stray-comma' });
  }

  private within<T>(inside: string | undefined, read: () => T): T {
    const outer = this.inside;
    this.inside = inside;
    const result = read();
    this.inside = outer;
    return result;
  }

  private nested<T>(read: () => T): T | undefined {
    if (this.nesting >= MAX_DEPTH) return this.fail({ reason: 'too-deep', limit: MAX_DEPTH });
    this.nesting += 1;
    const result = read();
    this.nesting -= 1;
    return result;
  }
}
