import type { Node } from '../../expressions/index.ts';

/** A node and all that it is made of, in the order in which they are written. */
export function* nodesIn(node: Node): Generator<Node> {
  yield node;
  switch (node.kind) {
    case 'negation':
      yield* nodesIn(node.operand);
      break;
    case 'operation':
      yield* nodesIn(node.left);
      yield* nodesIn(node.right);
      break;
    case 'call':
      for (const argument of node.arguments) yield* nodesIn(argument);
      break;
    default:
  }
}
