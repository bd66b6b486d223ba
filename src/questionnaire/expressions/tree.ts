import type { Axis, Step } from './ast.ts';
import type { Value } from './values.ts';

/** A part of a tree that paths lead through. */
export interface Tree<Node> {
  readonly name: string;
  readonly parent: Node | undefined;
  /** In document order: all of them, or those of this name. */
  children(name?: string): readonly Node[];
}

/** What paths lead to: a question, a group, one instance of a repeat; a row of a table, or a cell of it. */
export interface TreeNode extends Tree<TreeNode> {
  /** A question's answer, `''` if it has none or does not apply; of anything else, the values in it as one text. */
  readonly value: Value;
  /** Whether it counts in lists. What does not apply has an empty value, and is in no list. */
  readonly applies: boolean;
  /** Which instance of its repeat it is or is in, from 1; a row's number. */
  readonly position: number;
  /** The children of this name with this value in a child, if an index knows them: large tables have one. */
  where?(name: string, child: string, value: string): readonly TreeNode[];
}

/** The nodes on an axis: nearest first, as a condition in brackets counts them. XPath 1.0, 2.2. */
const AXIS_NODES: {
  readonly [A in Axis]: <Node extends Tree<Node>>(node: Node) => readonly Node[];
} = {
  child: (node) => node.children(),
  parent: ({ parent }) => (parent ? [parent] : []),
  self: (node) => [node],
  descendant: (node) => node.children().flatMap(withDescendants),
  'descendant-or-self': withDescendants,
  ancestor: ({ parent }) => (parent ? withAncestors(parent) : []),
  'ancestor-or-self': withAncestors,
  'following-sibling': (node) => {
    const all = node.parent?.children() ?? [];
    return all.slice(all.indexOf(node) + 1);
  },
  'preceding-sibling': (node) => {
    const all = node.parent?.children() ?? [];
    return all.slice(0, Math.max(0, all.indexOf(node))).toReversed();
  },
  following: (node) =>
    withAncestors(node)
      .flatMap((each) => AXIS_NODES['following-sibling'](each))
      .flatMap(withDescendants),
  preceding: (node) =>
    withAncestors(node)
      .flatMap((each) => AXIS_NODES['preceding-sibling'](each))
      .flatMap((each) => withDescendants(each).toReversed()),
  attribute: () => [],
};

/** The nodes to which a step leads, without its conditions. */
export function reached<Node extends Tree<Node>>(
  node: Node,
  { axis, test }: Pick<Step, 'axis' | 'test'>,
): readonly Node[] {
  if (axis === 'child' && test !== 'text()') return node.children(isAny(test) ? undefined : test);
  // A question has its text itself.
  if (test === 'text()') return axis === 'child' && node.children().length === 0 ? [node] : [];
  const all = AXIS_NODES[axis](node);
  return isAny(test) ? all : all.filter(({ name }) => name === test);
}

function isAny(test: string): boolean {
  return test === '*' || test === 'node()';
}

function withDescendants<Node extends Tree<Node>>(node: Node): readonly Node[] {
  return [node, ...node.children().flatMap(withDescendants)];
}

function withAncestors<Node extends Tree<Node>>(node: Node): readonly Node[] {
  return node.parent ? [node, ...withAncestors(node.parent)] : [node];
}

/** The topmost node around one. */
export function rootOf<Node extends Tree<Node>>(node: Node): Node {
  return node.parent ? rootOf(node.parent) : node;
}

/** Both sets as one, each node once, in document order. */
export function united<Node extends Tree<Node>>(
  left: readonly Node[],
  right: readonly Node[],
): readonly Node[] {
  const all = [...new Set([...left, ...right])];
  if (left.length === 0 || right.length === 0) return all;
  const places = new Map(all.map((node) => [node, placeOf(node)]));
  return all.sort((one, other) => compared(places.get(one) ?? [], places.get(other) ?? []));
}

/** The way to a node from the root: which child at each step. */
function placeOf<Node extends Tree<Node>>(node: Node): readonly number[] {
  const { parent } = node;
  return parent ? [...placeOf(parent), parent.children().indexOf(node)] : [];
}

function compared(one: readonly number[], other: readonly number[]): number {
  for (const [at, step] of one.entries()) {
    const difference = step - (other[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}
