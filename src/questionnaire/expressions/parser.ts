import type { CallNode, Node, Operator, Position } from './ast.ts';
import { decimalComma, misuse, unknownFunction, wordForOperator, wordForValue } from './cures.ts';
import { type Want, wanted } from './functions/function.ts';
import { FUNCTIONS } from './functions/table.ts';
import { givesNodes } from './node-sets.ts';
import { PathParser } from './path-parser.ts';
import { BINDING } from './precedence.ts';
import { isWordOperator, type Token } from './tokens.ts';

/** pyxform would replace it with a path, and respondents would read `/data/age`: never what was meant. */
const REFERENCE_IN_TEXT = /\$\{\s*[\p{L}_][^${}\s]*\s*\}/u;

/** `jr:choice-name(…, '${question}')`, or a path to it: the only place where a name in quotes is right. */
const QUOTED_NAME =
  /^\s*(?:\$\{\s*([\p{L}_][^${}\s]*)\s*\}|[\w.-]*(?:\/[\w.-]+)*\/([\p{L}_][^${}/\s]*))\s*$/u;

/** What ends an operand and its operators. */
const ENDS: readonly Token['kind'][] = [')', ']', ',', 'end'];

/** What cannot follow a value. */
const VALUES: readonly Token['kind'][] = ['answer', 'text', 'number'];

/** The argument of a function, with what the function expects if it is a name or path. */
function asWanted(node: Node, want: Want): Node {
  if (want === 'value' || (node.kind !== 'answer' && node.kind !== 'path')) return node;
  return { ...node, reading: want };
}

/** Reads an expression by precedence climbing. */
export class Parser extends PathParser {
  whole(): Node | undefined {
    if (this.peek().kind === 'end') return this.fail({ reason: 'empty' });
    const root = this.expression(1);
    if (!root) return undefined;
    const { kind } = this.peek();
    if (kind === 'end') return root;
    if (kind === ']') return this.fail({ reason: 'unopened-bracket' });
    return kind === ')' ? this.fail({ reason: 'unopened-parenthesis' }) : this.comma();
  }

  /** Operands joined by operators that bind at least as tightly as `least`; stops before `)`, `]`, `,` and the end. */
  protected expression(least: number): Node | undefined {
    let left = this.operand();
    while (left) {
      const token = this.peek();
      if (ENDS.includes(token.kind)) return left;
      const operator = this.operatorAt(token);
      if (!operator) return undefined;
      const binding = BINDING[operator];
      if (binding < least) return left;
      this.index += 1;
      const leftHeight = this.height;
      const right = this.expression(binding + 1);
      if (!right) return undefined;
      if (!this.joined(leftHeight, token.position)) return undefined;
      left = { kind: 'operation', operator, left, right, position: token.position };
    }
    return undefined;
  }

  private operatorAt(token: Token): Operator | undefined {
    if (token.kind === 'operator') return token.operator;
    if (token.kind === 'broken') return this.refuse(token.error);
    if (token.kind === '/' || token.kind === '//')
      return this.fail({ reason: 'write-instead', found: this.written(token), write: ['div'] });
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

  /** A path or value, also several with `|` between them. */
  private operand(): Node | undefined {
    const token = this.peek();
    this.height = 1;
    if (token.kind === 'operator' && token.operator === '-') return this.negation();
    let left = this.path();
    while (left && this.peek().kind === '|') {
      const { position } = this.peek();
      if (!givesNodes(left)) return this.fail({ reason: 'write-instead', found: '|', write: ['or'] });
      this.index += 1;
      const leftHeight = this.height;
      const right = this.path();
      if (!right) return undefined;
      if (!givesNodes(right))
        return this.fail({ reason: 'write-instead', found: '|', write: ['or'] }, position);
      if (!this.joined(leftHeight, position)) return undefined;
      left = { kind: 'union', left, right, position };
    }
    return left;
  }

  /** A value, or where a path begins. */
  protected primary(): Node | undefined {
    const token = this.peek();
    switch (token.kind) {
      case 'broken':
        return this.refuse(token.error);
      case 'number':
      case 'answer':
        this.index += 1;
        return token;
      case '.':
        this.index += 1;
        return { kind: 'self', position: token.position };
      case 'text':
        return this.text(token);
      case '(':
        return this.parenthesis();
      case 'name':
        return this.name(token.name, token);
      case 'operator':
      case ')':
      case ']':
      case '[':
      case '..':
      case '/':
      case '//':
      case '::':
      case '@':
      case '|':
      case ',':
      case 'end':
        return this.missingOperand();
    }
  }

  private text(token: Token & { kind: 'text' }): Node | undefined {
    const quoted = this.inside === 'jr:choice-name' ? QUOTED_NAME.exec(token.value) : null;
    const name = quoted?.[1] ?? quoted?.[2];
    if (name !== undefined) {
      this.index += 1;
      return { kind: 'answer', name, reading: 'choices', position: token.position };
    }
    const reference = REFERENCE_IN_TEXT.exec(token.value);
    if (reference) {
      const position = { offset: token.position.offset + 1 + reference.index, length: reference[0].length };
      return this.fail({ reason: 'reference-in-text', found: reference[0] }, position);
    }
    this.index += 1;
    return token;
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
    if (this.isCall(0)) {
      if (isWordOperator(name)) return this.missingOperand();
      if (name === 'current' || name === 'instance') return this.beginning(name);
      return this.call(name, token);
    }
    if (isWordOperator(name)) return this.missingOperand();
    const write = wordForValue(name);
    const next = this.peek(1);
    const isValue = next.kind === 'name' ? !isWordOperator(next.name) : VALUES.includes(next.kind);
    // `if ${a} then 5`, `not ${a}`
    if (write && isValue) {
      return this.fail({ reason: 'write-instead', found: name, write });
    }
    this.index += 1;
    return this.columns
      ? { kind: 'column', name, position: token.position }
      : {
          kind: 'path',
          from: { kind: 'here' },
          filters: [],
          steps: [{ axis: 'child', test: name, filters: [], position: token.position }],
          position: token.position,
        };
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
      const all = given.map((argument, place) => asWanted(argument, wanted(row, place)));
      const call: CallNode = { kind: 'call', name, arguments: all, position: token.position };
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

  /** A comma outside a function's arguments: usually a decimal comma. */
  private comma(): undefined {
    const [before, , after] = this.tokens.slice(this.index - 1, this.index + 2);
    const error = before && after && decimalComma(this.source, before, after);
    return error ? this.refuse(error) : this.fail({ reason: 'stray-comma' });
  }
}
