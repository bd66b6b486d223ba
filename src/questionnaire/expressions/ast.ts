/** A range of an expression's source, in UTF-16 units, inside the source or (length 0) at its end. */
export interface Position {
  readonly offset: number;
  readonly length: number;
}

export type Operator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod';

/**
 * What a function expects of a name as its argument:
 * - `list`: the answers to the question in every instance of its repeat. Inside that repeat, it is the answer of the
 *   same instance, as everywhere.
 * - `list or repeat`: the same, or a repeat, whose instances it counts.
 * - `any instance`: the answer in an instance that the function picks, wherever the expression is.
 * - `repeat`: a repeat.
 * - `choices`: only the choices of the question, not its answer.
 */
export type Reading = 'list' | 'list or repeat' | 'any instance' | 'repeat' | 'choices';

/** `${name}`: the answer to a question. */
export interface AnswerNode {
  readonly kind: 'answer';
  readonly name: string;
  /**
   * Set if it is the argument of a function that expects something other than one answer. Without it, a question of a
   * repeat can be used only inside that repeat.
   */
  readonly reading?: Reading;
  readonly position: Position;
}

/** A bare name of a `choice_filter`: a column of the choices sheet. */
export interface ColumnNode {
  readonly kind: 'column';
  readonly name: string;
  readonly position: Position;
}

export interface CallNode {
  readonly kind: 'call';
  readonly name: string;
  readonly arguments: readonly Node[];
  /** The function's name. */
  readonly position: Position;
}

export interface TextNode {
  readonly kind: 'text';
  readonly value: string;
  readonly position: Position;
}

export type Node =
  | TextNode
  | { readonly kind: 'number'; readonly value: number; readonly position: Position }
  | AnswerNode
  | ColumnNode
  /** `.`: the value of the question the expression belongs to. */
  | { readonly kind: 'self'; readonly position: Position }
  /** `..`: the instance of the repeat around the expression's question; only in `position(..)`. */
  | { readonly kind: 'parent'; readonly position: Position }
  /** Unary minus. */
  | { readonly kind: 'negation'; readonly operand: Node; readonly position: Position }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly left: Node;
      readonly right: Node;
      /** The operator. */
      readonly position: Position;
    }
  | CallNode;

/** A parsed expression: plain data. */
export interface Ast {
  readonly source: string;
  readonly root: Node;
}

/** A node and its descendants, in the order in which they are written. */
export function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const part of partsOf(node)) yield* nodesIn(part);
}

function partsOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'negation':
      return [node.operand];
    case 'operation':
      return [node.left, node.right];
    case 'call':
      return node.arguments;
    case 'answer':
    case 'column':
    case 'number':
    case 'parent':
    case 'self':
    case 'text':
      return [];
  }
}

/** Every `${name}` of an expression in the order in which it is written: a check says where an unknown name is. */
export function referencesIn({ root }: Ast): readonly AnswerNode[] {
  return [...nodesIn(root)].filter((node) => node.kind === 'answer');
}
