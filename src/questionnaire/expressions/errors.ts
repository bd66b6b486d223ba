import type { Message } from '../problems/message.ts';
import type { Position } from './ast.ts';
import type { Obstacle } from './patterns/linear.ts';

/**
 * What is wrong with an expression: a reason code, and what its message needs. `describe` gives its message. `found`
 * is the text in the source; `write` is what to write instead (several: alternatives).
 */
export type Problem =
  | { readonly reason: 'empty' }
  | { readonly reason: 'too-long'; readonly found: number; readonly limit: number }
  | { readonly reason: 'too-deep'; readonly limit: number }
  | { readonly reason: 'unexpected-character'; readonly found: string }
  | { readonly reason: 'foreign-digits'; readonly found: string }
  /** A word or sign of another language or of a spreadsheet: `==`, `&&`, `AND`, `true`, `then`. */
  | { readonly reason: 'write-instead'; readonly found: string; readonly write: readonly string[] }
  | { readonly reason: 'typographic-quote'; readonly found: string; readonly write: string }
  | { readonly reason: 'unclosed-text'; readonly quote: string }
  | { readonly reason: 'quote-in-text'; readonly quote: string }
  | { readonly reason: 'reference-in-text'; readonly found: string }
  | { readonly reason: 'unclosed-reference'; readonly found: string; readonly write: string }
  | { readonly reason: 'bad-name'; readonly found: string }
  | { readonly reason: 'bare-reference'; readonly found: string; readonly write: string }
  /** A path or a condition in brackets after something that is a value, and no nodes: `'a'[1]`. */
  | { readonly reason: 'no-nodes'; readonly found: string }
  | { readonly reason: 'unknown-axis'; readonly found: string }
  | { readonly reason: 'unclosed-parenthesis'; readonly function?: string }
  | { readonly reason: 'unopened-parenthesis' }
  | { readonly reason: 'unclosed-bracket' }
  | { readonly reason: 'unopened-bracket' }
  | { readonly reason: 'missing-operand'; readonly before?: string; readonly after?: string }
  | {
      readonly reason: 'missing-operator';
      readonly before: string;
      readonly after: string;
      readonly function?: string;
    }
  | { readonly reason: 'stray-comma' }
  | { readonly reason: 'unknown-function'; readonly name: string; readonly suggestion?: string }
  /** A function that means something to a device or another program, and nothing here. */
  | { readonly reason: 'unsupported-function'; readonly name: string; readonly hint: Message }
  | {
      readonly reason: 'argument-count';
      readonly name: string;
      readonly found: number;
      readonly least: number;
      readonly most: number;
      readonly pairs: boolean;
      readonly usage: string;
    }
  /** A value where only a name or `..` is allowed. */
  | {
      readonly reason: 'argument-kind';
      readonly name: string;
      readonly found: string;
      readonly usage: string;
    }
  /** A literal pattern that its function cannot use: a regular expression, a date format. */
  | {
      readonly reason: 'bad-pattern';
      readonly name: string;
      readonly found: string;
      readonly detail: Message | string;
    }
  /** A regular expression that could take hours on some texts, and that RE2 cannot run. */
  | {
      readonly reason: 'endless-pattern';
      readonly name: string;
      readonly found: string;
      readonly obstacle: Obstacle;
    };

export type ExpressionError = Problem & { readonly position: Position };
