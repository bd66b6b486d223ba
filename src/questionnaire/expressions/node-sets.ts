import type { Node } from './ast.ts';
import { FUNCTIONS } from './functions/table.ts';

/** Whether an expression gives nodes, which a path can go on from, and not only a value. */
export function givesNodes(node: Node): boolean {
  switch (node.kind) {
    case 'answer':
    case 'column':
    case 'path':
    case 'union':
      return true;
    case 'call':
      return FUNCTIONS.get(node.name)?.nodes !== undefined;
    case 'negation':
    case 'number':
    case 'operation':
    case 'self':
    case 'text':
      return false;
  }
}
