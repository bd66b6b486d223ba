import type { Position } from './ast.ts';
import type { ExpressionError, Problem } from './errors.ts';
import { type Token, tokenise } from './tokens.ts';

/** The most nested or chained operations: keeps the evaluation well within the stack. */
export const MAX_DEPTH = 500;

/**
 * Where a parser is in an expression, how deep, and the first thing that is wrong. A method that returns `undefined` has
 * noted the error; its callers pass that on.
 */
export class Cursor {
  error: ExpressionError | undefined;
  protected readonly source: string;
  protected readonly tokens: readonly Token[];
  protected index = 0;
  /** The current depth of parentheses, arguments and minus signs. */
  protected nesting = 0;
  /** The depth of operations in the node parsed last. */
  protected height = 0;
  /** The function whose arguments are being read, for messages. */
  protected inside: string | undefined;

  constructor(source: string) {
    this.source = source;
    this.tokens = tokenise(source);
  }

  protected peek(ahead = 0): Token {
    // The last token is `end` or `broken`, and is never passed.
    const end: Token = { kind: 'end', position: { offset: this.source.length, length: 0 } };
    return this.tokens[this.index + ahead] ?? end;
  }

  protected fail(problem: Problem, position: Position = this.peek().position): undefined {
    return this.refuse({ ...problem, position });
  }

  protected refuse(error: ExpressionError): undefined {
    this.error ??= error;
    return undefined;
  }

  protected written(token: Token): string {
    const { offset, length } = token.position;
    return this.source.slice(offset, offset + length);
  }

  /** From the beginning of one thing to the end of the token before the current one. */
  protected since({ offset }: Position): Position {
    const last = this.tokens[this.index - 1]?.position ?? { offset, length: 0 };
    return { offset, length: Math.max(0, last.offset + last.length - offset) };
  }

  protected isCall(ahead: number): boolean {
    return this.peek(ahead + 1).kind === '(';
  }

  protected close<T>(opening: Position, result: T, of: { readonly function?: string } = {}): T | undefined {
    if (this.peek().kind !== ')') return this.fail({ reason: 'unclosed-parenthesis', ...of }, opening);
    this.index += 1;
    return result;
  }

  protected missingOperand(ahead = 0): undefined {
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

  protected within<T>(inside: string | undefined, read: () => T): T {
    const outer = this.inside;
    this.inside = inside;
    const result = read();
    this.inside = outer;
    return result;
  }

  protected nested<T>(read: () => T): T | undefined {
    if (this.nesting >= MAX_DEPTH) return this.fail({ reason: 'too-deep', limit: MAX_DEPTH });
    this.nesting += 1;
    const result = read();
    this.nesting -= 1;
    return result;
  }

  /** Notes that two operands were joined, one of this height, and the one read last. */
  protected joined(leftHeight: number, position: Position): true | undefined {
    this.height = Math.max(leftHeight, this.height) + 1;
    return this.height <= MAX_DEPTH || this.fail({ reason: 'too-deep', limit: MAX_DEPTH }, position);
  }
}
