import type { FormNode, FormTree } from '../../definition/form-tree.ts';
import { isContainer } from '../../definition/walk-items.ts';
import {
  type AnswerNode,
  type Ast,
  isNode,
  type Node,
  type PathNode,
  type Position,
  reached,
} from '../../expressions/index.ts';

/**
 * The questions that the paths of an expression may read, whatever their conditions say: as references to the answer in any
 * instance.
 *
 * @param own - the node of the expression
 * @param columns - whether it is a condition on choices
 */
export function readByPaths(
  { root }: Ast,
  tree: FormTree,
  own: FormNode | undefined,
  columns: boolean,
): readonly AnswerNode[] {
  const found = new Map<string, AnswerNode>();
  visit(root, columns || own === undefined ? [] : [own]);
  return [...found.values()];

  function visit(node: Node, here: readonly FormNode[]): void {
    switch (node.kind) {
      case 'path':
        walk(node, here);
        break;
      case 'column':
        note(tree.nodesOf(node, here, own), node.position);
        break;
      case 'call':
        for (const argument of node.arguments) visit(argument, here);
        break;
      case 'negation':
        visit(node.operand, here);
        break;
      case 'operation':
      case 'union':
        visit(node.left, here);
        visit(node.right, here);
        break;
      case 'answer':
      case 'number':
      case 'self':
      case 'text':
        break;
    }
  }

  function walk({ from, filters, steps, position }: PathNode, here: readonly FormNode[]): void {
    let nodes = tree.start(from, here, own);
    if (isNode(from)) visit(from, here);
    for (const filter of filters) visit(filter, nodes);
    for (const step of steps) {
      nodes = [...new Set(nodes.flatMap((node) => reached(node, step)))];
      for (const filter of step.filters) visit(filter, nodes);
    }
    note(nodes, position);
  }

  function note(nodes: readonly FormNode[], position: Position): void {
    for (const { item } of nodes) {
      if (item === undefined || isContainer(item) || found.has(item.name)) continue;
      found.set(item.name, { kind: 'answer', name: item.name, reading: 'any instance', position });
    }
  }
}
