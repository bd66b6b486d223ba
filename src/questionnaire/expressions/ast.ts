/** A range of an expression's source, in UTF-16 units, inside the source or (length 0) at its end. */
export interface Position {
  readonly offset: number;
  readonly length: number;
}

export type Operator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod';

/**
 * What a function or path expects of a name:
 * - `list`: the answers to the question in every instance of its repeat. Inside that repeat, it is the answer of the
 *   same instance, as everywhere.
 * - `list or repeat`: the same, or a repeat, whose instances it counts.
 * - `any instance`: the answer in an instance that the function picks, wherever the expression is.
 * - `repeat`: a repeat.
 * - `nodes`: a question, group or repeat where a path begins: `${child}[1]/age`.
 * - `choices`: only the choices of the question, not its answer.
 */
export type Reading = 'list' | 'list or repeat' | 'any instance' | 'repeat' | 'nodes' | 'choices';

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

/** A bare name inside a condition on choices, rows or instances: a column, or a question of that instance. */
export interface ColumnNode {
  readonly kind: 'column';
  readonly name: string;
  readonly position: Position;
}

export const AXES = [
  'child',
  'parent',
  'self',
  'descendant',
  'descendant-or-self',
  'ancestor',
  'ancestor-or-self',
  'following-sibling',
  'preceding-sibling',
  'following',
  'preceding',
  'attribute',
] as const;

export type Axis = (typeof AXES)[number];

/** One step of a path: `child::age[. > 5]`. */
export interface Step {
  readonly axis: Axis;
  /** A name; `*` and `node()` are any node, `text()` is the text of a question. */
  readonly test: string;
  readonly filters: readonly Node[];
  readonly position: Position;
}

/** A location path (XPath 1.0, 2): a set of nodes. `filters` are those of its beginning: `${child}[1]/age`. */
export interface PathNode {
  readonly kind: 'path';
  readonly from: PathStart;
  readonly filters: readonly Node[];
  readonly steps: readonly Step[];
  /** As for {@link AnswerNode}. */
  readonly reading?: Reading;
  readonly position: Position;
}

/**
 * - `root`: the form. The name of its root element varies, so the first step of `/data/age` only leads to the root.
 * - `here`: the node that a condition in brackets is about; outside of brackets the expression's own question.
 * - `current`: the expression's own question, also in brackets.
 * - a table: the rows of a choice list or data file, `instance('towns')`.
 * - an expression that gives nodes.
 */
export type PathStart =
  | { readonly kind: 'root' | 'here' | 'current' }
  | { readonly kind: 'table'; readonly name: string }
  | Node;

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
  | PathNode
  /** The nodes of both sides: `${a} | ${b}`. */
  | { readonly kind: 'union'; readonly left: Node; readonly right: Node; readonly position: Position }
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
    case 'union':
      return [node.left, node.right];
    case 'path':
      return [
        ...(isNode(node.from) ? [node.from] : []),
        ...node.filters,
        ...node.steps.flatMap(({ filters }) => filters),
      ];
    case 'call':
      return node.arguments;
    case 'answer':
    case 'column':
    case 'number':
    case 'self':
    case 'text':
      return [];
  }
}

/** Whether a path begins with an expression. */
export function isNode(from: PathStart): from is Node {
  return 'position' in from;
}

/** Every `${name}` of an expression in the order in which it is written: a check says where an unknown name is. */
export function referencesIn({ root }: Ast): readonly AnswerNode[] {
  return [...nodesIn(root)].filter((node) => node.kind === 'answer');
}
