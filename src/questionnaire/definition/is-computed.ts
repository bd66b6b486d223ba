import { parse } from '../expressions/index.ts';

/**
 * Whether a default is made when the question is reached, instead of being a value as it stands: a reference or a call
 * of a function is in it, and it can be read as an expression. `2026-11-23` and `yes` are values.
 */
export function isComputed(value: string | undefined): value is string {
  return value !== undefined && /\$\{|[a-z]\s*\(/iu.test(value) && parse(value).ok;
}
