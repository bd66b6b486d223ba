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
 * Parses an XLSForm expression: the XPath 1.0 expressions of the ODK XForms specification over scalars, with `${name}`
 * (https://www.w3.org/TR/1999/REC-xpath-19991116/, https://getodk.github.io/xforms-spec/). Never throws.
 *
 * It accepts the XPath paths that converted forms contain and that can only mean one thing here, where every name is
 * unique: `/data/group/age`, `../age` and `current()/../age` are `${age}` (only the last step counts; in a
 * choice_filter `../age` would begin at the choice, and is refused); `..` in `position(..)`, with any number of steps,
 * is the instance of the repeat; `instance('file')/root/item[key = value]/column` is `pulldata('file', 'column', 'key',
 * value)`. All others are refused, with the cure. Bare names are columns of the current choice, and an error outside a
 * choice_filter.
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
