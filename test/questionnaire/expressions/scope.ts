import type { Scope, TreeNode, Value } from '../../../src/questionnaire/expressions/index.ts';

type Values = Readonly<Record<string, Value>>;

/** What a scope is made of. */
export interface Given {
  readonly answers?: Values;
  readonly self?: Value;
  readonly columns?: Values;
  /** Answers of questions in repeats, instance by instance; `null` where one is not relevant. */
  readonly repeated?: Readonly<Record<string, readonly (Value | null)[]>>;
  /** How many instances a repeat has. */
  readonly instances?: Readonly<Record<string, number>>;
  readonly position?: number;
  /** A form as XML would have it: a list is a repeat, `null` a question that does not apply. */
  readonly form?: Elements;
  /** The expression's own question in the form: `child/2/age`. */
  readonly at?: string;
  readonly version?: string;
  /** Texts by their id. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Labels of choices, by question. */
  readonly labels?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Rows of data files. */
  readonly tables?: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
}

interface Elements {
  readonly [name: string]: Value | null | Elements | readonly Elements[];
}

/** A scope from plain tables, at half past midnight on 2 June 2026 two hours east of UTC, where every random number is 0.5. */
export function scopeOf(given: Given = {}): Scope {
  const { answers = {}, self = '', columns, repeated = {}, instances = {}, position } = given;
  const { labels = {}, tables = {}, texts = {}, form, at = '', version } = given;
  const data = documentOf(form ?? {}).children()[0];
  const own = at.split('/').reduce<TreeNode | undefined>((node, step) => {
    if (step === '') return node;
    // A number is an instance of the repeat that was named before.
    return /^\d+$/.test(step) ? node?.parent?.children(node.name)[Number(step) - 1] : node?.children(step)[0];
  }, data);
  const here = position === undefined ? own : leafIn(position);
  const nodesIn = (name: string, where: TreeNode | undefined): readonly TreeNode[] => {
    const near = where ? around(where) : [];
    const all = data ? descendants(data).filter((node) => node.name === name) : [];
    // Those that share with `where` every repeat that both are in.
    return all.filter((node) =>
      around(node)
        .slice(1)
        .every((each) => near.includes(each) || !near.some((other) => isInstanceBeside(other, each))),
    );
  };
  const nodes = (name: string, near?: TreeNode): readonly TreeNode[] => {
    const [own, other] = [nodesIn(name, here), nodesIn(name, near ?? here)];
    return other.length < own.length ? other : own;
  };
  return {
    answer: (name, near) => (form ? nodes(name, near)[0]?.value : valueIn(answers, name)) ?? '',
    answers: (name, near) =>
      form
        ? nodes(name, near).flatMap(({ applies, value }) => (applies ? value : []))
        : (valueIn(repeated, name) ?? [valueIn(answers, name) ?? '']).filter((value) => value !== null),
    answerAt: (name, instances) => valueIn(repeated, name)?.[([...instances.values()][0] ?? 0) - 1] ?? '',
    instances: (repeat, near) =>
      form && Array.isArray(form[repeat]) ? nodes(repeat, near).length : valueIn(instances, repeat),
    ...(form || position !== undefined ? { here: () => here } : {}),
    ...(form ? { nodes } : {}),
    ...(columns ? { focus: { node: elementOf('item', columns, undefined, 1), position: 1, size: 1 } } : {}),
    choiceLabel: (question, choice) => valueIn(valueIn(labels, question) ?? {}, choice) ?? choice,
    text: (id) => valueIn(texts, id) ?? '',
    ...(version === undefined ? {} : { version }),
    table: (name) => {
      const rows = valueIn(tables, name);
      return rows && documentOf({ item: rows });
    },
    lookUp: (table, column, keyColumn, key) =>
      valueIn(valueIn(tables, table)?.find((row) => valueIn(row, keyColumn) === key) ?? {}, column) ?? '',
    self,
    now: Date.UTC(2026, 5, 1, 22, 30),
    utcOffset: 120,
    random: () => 0.5,
  };
}

/** The node above the root element, which may have any name. */
function documentOf(content: Elements): TreeNode {
  const roots: TreeNode[] = [];
  const document: TreeNode = {
    name: '',
    parent: undefined,
    value: '',
    applies: true,
    position: 1,
    children: (name) => roots.filter((root) => name === undefined || root.name === name),
  };
  roots.push(elementOf('root', content, document, 1));
  return document;
}

function elementOf(
  name: string,
  content: Value | null | Elements,
  parent: TreeNode | undefined,
  position: number,
): TreeNode {
  const all: TreeNode[] = [];
  const node: TreeNode = {
    name,
    parent,
    position,
    applies: content !== null,
    get value() {
      if (content !== null && typeof content !== 'object') return content;
      return all.map((child) => child.value).join('');
    },
    children: (wanted) => (wanted === undefined ? all : all.filter((child) => child.name === wanted)),
  };
  if (content === null || typeof content !== 'object') return node;
  for (const [key, value] of Object.entries(content)) {
    const several = Array.isArray(value) ? (value as Elements[]) : undefined;
    if (several) all.push(...several.map((each, index) => elementOf(key, each, node, index + 1)));
    else all.push(elementOf(key, value as Elements, node, position));
  }
  return node;
}

/** A question in a group in an instance. */
function leafIn(position: number): TreeNode | undefined {
  const instances = Array.from({ length: position }, () => ({ group: { question: 'x' } }));
  return documentOf({ child: instances })
    .children()[0]
    ?.children()
    [position - 1]?.children()[0]
    ?.children()[0];
}

function around(node: TreeNode): readonly TreeNode[] {
  return node.parent ? [node, ...around(node.parent)] : [node];
}

function isInstanceBeside(one: TreeNode, other: TreeNode): boolean {
  return one !== other && one.parent === other.parent && one.name === other.name;
}

function descendants(node: TreeNode): readonly TreeNode[] {
  return node.children().flatMap((child) => [child, ...descendants(child)]);
}

/** A question may be called `constructor`. */
function valueIn<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
