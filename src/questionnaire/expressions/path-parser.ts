import { AXES, type Axis, type Node, type PathNode, type PathStart, type Step } from './ast.ts';
import { Cursor, MAX_DEPTH } from './cursor.ts';
import { givesNodes } from './node-sets.ts';

const NODE_TYPES = ['node', 'text'];

/** Where a path begins that goes on from an expression. */
function startOf(node: Node): PathStart {
  if (node.kind === 'answer') return { ...node, reading: 'nodes' };
  return node.kind === 'path' && node.filters.length === 0 && node.steps.length === 0 ? node.from : node;
}

/** Reads paths: steps with their axes and conditions, from the root, from here, or from where an expression leads. */
export abstract class PathParser extends Cursor {
  /** Whether a bare name is a column, and `.` a choice, row or instance: in a choice_filter, and in brackets. */
  protected columns: boolean;

  constructor(source: string, columns: boolean) {
    super(source);
    this.columns = columns;
  }

  /** Operands joined by operators that bind at least as tightly as `least`. */
  protected abstract expression(least: number): Node | undefined;

  /** A value, or where a path begins. */
  protected abstract primary(): Node | undefined;

  protected path(): Node | undefined {
    const { kind, position } = this.peek();
    if (kind === '/' || kind === '//') {
      if (kind === '/' && !this.isStep(1)) return this.missingOperand(1);
      return this.stepsOf({ from: { kind: 'root' }, filters: [], position });
    }
    if (this.isPathStart()) return this.stepsOf({ from: { kind: 'here' }, filters: [], position }, true);
    const start = this.primary();
    if (!start) return undefined;
    const next = this.peek().kind;
    if (next !== '[' && next !== '//' && !(next === '/' && this.isStep(1))) return start;
    const { offset, length } = this.since(position);
    const found = this.source.slice(offset, offset + length);
    if (!givesNodes(start)) return this.fail({ reason: 'no-nodes', found }, { offset, length });
    const filters = this.filters();
    return filters && this.stepsOf({ from: startOf(start), filters, position });
  }

  /** Whether the token begins a step: a name or axis, `*`, `.`, `..`, `@`. */
  protected isStep(ahead: number): boolean {
    const token = this.peek(ahead);
    if (token.kind === 'name') return !this.isCall(ahead) || this.isNodeType(ahead);
    if (token.kind === 'operator') return token.operator === '*';
    return token.kind === '.' || token.kind === '..' || token.kind === '@';
  }

  /** The same for the first step of a path; a single name or `.` is something of its own. */
  protected isPathStart(): boolean {
    const token = this.peek();
    const next = this.peek(1).kind;
    const goesOn = next === '/' ? this.isStep(2) : next === '//' || next === '[' || next === '::';
    if (token.kind === 'name') return (goesOn && !this.isCall(0)) || this.isNodeType(0);
    if (token.kind === '.') return this.columns || goesOn;
    return token.kind !== 'operator' && this.isStep(0);
  }

  protected isNodeType(ahead: number): boolean {
    const token = this.peek(ahead);
    return token.kind === 'name' && NODE_TYPES.includes(token.name) && this.isCall(ahead);
  }

  /**
   * A path with the steps that come now, if any.
   *
   * @param first - whether a step comes now, without a `/` before it
   */
  protected stepsOf(
    { from, filters, position }: Pick<PathNode, 'from' | 'filters' | 'position'>,
    first = false,
  ): Node | undefined {
    const steps: Step[] = [];
    for (let isNext = first; ; isNext = false) {
      const slash = this.peek();
      const isDeep = !isNext && slash.kind === '//';
      if (!isNext && !isDeep && !(slash.kind === '/' && this.isStep(1))) break;
      if (!isNext) this.index += 1;
      if (isDeep) {
        steps.push({ axis: 'descendant-or-self', test: 'node()', filters: [], position: slash.position });
      }
      const step = this.step();
      if (!step) return undefined;
      steps.push(step);
      if (steps.length > MAX_DEPTH) return this.fail({ reason: 'too-deep', limit: MAX_DEPTH }, position);
    }
    const [root] = steps;
    // Whatever the root element is called: `/data/age`, `/household/age`.
    if (from.kind === 'root' && root?.axis === 'child') steps[0] = { ...root, test: '*' };
    const path: PathNode = { kind: 'path', from, filters, steps, position: this.since(position) };
    return this.isSelf(path) ? { kind: 'self', position: path.position } : path;
  }

