import { type AnswerNode, type Ast, isNode, type Node, nodesIn, type PathNode, type Step } from './ast.ts';

/** Where an expression is written. */
export interface Setting {
  /** The name of the one question to which a path leads; `undefined` if it leads to several, or to none. */
  nameOf(path: PathNode): string | undefined;
  /** Whether it is a condition on choices, where `../age` begins at a choice. */
  readonly columns: boolean;
  /** In a constraint: its own question, whose name means the answer that is judged, as `.` does. */
  readonly self: string | undefined;
}

/**
 * Replaces paths that have a name, such as `/data/age` and `../age`, by `${age}`: that is faster, and the same to every
 * check.
 *
 * @returns the same tree if there is nothing to replace
 */
export function settle(ast: Ast, { nameOf, columns, self }: Setting): Ast {
  const isSettled = [...nodesIn(ast.root)].every(
    (node) => node.kind !== 'path' && !(node.kind === 'answer' && node.name === self),
  );
  return isSettled ? ast : { ...ast, root: settled(ast.root, columns) };

  function settled(node: Node, inBrackets: boolean): Node {
    const all = (nodes: readonly Node[], brackets = inBrackets) =>
      nodes.map((each) => settled(each, brackets));
    switch (node.kind) {
      case 'path': {
        const isOwn = !isNode(node.from) && !(inBrackets && node.from.kind === 'here');
        const name = isOwn ? nameOf(node) : undefined;
        if (name !== undefined) {
          const { position, reading } = node;
          return own({ kind: 'answer', name, position, ...(reading === undefined ? {} : { reading }) });
        }
        const from = isNode(node.from) ? settled(node.from, inBrackets) : node.from;
        const steps = node.steps.map((step): Step => ({ ...step, filters: all(step.filters, true) }));
        return { ...node, from, filters: all(node.filters, true), steps };
      }
      case 'call':
        return { ...node, arguments: all(node.arguments) };
      case 'negation':
        return { ...node, operand: settled(node.operand, inBrackets) };
      case 'operation':
      case 'union':
        return { ...node, left: settled(node.left, inBrackets), right: settled(node.right, inBrackets) };
      case 'answer':
        return own(node);
      case 'column':
      case 'number':
      case 'self':
      case 'text':
        return node;
    }
  }

  function own(node: AnswerNode): Node {
    return node.name === self && node.reading === undefined
      ? { kind: 'self', position: node.position }
      : node;
  }
}
