import type { Operator } from './ast.ts';

/** XPath 1.0, 3.5 and 3.4: the precedence of operators. All are left-associative. */
export const BINDING: Readonly<Record<Operator, number>> = {
  or: 1,
  and: 2,
  '=': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  div: 6,
  mod: 6,
};
