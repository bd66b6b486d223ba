import type { Ast, Node, Operator } from './ast.ts';
import type { Operand } from './functions/function.ts';
import { FUNCTIONS } from './functions/table.ts';
import { compilePath } from './paths.ts';
import type { Evaluate, NodesOf, Scope } from './scope.ts';
import { type TreeNode, united } from './tree.ts';
import { equals, toBoolean, toNumber, type Value } from './values.ts';

/** An expression ready to run, and what it refers to. */
export interface Expression {
  readonly source: string;
  /** The questions, groups and repeats read by `${name}`, and the names in paths: more rather than fewer. */
  readonly reads: ReadonlySet<string>;
  /** Whether it uses the value of its own question: with `.`, or through a function such as `once`. */
  readonly readsSelf: boolean;
  /** The columns read by bare names, in a `choice_filter`. */
  readonly columns: ReadonlySet<string>;
  /** Whether it may read other instances of its own question, so that an author's mistake could lead in a circle. */
  readonly readsInstances: boolean;
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
  let readsInstances = false;
  let isInBrackets = false;

  const { evaluate } = operand(ast.root);
  return { source: ast.source, reads, readsSelf, readsInstances, columns, functions, evaluate };

  function operand(node: Node): Operand {
    switch (node.kind) {
      case 'text':
      case 'number':
        return fixed(node.value, node);
      case 'answer': {
        const { name, reading } = node;
        if (reading === 'choices') return varying(() => '', node);
        reads.add(name);
        readsInstances ||= reading === 'any instance';
        const near = isInBrackets ? focused : nothing;
        const value: Evaluate = isInBrackets
          ? (scope) => scope.answer(name, near(scope))
          : (scope) => scope.answer(name);
        const nodes: NodesOf = (scope) => scope.nodes?.(name, near(scope)) ?? [];
        if (reading === undefined) return { ...varying(value, node), nodes };
        const list = (scope: Scope) => scope.answers?.(name, near(scope)) ?? [value(scope)];
        return { ...varying(value, node), list, nodes };
      }
      case 'column': {
        const { name } = node;
        columns.add(name);
        if (isInBrackets) reads.add(name);
        return ofNodes((scope) => scope.focus?.node.children(name) ?? [], node);
      }
      case 'path': {
        for (const { test } of node.steps) reads.add(test);
        readsInstances = true;
        return ofNodes(compilePath(node, operand, condition), node);
      }
      case 'union': {
        const [left, right] = [operand(node.left).nodes, operand(node.right).nodes];
        return ofNodes((scope) => united(left?.(scope) ?? [], right?.(scope) ?? []), node);
      }
      case 'self':
        readsSelf = true;
        return varying((scope) => scope.self, node);
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
        const given = node.arguments.map(operand);
        return row.nodes ? ofNodes(row.nodes(given), node) : varying(row.make(given), node);
      }
    }
  }

  function condition(node: Node): Operand {
    const outer = isInBrackets;
    isInBrackets = true;
    const compiled = operand(node);
    isInBrackets = outer;
    return compiled;
  }
}

function focused({ focus }: Scope): TreeNode | undefined {
  return focus?.node;
}

function nothing(): undefined {
  return undefined;
}

function fixed(value: Value, node: Node): Operand {
  return { evaluate: () => value, constant: value, node, list: () => [value], nodes: undefined };
}

function varying(evaluate: Evaluate, node: Node): Operand {
  return { evaluate, constant: undefined, node, list: (scope) => [evaluate(scope)], nodes: undefined };
}

/** As a value, nodes are the value of the first. */
function ofNodes(nodes: NodesOf, node: Node): Operand {
  return {
    evaluate: (scope) => nodes(scope)[0]?.value ?? '',
    constant: undefined,
    node,
    list: (scope) => nodes(scope).flatMap(({ applies, value }) => (applies ? value : [])),
    nodes,
  };
}

/** For sets of nodes; two values are compared in {@link operation}, without a further call. */
const COMPARISONS: { readonly [O in Operator]?: (a: Value, b: Value) => boolean } = {
  '=': equals,
  '!=': (a, b) => !equals(a, b),
  '<': (a, b) => toNumber(a) < toNumber(b),
  '<=': (a, b) => toNumber(a) <= toNumber(b),
  '>': (a, b) => toNumber(a) > toNumber(b),
  '>=': (a, b) => toNumber(a) >= toNumber(b),
};

/** Compares nodes: true if it is true of one of them. XPath 1.0, 3.4. */
function ofSets(holds: (a: Value, b: Value) => boolean, left: Operand, right: Operand): Evaluate {
  const [all, others] = [valuesOf(left), valuesOf(right)];
  return (scope) => {
    const compared = others(scope);
    return all(scope).some((one) => compared.some((other) => holds(one, other)));
  };
}

/** A name is one answer, and a column one cell. */
function isSet({ nodes, node }: Operand): boolean {
  return nodes !== undefined && node?.kind !== 'answer' && node?.kind !== 'column';
}

function valuesOf(operand: Operand): (scope: Scope) => readonly Value[] {
  const { nodes, evaluate } = operand;
  if (nodes === undefined || !isSet(operand)) return (scope) => [evaluate(scope)];
  return (scope) => nodes(scope).map(({ value }) => value);
}

function operation(operator: Operator, left: Operand, right: Operand): Evaluate {
  const comparison = COMPARISONS[operator];
  if (comparison && (isSet(left) || isSet(right))) return ofSets(comparison, left, right);
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
