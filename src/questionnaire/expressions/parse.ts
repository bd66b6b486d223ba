import type { Ast } from './ast.ts';
import type { ExpressionError } from './errors.ts';
import { Parser } from './parser.ts';

export type Parsed =
  | { readonly ok: true; readonly ast: Ast }
  | { readonly ok: false; readonly error: ExpressionError };

export interface ParseOptions {
  /** A `choice_filter`: bare names mean columns of the choices sheet. */
  readonly columns?: boolean;
}

/** In UTF-16 units. A cell of Excel holds 32,767; anything longer was not written by hand. */
const MAX_LENGTH = 10_000;

/**
 * Parses an XLSForm expression: XPath 1.0 as in the ODK XForms specification, with `${name}`
 * (https://www.w3.org/TR/1999/REC-xpath-19991116/, https://getodk.github.io/xforms-spec/). Never throws.
 *
 * @returns the tree for `compile`, or the first mistake with its place (`describe` words it).
 */
export function parse(source: string, options: ParseOptions = {}): Parsed {
  if (source.length > MAX_LENGTH) {
    const position = { offset: MAX_LENGTH, length: source.length - MAX_LENGTH };
    return { ok: false, error: { reason: 'too-long', found: source.length, limit: MAX_LENGTH, position } };
  }
  const parser = new Parser(source, options.columns ?? false);
  const root = parser.whole();
  if (root) return { ok: true, ast: { source, root } };
  return { ok: false, error: parser.error ?? { reason: 'empty', position: { offset: 0, length: 0 } } };
}
