import type { Ast, Node, Operator } from './ast.ts';
import type { Operand } from './functions/function.ts';
import { FUNCTIONS } from './functions/table.ts';
import type { Evaluate, Scope } from './scope.ts';
import { equals, toBoolean, toNumber, type Value } from './values.ts';

/** An expression ready to run, and what it refers to. */
export interface Expression {
  readonly source: string;
  /** The questions, and repeats, read by `${name}`. */
  readonly reads: ReadonlySet<string>;
  /** Whether it uses the value of its own question: with `.`, or through a function such as `once`. */
  readonly readsSelf: boolean;
  /** The columns read by bare names, in a `choice_filter`. */
  readonly columns: ReadonlySet<string>;
  /** The functions it calls: the value of one with `today`, `now`, `random` or `uuid` changes by itself. */
  readonly functions: ReadonlySet<string>;
  /** Never throws, unless the scope does. `and`, `or`, `if`, `coalesce` and `once` evaluate only what they need. */
  evaluate(scope: Scope): Value;
}

/** Turns a parsed tree into closures, so that an evaluation neither looks up functions nor allocates for operators. */
export function compile(ast: Ast): Expression {
  const reads = new Set<string>();
  const columns = new Set<string>();
  const functions = new Set<string>();
  let readsSelf = false;

  const { evaluate } = operand(ast.root);
  return { source: ast.source, reads, readsSelf, columns, functions, evaluate };

  function operand(node: Node): Operand {
    switch (node.kind) {
      case 'text':
      case 'number':
        return fixed(node.value, node);
      case 'answer': {
        const { name, reading } = node;
        if (reading === 'choices') return varying(() => '', node);
        reads.add(name);
        const value: Evaluate = (scope) => scope.answer(name);
        if (reading === undefined) return varying(value, node);
        return { ...varying(value, node), list: (scope) => scope.answers?.(name) ?? [value(scope)] };
      }
      case 'column': {
        const { name } = node;
        columns.add(name);
        return varying((scope) => scope.column?.(name) ?? '', node);
      }
      case 'self':
        readsSelf = true;
        return varying((scope) => scope.self, node);
      case 'parent':
        return varying(() => '', node);
      case 'negation': {
        const { evaluate, constant } = operand(node.operand);
        if (constant !== undefined) return fixed(-toNumber(constant), node);
        return varying((scope) => -toNumber(evaluate(scope)), node);
      }
      case 'operation':
        return varying(operation(node.operator, operand(node.left), operand(node.right)), node);
      case 'call': {
        const row = FUNCTIONS.get(node.name);
        if (!row) throw new Error(`No function ${node.name}(): this tree does not come from parse().`);
        functions.add(node.name);
        readsSelf ||=
          row.readsSelf === 'always' || (row.readsSelf !== undefined && node.arguments.length === 0);
        return varying(row.make(node.arguments.map(operand)), node);
      }
    }
  }
}

function fixed(value: Value, node: Node): Operand {
  return { evaluate: () => value, constant: value, node, list: () => [value] };
}

function varying(evaluate: Evaluate, node: Node): Operand {
  return { evaluate, constant: undefined, node, list: (scope) => [evaluate(scope)] };
}

function operation(operator: Operator, left: Operand, right: Operand): Evaluate {
  const [a, b] = [left.evaluate, right.evaluate];
  switch (operator) {
    case 'or':
      return (scope) => toBoolean(a(scope)) || toBoolean(b(scope));
    case 'and':
      return (scope) => toBoolean(a(scope)) && toBoolean(b(scope));
    case '=':
      return (scope) => equals(a(scope), b(scope));
    case '!=':
      return (scope) => !equals(a(scope), b(scope));
    case '<':
      return (scope) => toNumber(a(scope)) < toNumber(b(scope));
    case '<=':
      return (scope) => toNumber(a(scope)) <= toNumber(b(scope));
    case '>':
      return (scope) => toNumber(a(scope)) > toNumber(b(scope));
    case '>=':
      return (scope) => toNumber(a(scope)) >= toNumber(b(scope));
    case '+':
      return (scope) => toNumber(a(scope)) + toNumber(b(scope));
    case '-':
      return (scope) => toNumber(a(scope)) - toNumber(b(scope));
    case '*':
      return (scope) => toNumber(a(scope)) * toNumber(b(scope));
    case 'div':
      return (scope) => toNumber(a(scope)) / toNumber(b(scope));
    case 'mod':
      return (scope) => toNumber(a(scope)) % toNumber(b(scope));
  }
}
