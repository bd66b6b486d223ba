import { type CallNode, type ColumnNode, type Node, nodesIn, type TextNode } from './ast.ts';
import type { Token } from './tokens.ts';

/** The condition on a table's rows: a column, and the value that it must equal. */
export interface RowCondition {
  readonly column: ColumnNode;
  readonly value: Node;
}

/** `undefined` if a condition is not a column that equals a value from elsewhere. */
export function rowCondition(node: Node): RowCondition | undefined {
  if (node.kind !== 'operation' || node.operator !== '=') return undefined;
  for (const [column, value] of [
    [node.left, node.right],
    [node.right, node.left],
  ] as const) {
    if (column.kind === 'column' && !readsRow(value)) return { column, value };
  }
  return undefined;
}

function readsRow(node: Node): boolean {
  return [...nodesIn(node)].some(({ kind }) => kind === 'column' || kind === 'self');
}

/** `instance('file')/root/item[key = value]/column` as `pulldata('file', 'column', 'key', value)`. */
export function lookUpCall(
  { name, position }: Token & { readonly kind: 'table' },
  cell: Token & { readonly kind: 'cell' },
  { column, value }: RowCondition,
): CallNode {
  const text = (written: string): TextNode => ({ kind: 'text', value: written, position });
  const given = [text(name), { ...text(cell.column), position: cell.position }, text(column.name), value];
  return { kind: 'call', name: 'pulldata', arguments: given, position };
}
