import { parse } from '../expressions/index.ts';

/**
 * Whether a default is an expression, evaluated when the question is reached, rather than a literal value: it contains
 * a reference or a function call, and can be parsed. `2026-11-23` and `yes` are values.
 */
export function isComputed(value: string | undefined): value is string {
  return value !== undefined && /\$\{|[a-z]\s*\(/iu.test(value) && parse(value).ok;
}
