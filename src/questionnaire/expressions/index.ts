/**
 * XLSForm's expression language (a subset of ODK XPath): `relevant`, `constraint`, `required`, `calculation`,
 * `choice_filter`.
 *
 * Purpose: read an expression, say what is wrong with it, evaluate it fast. Not here: which questions exist, when an
 * expression is evaluated, how answers are kept. Pure: no clock, no randomness, imports nothing from outside.
 *
 * Where ODK's implementations differ, the row of the function says which one is followed. JavaRosa (ODK and Kobo
 * Collect) and the ODK documentation take precedence, except that dates and date-times written as texts count in every
 * comparison and calculation, as in the XForms specification.
 *
 * A question of a repeat means one answer, that of the same instance, except for functions that take lists. For each
 * name, the tree says how it is read (`AnswerNode.reading`).
 */

export type { AnswerNode, Ast, Node } from './ast.ts';
export { nodesIn, referencesIn } from './ast.ts';
export type { Expression } from './compile.ts';
export { compile } from './compile.ts';
export { describe } from './describe.ts';
export type { ExpressionError } from './errors.ts';
export { parse } from './parse.ts';
export type { Scope } from './scope.ts';
export type { Value } from './values.ts';
export { toBoolean, toNumber, toText } from './values.ts';