  /** `current()` and `current()/.`: the value of the expression's own question; outside of brackets also `./.`. */
  protected isSelf({ from, filters, steps }: PathNode): boolean {
    const isOwn = from.kind === 'current' || (from.kind === 'here' && !this.columns);
    return (
      isOwn &&
      filters.length === 0 &&
      steps.every((step) => step.axis === 'self' && step.filters.length === 0)
    );
  }

  protected step(): Step | undefined {
    const start = this.peek();
    const { position } = start;
    let axis: Axis = 'child';
    if (start.kind === '.' || start.kind === '..') {
      this.index += 1;
      const filters = this.filters();
      return filters && { axis: start.kind === '.' ? 'self' : 'parent', test: 'node()', filters, position };
    }
    if (start.kind === '@') {
      this.index += 1;
      axis = 'attribute';
    } else if (start.kind === 'name' && this.peek(1).kind === '::') {
      const found = AXES.find((known) => known === start.name);
      if (!found) return this.fail({ reason: 'unknown-axis', found: start.name });
      this.index += 2;
      axis = found;
    }
    const test = this.nodeTest();
    if (test === undefined) return undefined;
    const filters = this.filters();
    return filters && { axis, test, filters, position: this.since(position) };
  }

  protected nodeTest(): string | undefined {
    const token = this.peek();
    if (token.kind === 'operator' && token.operator === '*') {
      this.index += 1;
      return '*';
    }
    if (token.kind !== 'name') return this.missingOperand();
    if (!this.isNodeType(0)) {
      this.index += 1;
      return token.name;
    }
    this.index += 2;
    return this.close(this.peek(-1).position, `${token.name}()`, { function: token.name });
  }

  /** The conditions in brackets that come now. */
  protected filters(): readonly Node[] | undefined {
    const filters: Node[] = [];
    while (this.peek().kind === '[') {
      const filter = this.nested(() => this.filter());
      if (!filter) return undefined;
      filters.push(filter);
    }
    return filters;
  }

  protected filter(): Node | undefined {
    const { position } = this.peek();
    const outer = this.columns;
    this.columns = true;
    this.index += 1;
    const condition = this.within(undefined, () => this.expression(1));
    this.columns = outer;
    if (!condition) return undefined;
    if (this.peek().kind !== ']') return this.fail({ reason: 'unclosed-bracket' }, position);
    this.index += 1;
    this.height += 1;
    return condition;
  }

  /** `current()` and `instance('table')`, where a path begins. */
  protected beginning(name: 'current' | 'instance'): Node | undefined {
    const { position } = this.peek();
    const [opening, first, second] = [this.peek(1), this.peek(2), this.peek(3)];
    const table = name === 'instance' ? first : undefined;
    if (table && table.kind !== 'text') {
      const usage = `instance('list')/root/item[name = \${question}]/label`;
      return this.fail({ reason: 'argument-kind', name, found: this.written(table), usage }, table.position);
    }
    if ((table ? second : first).kind !== ')') {
      return this.fail({ reason: 'unclosed-parenthesis', function: name }, opening.position);
    }
    this.index += table ? 4 : 3;
    const from: PathStart = table
      ? { kind: 'table', name: table.value.replace(/\.csv$/i, '') }
      : { kind: 'current' };
    const next = this.peek().kind;
    const path: PathNode = { kind: 'path', from, filters: [], steps: [], position: this.since(position) };
    const goesOn = next === '[' || next === '/' || next === '//';
    return this.isSelf(path) && !goesOn ? { kind: 'self', position: path.position } : path;
  }
}
