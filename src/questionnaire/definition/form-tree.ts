import { isNode, type Node, type PathNode, reached, type Step, type Tree } from '../expressions/index.ts';
import type { ItemDefinition } from './definition.ts';
import { isContainer } from './walk-items.ts';

/** A question, group or repeat, as paths see it: an element of the form's document. */
export interface FormNode extends Tree<FormNode> {
  /** `undefined` for the document and its root element. */
  readonly item: ItemDefinition | undefined;
}

/** pyxform's name for the root element. */
const ROOT = 'data';

/** The form as a tree, for paths. Its root element may have any name: `/data/age`, `/household/age`. */
export class FormTree {
  readonly document: FormNode;
  readonly #byItem = new Map<ItemDefinition, FormNode>();
  readonly #byName = new Map<string, FormNode>();
  /** By the name that the author wrote, which may occur in several groups. */
  readonly #byOwnName = new Map<string, FormNode[]>();

  constructor(items: readonly ItemDefinition[]) {
    const roots: FormNode[] = [];
    this.document = {
      name: '',
      item: undefined,
      parent: undefined,
      children: (name) => (name === undefined || name === ROOT ? roots : []),
    };
    roots.push(this.#grown({ name: ROOT, item: undefined, parent: this.document }, items));
  }

  #grown(node: Pick<FormNode, 'name' | 'item' | 'parent'>, items: readonly ItemDefinition[]): FormNode {
    const children: FormNode[] = [];
    const grown: FormNode = {
      ...node,
      children: (name) => (name === undefined ? children : children.filter((child) => child.name === name)),
    };
    for (const item of items) {
      const child = this.#grown(
        { name: ownName(item), item, parent: grown },
        isContainer(item) ? item.items : [],
      );
      children.push(child);
      this.#byItem.set(item, child);
      if (!this.#byName.has(item.name)) this.#byName.set(item.name, child);
      const same = this.#byOwnName.get(child.name);
      if (same) same.push(child);
      else this.#byOwnName.set(child.name, [child]);
    }
    return grown;
  }

  at(item: ItemDefinition): FormNode | undefined {
    return this.#byItem.get(item);
  }

  called(name: string): FormNode | undefined {
    return this.#byName.get(name);
  }

  /** The only one with this name, where the author wrote it without its group. */
  onlyCalled(name: string): FormNode | undefined {
    const all = this.#byOwnName.get(name);
    return all?.length === 1 ? all[0] : undefined;
  }

  /** The nodes to which a path may lead, whatever its conditions say. */
  reach(
    { from, steps }: PathNode,
    here: readonly FormNode[],
    own: FormNode | undefined,
  ): readonly FormNode[] {
    let nodes = this.start(from, here, own);
    for (const step of steps) nodes = [...new Set(nodes.flatMap((node) => reached(node, step)))];
    return nodes;
  }

  /** The nodes where a path may begin. */
  start(from: PathNode['from'], here: readonly FormNode[], own: FormNode | undefined): readonly FormNode[] {
    if (!isNode(from)) {
      if (from.kind === 'here') return here;
      if (from.kind === 'root') return [this.document];
      return from.kind === 'current' && own ? [own] : [];
    }
    return this.nodesOf(from, here, own);
  }

  /** The nodes that an expression may give. */
  nodesOf(node: Node, here: readonly FormNode[], own: FormNode | undefined): readonly FormNode[] {
    if (node.kind === 'path') return this.reach(node, here, own);
    if (node.kind === 'column') return here.flatMap((each) => each.children(node.name));
    if (node.kind === 'union')
      return [node.left, node.right].flatMap((side) => this.nodesOf(side, here, own));
    if (node.kind === 'call')
      return node.arguments.slice(0, 1).flatMap((set) => this.nodesOf(set, here, own));
    const found = node.kind === 'answer' ? this.called(node.name) : undefined;
    return found ? [found] : [];
  }
}

/** The name that the author wrote. What has a name that occurs elsewhere is known by its group, too: `group/name`. */
function ownName({ name }: ItemDefinition): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/**
 * The name of the one question (or, for a function that takes one, repeat) to which a path leads, if it has nothing but
 * names: `/data/group/age`, `../age`. A path that goes up and comes back into a repeat means all its instances, and so
 * has no name.
 *
 * @param own - the node of the expression
 */
export function nameOfPath(tree: FormTree, path: PathNode, own: FormNode | undefined): string | undefined {
  if (own === undefined || !isPlain(path)) return undefined;
  const [found, ...others] = tree.reach(path, [own], own);
  const item = found?.item;
  if (item === undefined || others.length > 0) return undefined;
  const isCounted = path.reading === 'list or repeat' || path.reading === 'repeat';
  const isRepeat = isCounted && path.steps.at(-1)?.axis === 'child';
  if (item.type === 'group' || (item.type === 'repeat' && !isRepeat)) return undefined;
  if (!isNode(path.from) && path.from.kind !== 'root' && comesBack(path, found, own)) return undefined;
  return item.name;
}

function isPlain({ from, filters, steps }: PathNode): boolean {
  if (isNode(from) || from.kind === 'table' || filters.length > 0) return false;
  return steps.every(
    (step, at) =>
      step.filters.length === 0 &&
      (step.axis === 'child' ? isName(step, at, from) : step.axis === 'parent' || step.axis === 'self'),
  );
}

/** The root element may have any name. */
function isName({ test }: Step, at: number, { kind }: PathNode['from']): boolean {
  return !/[*(]/.test(test) || (at === 0 && kind === 'root');
}

/** Whether a path leaves a repeat that the expression is in, and enters it again. */
function comesBack({ steps }: PathNode, found: FormNode | undefined, own: FormNode): boolean {
  let top: FormNode | undefined = own;
  for (const { axis } of steps) {
    if (axis === 'child') break;
    if (axis === 'parent') top = top?.parent;
  }
  const around = new Set(ancestors(own));
  for (const node of ancestors(found)) {
    if (node === top) return false;
    if (node.item?.type === 'repeat' && around.has(node)) return true;
  }
  return false;
}

/** A node and those around it, the innermost first. */
function ancestors(node: FormNode | undefined): readonly FormNode[] {
  return node === undefined ? [] : [node, ...ancestors(node.parent)];
}

/**
 * The name that a path has (see {@link nameOfPath}). Where converted forms name another place, the last step alone counts,
 * if only one question has that name.
 */
export function namer(tree: FormTree, own: FormNode | undefined): (path: PathNode) => string | undefined {
  return (path) => {
    const exact = nameOfPath(tree, path, own);
    if (exact !== undefined || own === undefined || !isPlain(path)) return exact;
    const isWord = !isNode(path.from) && path.from.kind === 'here' && path.steps.length === 1;
    if (isWord || tree.reach(path, [own], own).length > 0) return undefined;
    const item = tree.onlyCalled(path.steps.at(-1)?.test ?? '')?.item;
    return item && !isContainer(item) ? item.name : undefined;
  };
}
