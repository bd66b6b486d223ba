import {
  AXES,
  type Axis,
  type CallNode,
  type Node,
  type Operator,
  type PathNode,
  type PathStart,
  type Position,
  type Step,
} from './ast.ts';
import { decimalComma, misuse, unknownFunction, wordForOperator, wordForValue } from './cures.ts';
import type { ExpressionError, Problem } from './errors.ts';
import { type Want, wanted } from './functions/function.ts';
import { FUNCTIONS } from './functions/table.ts';
import { givesNodes } from './node-sets.ts';
import { BINDING } from './precedence.ts';
import { isWordOperator, type Token, tokenise } from './tokens.ts';

/** The most nested or chained operations: keeps the evaluation well within the stack. */
const MAX_DEPTH = 500;

/** pyxform would replace it with a path, and respondents would read `/data/age`: never what was meant. */
const REFERENCE_IN_TEXT = /\$\{\s*[\p{L}_][^${}\s]*\s*\}/u;

/** `jr:choice-name(…, '${question}')`, or a path to it: the only place where a name in quotes is right. */
const QUOTED_NAME =
  /^\s*(?:\$\{\s*([\p{L}_][^${}\s]*)\s*\}|[\w.-]*(?:\/[\w.-]+)*\/([\p{L}_][^${}/\s]*))\s*$/u;

/** What ends an operand and its operators. */
const ENDS: readonly Token['kind'][] = [')', ']', ',', 'end'];

/** What cannot follow a value. */
const VALUES: readonly Token['kind'][] = ['answer', 'text', 'number'];

const NODE_TYPES = ['node', 'text'];

/** The argument of a function, with what the function expects if it is a name or path. */
function asWanted(node: Node, want: Want): Node {
  if (want === 'value' || (node.kind !== 'answer' && node.kind !== 'path')) return node;
  return { ...node, reading: want };
}

/** Where a path begins that goes on from an expression. */
function startOf(node: Node): PathStart {
  if (node.kind === 'answer') return { ...node, reading: 'nodes' };
  return node.kind === 'path' && node.filters.length === 0 && node.steps.length === 0 ? node.from : node;
}

/**
 * Reads an expression by precedence climbing. A method that returns `undefined` has noted the error; its callers pass
 * that on.
 */
