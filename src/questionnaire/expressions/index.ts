/**
 * XLSForm's expression language (ODK XPath): `relevant`, `constraint`, `required`, `calculation`, `choice_filter`, and
 * expressions in texts.
 *
 * Purpose: read an expression, say what is wrong with it, evaluate it fast. Not here: which questions exist, when an
 * expression is evaluated, how answers are kept. Pure: no clock, no randomness.
 *
 * Where ODK's implementations differ, the row of the function says which one is followed. JavaRosa (ODK and Kobo
 * Collect) and the ODK documentation take precedence, except that dates and date-times written as texts count in every
 * comparison and calculation, as in the XForms specification.
 *
 * `${name}` is one answer, in a repeat that of the same instance, except for functions that take lists: the tree says how
 * each name is read (`AnswerNode.reading`). Everything else that gives nodes is a path, and walks `TreeNode`s.
 */

export type { AnswerNode, Ast, CallNode, Node, PathNode, Position, Step } from './ast.ts';
export { isNode, nodesIn, referencesIn } from './ast.ts';
export type { Expression } from './compile.ts';
export { compile } from './compile.ts';
export { wordForValue } from './cures.ts';
export { describe } from './describe.ts';
export type { ExpressionError } from './errors.ts';
export { emptyFunction } from './functions/table.ts';
export { type Parsed, parse } from './parse.ts';
export { filtered } from './paths.ts';
export type { Focus, Scope } from './scope.ts';
export { settle } from './settle.ts';
export { seedOf, shuffled } from './shuffle.ts';
export { reached, type Tree, type TreeNode } from './tree.ts';
export type { Value } from './values.ts';
export { toBoolean, toNumber, toText } from './values.ts';
