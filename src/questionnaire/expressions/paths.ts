import { isNode, type Node, type PathNode, type Step } from './ast.ts';
import type { Operand } from './functions/function.ts';
import type { Evaluate, NodesOf, Scope } from './scope.ts';
import { reached, rootOf, type TreeNode, united } from './tree.ts';
import { toBoolean } from './values.ts';

type Filter = (nodes: readonly TreeNode[], scope: Scope) => readonly TreeNode[];

/**
 * @param operand - compiles the expression where the path begins
 * @param condition - compiles a condition in brackets
 */
export function compilePath(
  { from, filters, steps }: PathNode,
  operand: (node: Node) => Operand,
  condition: (node: Node) => Operand,
): NodesOf {
  const begin = beginning(from, operand);
  const isName = from.kind === 'answer';
  const first = filters.map((filter) => compileFilter(filter, condition));
  const ways = steps.map((step) => compileStep(step, condition));
  return (scope) => {
    let nodes = begin(scope);
    if (first.length > 0) {
      // `${child}[1]` is the first child in each family, but `(/data/family/child)[1]` only one child.
      const families = isName ? [...Map.groupBy(nodes, ({ parent }) => parent).values()] : [nodes];
      nodes = families.flatMap((family) => passed(family, first, scope));
    }
    for (const way of ways) nodes = way(nodes, scope);
    return nodes;
  };
}

function beginning(from: PathNode['from'], operand: (node: Node) => Operand): NodesOf {
  if (isNode(from)) return operand(from).nodes ?? (() => []);
  const one = (find: (scope: Scope) => TreeNode | undefined): NodesOf => {
    return (scope) => {
      const node = find(scope);
      return node ? [node] : [];
    };
  };
  if (from.kind === 'table') return one((scope) => scope.table?.(from.name));
  if (from.kind === 'current') return one((scope) => scope.here?.());
  if (from.kind === 'here') return one((scope) => scope.focus?.node ?? scope.here?.());
  return one((scope) => {
    const here = scope.here?.();
    return here && rootOf(here);
  });
}

function compileStep({ axis, test, filters }: Step, operand: (node: Node) => Operand): Filter {
  const isBackwards = axis.startsWith('ancestor') || axis.startsWith('preceding');
  const indexed = axis === 'child' ? keyOf(filters[0], operand) : undefined;
  const rest = filters.map((filter) => compileFilter(filter, operand));
  return (nodes, scope) => {
    const sets = nodes.map((node) => {
      const key = indexed?.value.evaluate(scope);
      const known = typeof key === 'string' ? node.where?.(test, indexed?.column ?? '', key) : undefined;
      const found = known
        ? passed(known, rest.slice(1), scope)
        : passed(reached(node, { axis, test }), rest, scope);
      return isBackwards ? found.toReversed() : found;
    });
    if (sets.length < 2) return sets[0] ?? [];
    // From several nodes, the same may be reached twice, and children are in order by themselves.
    return axis === 'child' ? sets.flat() : sets.reduce((all, set) => united(all, set));
  };
}

/** `[key = value]` with a value that is the same for all rows: large tables have an index for it. */
function keyOf(
  filter: Node | undefined,
  operand: (node: Node) => Operand,
): { readonly column: string; readonly value: Operand } | undefined {
  if (filter?.kind !== 'operation' || filter.operator !== '=') return undefined;
  const { left, right } = filter;
  for (const [column, value] of [
    [left, right],
    [right, left],
  ] as const) {
    if (column.kind !== 'column' || !['answer', 'text', 'self'].includes(value.kind)) continue;
    return { column: column.name, value: operand(value) };
  }
  return undefined;
}

function compileFilter(filter: Node, operand: (node: Node) => Operand): Filter {
  const { evaluate, nodes: set } = operand(filter);
  // `[3]` is a place, also if it comes from an answer; a column or path asks whether there is something.
  const isPlace = set === undefined || filter.kind === 'answer';
  return (nodes, scope) => filtered(nodes, evaluate, scope, isPlace);
}

/** The nodes that a condition lets through. @param isPlace - whether a number is the place of a node, from 1 */
export function filtered<Item extends TreeNode>(
  nodes: readonly Item[],
  condition: Evaluate,
  scope: Scope,
  isPlace = true,
): readonly Item[] {
  if (nodes.length === 0) return nodes;
  // One for all nodes, because no evaluation keeps its scope.
  const inner = Object.create(scope) as { -readonly [Key in keyof Scope]: Scope[Key] };
  const size = nodes.length;
  return nodes.filter((node, index) => {
    inner.focus = { node, position: index + 1, size };
    const value = condition(inner);
    return isPlace && typeof value === 'number' ? value === index + 1 : toBoolean(value);
  });
}

function passed(nodes: readonly TreeNode[], filters: readonly Filter[], scope: Scope): readonly TreeNode[] {
  return filters.reduce((all, filter) => filter(all, scope), nodes);
}
