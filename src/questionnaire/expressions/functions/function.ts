import type { Message } from '../../problems/message.ts';
import type { Node, Position, Reading } from '../ast.ts';
import type { Obstacle } from '../patterns/linear.ts';
import type { Evaluate, NodesOf, Scope } from '../scope.ts';
import type { TreeNode } from '../tree.ts';
import type { Value } from '../values.ts';

/** A function's argument. It is evaluated only when the function needs it. */
export interface Operand {
  readonly evaluate: Evaluate;
  /** The value, if it is the same in every scope. */
  readonly constant: Value | undefined;
  readonly node: Node | undefined;
  /** Several values, if the argument is a question of a repeat and the function {@link XPathFunction.wants} a list. */
  list(scope: Scope): readonly Value[];
  /** The nodes, if it gives nodes. */
  readonly nodes: NodesOf | undefined;
}

/**
 * `value`: any expression, which is evaluated. `list`: nodes give all their values, anything else one value. The
 * others: only nodes; `choices`: only a name as `${name}`.
 */
export type Want = 'value' | Reading;

/** What a function expects of the argument at this position, from 0. */
export function wanted({ wants = [] }: XPathFunction, place: number): Want {
  return wants[place] ?? wants.at(-1) ?? 'value';
}

/** One row of the function table. */
export interface XPathFunction {
  readonly name: string;
  /** The smallest and largest number of arguments. */
  readonly takes: readonly [least: number, most: number];
  /** Further arguments come in pairs. */
  readonly pairs?: true;
  /** What it expects of its arguments, in order; the last one applies to all that follow. Without it: values. */
  readonly wants?: readonly Want[];
  /** Its xformsValue, for messages. */
  readonly usage: string;
  /** One line: what it returns, and which ODK implementation it follows if they differ. */
  readonly doc: string;
  /** It uses the question's own value without a `.`: always, or when called without arguments. */
  readonly readsSelf?: 'always' | 'without arguments';
  make(operands: readonly Operand[]): Evaluate;
  /** It gives nodes: these. `make` gives their first value. */
  nodes?(operands: readonly Operand[]): (scope: Scope) => readonly TreeNode[];
  /** Why it is always empty here: what it asks for does not exist in a chat, or is nobody's business. */
  readonly isEmpty?: Message;
  /** Checks literal arguments while parsing, so that a form with a bad pattern is refused before anybody answers it. */
  check?(nodes: readonly Node[]): ArgumentMistake | undefined;
}

export type ArgumentMistake = (
  | { readonly reason: 'bad-pattern'; readonly detail: Message | string }
  | { readonly reason: 'endless-pattern'; readonly obstacle: Obstacle }
) & { readonly found: string; readonly position: Position };

const ABSENT: Operand = {
  evaluate: () => '',
  constant: '',
  node: undefined,
  list: () => [],
  nodes: undefined,
};

/** A function of its first argument's value. */
export function one(of: (a: Value) => Value): XPathFunction['make'] {
  return ([a = ABSENT]) => {
    const first = a.evaluate;
    return (scope) => of(first(scope));
  };
}

/** A function of its first two arguments' values. */
export function two(of: (a: Value, b: Value) => Value): XPathFunction['make'] {
  return ([a = ABSENT, b = ABSENT]) => {
    const [first, second] = [a.evaluate, b.evaluate];
    return (scope) => of(first(scope), second(scope));
  };
}

/** A function of up to three values; the third is undefined if it is left out. */
export function three(of: (a: Value, b: Value, c: Value | undefined) => Value): XPathFunction['make'] {
  return ([a = ABSENT, b = ABSENT, c]) => {
    const [first, second, third] = [a.evaluate, b.evaluate, c?.evaluate];
    return (scope) => of(first(scope), second(scope), third?.(scope));
  };
}

/** A function of any number of values. */
export function many(of: (values: readonly Value[]) => Value): XPathFunction['make'] {
  return (operands) => {
    const all = operands.map((operand) => operand.evaluate);
    return (scope) => of(all.map((evaluate) => evaluate(scope)));
  };
}

/** A function of any number of lists, taken as one. */
export function lists(of: (values: readonly Value[]) => Value): XPathFunction['make'] {
  return (operands) => {
    const [only, ...others] = operands;
    if (only !== undefined && others.length === 0) return (scope) => of(only.list(scope));
    return (scope) => of(operands.flatMap((operand) => operand.list(scope)));
  };
}

/** A function of its first argument's value or, when it is called without one, of the question's own. */
export function oneOrSelf(of: (a: Value) => Value): XPathFunction['make'] {
  return ([a]) => {
    const first = a?.evaluate ?? ((scope: Scope) => scope.self);
    return (scope) => of(first(scope));
  };
}

/** A function of the scope and up to two values. */
export function scoped(of: (scope: Scope, a: Value, b: Value) => Value): XPathFunction['make'] {
  return ([a = ABSENT, b = ABSENT]) => {
    const [first, second] = [a.evaluate, b.evaluate];
    return (scope) => of(scope, first(scope), second(scope));
  };
}