export class Parser {
  error: ExpressionError | undefined;
  private readonly source: string;
  /** Whether a bare name is a column, and `.` a choice, row or instance: in a choice_filter, and in brackets. */
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
    this.tokens = tokenise(source);
  }

  whole(): Node | undefined {
    if (this.peek().kind === 'end') return this.fail({ reason: 'empty' });
    const root = this.expression(1);
    if (!root) return undefined;
    const { kind } = this.peek();
    if (kind === 'end') return root;
    if (kind === ']') return this.fail({ reason: 'unopened-bracket' });
    return kind === ')' ? this.fail({ reason: 'unopened-parenthesis' }) : this.comma();
  }

  private peek(ahead = 0): Token {
    // The last token is `end` or `broken`, and is never passed.
    const end: Token = { kind: 'end', position: { offset: this.source.length, length: 0 } };
    return this.tokens[this.index + ahead] ?? end;
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

  /** From the beginning of one thing to the end of the token before the current one. */
  private since({ offset }: Position): Position {
    const last = this.tokens[this.index - 1]?.position ?? { offset, length: 0 };
    return { offset, length: Math.max(0, last.offset + last.length - offset) };
  }

  /** Operands joined by operators that bind at least as tightly as `least`; stops before `)`, `]`, `,` and the end. */
  private expression(least: number): Node | undefined {
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

  /** Notes that two operands were joined, one of this height, and the one read last. */
  private joined(leftHeight: number, position: Position): true | undefined {
    this.height = Math.max(leftHeight, this.height) + 1;
    return this.height <= MAX_DEPTH || this.fail({ reason: 'too-deep', limit: MAX_DEPTH }, position);
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

  private path(): Node | undefined {
    const { kind, position } = this.peek();
    if (kind === '/' || kind === '//') {
      if (kind === '/' && !this.isStep(1)) return this.missingOperand(1);
      return this.stepsOf({ from: { kind: 'root' }, filters: [], position });
    }
    if (this.isPathStart()) return this.stepsOf({ from: { kind: 'here' }, filters: [], position }, true);
    const start = this.primary();
    if (!start) return undefined;
    const next = this.peek().kind;
    if (next !== '[' && next !== '//' && !(next === '/' && this.isStep(1))) return start;
    const { offset, length } = this.since(position);
    const found = this.source.slice(offset, offset + length);
    if (!givesNodes(start)) return this.fail({ reason: 'no-nodes', found }, { offset, length });
    const filters = this.filters();
    return filters && this.stepsOf({ from: startOf(start), filters, position });
  }

  /** Whether the token begins a step: a name or axis, `*`, `.`, `..`, `@`. */
  private isStep(ahead: number): boolean {
    const token = this.peek(ahead);
    if (token.kind === 'name') return !this.isCall(ahead) || this.isNodeType(ahead);
    if (token.kind === 'operator') return token.operator === '*';
    return token.kind === '.' || token.kind === '..' || token.kind === '@';
  }

  /** The same for the first step of a path; a single name or `.` is something of its own. */
  private isPathStart(): boolean {
    const token = this.peek();
    const next = this.peek(1).kind;
    const goesOn = next === '/' ? this.isStep(2) : next === '//' || next === '[' || next === '::';
    if (token.kind === 'name') return (goesOn && !this.isCall(0)) || this.isNodeType(0);
    if (token.kind === '.') return this.columns || goesOn;
    return token.kind !== 'operator' && this.isStep(0);
  }

  private isCall(ahead: number): boolean {
    return this.peek(ahead + 1).kind === '(';
  }

  private isNodeType(ahead: number): boolean {
    const token = this.peek(ahead);
    return token.kind === 'name' && NODE_TYPES.includes(token.name) && this.isCall(ahead);
  }

  /**
   * A path with the steps that come now, if any.
   *
   * @param first - whether a step comes now, without a `/` before it
   */
  private stepsOf(
    { from, filters, position }: Pick<PathNode, 'from' | 'filters' | 'position'>,
    first = false,
  ): Node | undefined {
    const steps: Step[] = [];
    for (let isNext = first; ; isNext = false) {
      const slash = this.peek();
      const isDeep = !isNext && slash.kind === '//';
      if (!isNext && !isDeep && !(slash.kind === '/' && this.isStep(1))) break;
      if (!isNext) this.index += 1;
      if (isDeep) {
        steps.push({ axis: 'descendant-or-self', test: 'node()', filters: [], position: slash.position });
      }
      const step = this.step();
      if (!step) return undefined;
      steps.push(step);
      if (steps.length > MAX_DEPTH) return this.fail({ reason: 'too-deep', limit: MAX_DEPTH }, position);
    }
    const [root] = steps;
    // Whatever the root element is called: `/data/age`, `/household/age`.
    if (from.kind === 'root' && root?.axis === 'child') steps[0] = { ...root, test: '*' };
    const path: PathNode = { kind: 'path', from, filters, steps, position: this.since(position) };
    return this.isSelf(path) ? { kind: 'self', position: path.position } : path;
  }

  /** `current()` and `current()/.`: the value of the expression's own question; outside of brackets also `./.`. */
  private isSelf({ from, filters, steps }: PathNode): boolean {
    const isOwn = from.kind === 'current' || (from.kind === 'here' && !this.columns);
    return (
      isOwn &&
      filters.length === 0 &&
      steps.every((step) => step.axis === 'self' && step.filters.length === 0)
    );
  }

  private step(): Step | undefined {
    const start = this.peek();
    const { position } = start;
    let axis: Axis = 'child';
    if (start.kind === '.' || start.kind === '..') {
      this.index += 1;
      const filters = this.filters();
      return filters && { axis: start.kind === '.' ? 'self' : 'parent', test: 'node()', filters, position };
    }
    if (start.kind === '@') {
      this.index += 1;
      axis = 'attribute';
    } else if (start.kind === 'name' && this.peek(1).kind === '::') {
      const found = AXES.find((known) => known === start.name);
      if (!found) return this.fail({ reason: 'unknown-axis', found: start.name });
      this.index += 2;
      axis = found;
    }
    const test = this.nodeTest();
    if (test === undefined) return undefined;
    const filters = this.filters();
    return filters && { axis, test, filters, position: this.since(position) };
  }

  private nodeTest(): string | undefined {
    const token = this.peek();
    if (token.kind === 'operator' && token.operator === '*') {
      this.index += 1;
      return '*';
    }
    if (token.kind !== 'name') return this.missingOperand();
    if (!this.isNodeType(0)) {
      this.index += 1;
      return token.name;
    }
    this.index += 2;
    return this.close(this.peek(-1).position, `${token.name}()`, { function: token.name });
  }

  /** The conditions in brackets that come now. */
  private filters(): readonly Node[] | undefined {
    const filters: Node[] = [];
    while (this.peek().kind === '[') {
      const filter = this.nested(() => this.filter());
      if (!filter) return undefined;
      filters.push(filter);
    }
    return filters;
  }

  private filter(): Node | undefined {
    const { position } = this.peek();
    const outer = this.columns;
    this.columns = true;
    this.index += 1;
    const condition = this.within(undefined, () => this.expression(1));
    this.columns = outer;
    if (!condition) return undefined;
    if (this.peek().kind !== ']') return this.fail({ reason: 'unclosed-bracket' }, position);
    this.index += 1;
    this.height += 1;
    return condition;
  }

  /** A value, or where a path begins. */
  private primary(): Node | undefined {
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

  /** `current()` and `instance('table')`, where a path begins. */
  private beginning(name: 'current' | 'instance'): Node | undefined {
    const { position } = this.peek();
    const [opening, first, second] = [this.peek(1), this.peek(2), this.peek(3)];
    const table = name === 'instance' ? first : undefined;
    if (table && table.kind !== 'text') {
      const usage = `instance('list')/root/item[name = \${question}]/label`;
      return this.fail({ reason: 'argument-kind', name, found: this.written(table), usage }, table.position);
    }
    if ((table ? second : first).kind !== ')') {
      return this.fail({ reason: 'unclosed-parenthesis', function: name }, opening.position);
    }
    this.index += table ? 4 : 3;
    const from: PathStart = table
      ? { kind: 'table', name: table.value.replace(/\.csv$/i, '') }
      : { kind: 'current' };
    const next = this.peek().kind;
    const path: PathNode = { kind: 'path', from, filters: [], steps: [], position: this.since(position) };
    const goesOn = next === '[' || next === '/' || next === '//';
    return this.isSelf(path) && !goesOn ? { kind: 'self', position: path.position } : path;
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

  private close<T>(opening: Position, result: T, of: { readonly function?: string } = {}): T | undefined {
    if (this.peek().kind !== ')') return this.fail({ reason: 'unclosed-parenthesis', ...of }, opening);
    this.index += 1;
    return result;
  }

  private missingOperand(ahead = 0): undefined {
    const token = this.peek(ahead);
    const before = this.tokens[this.index + ahead - 1];
    return this.fail(
      {
        reason: 'missing-operand',
        ...(before ? { after: this.written(before) } : {}),
        ...(token.kind === 'end' ? {} : { before: this.written(token) }),
      },
      token.position,
    );
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
