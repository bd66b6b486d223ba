import type { TreeNode } from '../expressions/index.ts';

/** Rows with cells by column, for paths. */
export interface NodeTable {
  readonly size: number;
  readonly columns: readonly string[];
  /** Undefined for a column that the table lacks. */
  cell(row: number, column: string): string | undefined;
}

/** A table as a tree, as `instance('towns')` gives it: the document, its root, an `item` for each row, a node for each cell. */
export function tableNodes(table: NodeTable): TreeNode {
  const document: TreeNode = {
    ...NOTHING,
    children: (name) => (name === undefined || name === 'root' ? roots : []),
  };
  let rows: readonly TreeNode[] | undefined;
  const indexes = new Map<string, ReadonlyMap<string, readonly TreeNode[]>>();
  const items = () => {
    rows ??= Array.from({ length: table.size }, (_, row) => rowNode(table, row, root));
    return rows;
  };
  const root: TreeNode = {
    ...NOTHING,
    name: 'root',
    parent: document,
    children: (name) => (name === undefined || name === 'item' ? items() : []),
    where: (name, child, value) => {
      if (name !== 'item') return [];
      const index = indexes.get(child) ?? indexed(table, child, items());
      indexes.set(child, index);
      return index.get(value) ?? [];
    },
  };
  const roots = [root];
  return document;
}

const NOTHING: TreeNode = {
  name: '',
  parent: undefined,
  value: '',
  applies: true,
  position: 1,
  children: () => [],
};

function rowNode(table: NodeTable, row: number, parent: TreeNode): TreeNode {
  const node: TreeNode = {
    name: 'item',
    parent,
    applies: true,
    position: row + 1,
    get value() {
      return table.columns.map((column) => table.cell(row, column) ?? '').join('');
    },
    children: (name) =>
      (name === undefined ? table.columns : [name]).flatMap((column) => {
        const value = table.cell(row, column);
        return value === undefined
          ? []
          : { ...NOTHING, name: column, parent: node, value, position: row + 1 };
      }),
  };
  return node;
}

function indexed(
  table: NodeTable,
  column: string,
  rows: readonly TreeNode[],
): ReadonlyMap<string, readonly TreeNode[]> {
  const index = new Map<string, TreeNode[]>();
  for (const [at, row] of rows.entries()) {
    const cell = table.cell(at, column) ?? '';
    const same = index.get(cell);
    if (same) same.push(row);
    else index.set(cell, [row]);
  }
  return index;
}
