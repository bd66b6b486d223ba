import { nameOfPath } from '../../definition/form-tree.ts';
import {
  emptyFunction,
  isNode,
  type Node,
  nodesIn,
  type PathNode,
  parse,
  wordForValue,
} from '../../expressions/index.ts';
import { cureForName, didYouMean } from '../../problems/did-you-mean.ts';
import { type Message, says } from '../../problems/message.ts';
import { hasAnswer, type Subject } from '../subject.ts';
import type { ParsedExpression } from './parsed-expressions.ts';

/** Reports what is always empty: words that are no question, paths that lead to nothing, functions that know nothing. */
export function checkPaths(subject: Subject, expressions: readonly ParsedExpression[]): void {
  for (const expression of expressions) {
    checkPlainPaths(subject, expression);
    const inBrackets = new Set<Node>();
    for (const node of nodesIn(expression.ast.root)) {
      if (node.kind === 'call') checkFunction(subject, expression, node.name, node.position.offset);
      if (node.kind !== 'path') continue;
      const conditions = [node.filters, ...node.steps.map(({ filters }) => filters)].flat();
      for (const condition of conditions) for (const each of nodesIn(condition)) inBrackets.add(each);
      if (isTable(node)) checkTable(subject, expression, node);
      else if (wordOf(node) !== undefined) checkWord(subject, expression, node);
      else if (!inBrackets.has(node) || isOfForm(node)) checkReach(subject, expression, node);
    }
  }
}

/** Where converted forms name another place, the last name of a path counts: see `namer`. */
function checkPlainPaths({ tree, places, problems }: Subject, { owner, key, ast }: ParsedExpression): void {
  const parsed = parse(ast.source, { columns: key === 'choice_filter' });
  if (!parsed.ok) return;
  const own = tree.at(owner);
  const answers = new Map([...nodesIn(ast.root)].map((node) => [node.position.offset, node]));
  for (const path of nodesIn(parsed.ast.root)) {
    const read = path.kind === 'path' ? answers.get(path.position.offset) : undefined;
    if (path.kind !== 'path' || read?.kind !== 'answer' || isNode(path.from)) continue;
    if (nameOfPath(tree, path, own) !== undefined) continue;
    const found = written(ast.source, path);
    const message = says('path-elsewhere', { found, reference: `\${${read.name}}` });
    problems.warning('path-elsewhere', places.of(owner, key, path.position.offset), message, { found });
  }
}

function checkFunction(
  { places, problems }: Subject,
  { owner, key }: ParsedExpression,
  name: string,
  offset: number,
): void {
  const why = emptyFunction(name);
  if (why === undefined) return;
  const message = says('function-always-empty', { function: name, why });
  problems.warning('always-empty', places.of(owner, key, offset), message, { found: name });
}

/** A word alone, outside of brackets: `yes`, `null`. */
function wordOf({ from, filters, steps }: PathNode): string | undefined {
  const [step] = steps;
  const isWord = !isNode(from) && from.kind === 'here' && filters.length === 0 && steps.length === 1;
  const isName = step?.axis === 'child' && step.filters.length === 0 && !/[*(]/.test(step.test);
  return isWord && isName ? step.test : undefined;
}

function checkWord(subject: Subject, { owner, key, ast }: ParsedExpression, path: PathNode): void {
  const { tree, places, problems } = subject;
  const word = wordOf(path) ?? '';
  const reference = `\${${word}}`;
  const place = places.of(owner, key, path.position.offset);
  // A group's condition may name its questions so.
  if (tree.at(owner)?.children(word).length) return;
  const write = wordForValue(word);
  if (write === undefined && tree.called(word) !== undefined) {
    const message = says('bare-name', { key, name: owner.name, word, reference });
    problems.error('bare-name', place, message, { found: ast.source });
    return;
  }
  const cure = write
    ? says('cure-write-value', { value: eitherOf(write.map((text) => `"${text}"`)) })
    : says('cure-text-or-question', { word, reference });
  const message = says('word-always-empty', { word });
  problems.warning('always-empty', place, message, { found: word, cure });
}

function eitherOf([first = '', ...rest]: readonly string[]): Message | string {
  return rest.reduce<Message | string>((before, second) => says('either', { first: before, second }), first);
}

/** Whether a path in brackets begins at the form, so that it can be judged. */
function isOfForm({ from }: PathNode): boolean {
  return isNode(from) ? from.kind === 'answer' : from.kind === 'root' || from.kind === 'current';
}

function checkReach(subject: Subject, { owner, key, ast }: ParsedExpression, path: PathNode): void {
  const { tree, places, problems, questions } = subject;
  const own = tree.at(owner);
  // Unknown names are reported elsewhere.
  if (isNode(path.from) && (path.from.kind !== 'answer' || tree.called(path.from.name) === undefined)) return;
  const here = key === 'choice_filter' || own === undefined ? [] : [own];
  if (tree.reach(path, here, own).length > 0 || path.steps.some(({ test }) => test === 'text()')) return;
  const found = written(ast.source, path);
  const last = path.steps.at(-1)?.test ?? '';
  const answerable = questions.filter(hasAnswer).map(({ definition }) => definition.name);
  const message = says('path-always-empty', { found });
  problems.warning('always-empty', places.of(owner, key, path.position.offset), message, {
    found,
    ...cureForName(last, answerable),
  });
}

function isTable({ from }: PathNode): boolean {
  return !isNode(from) && from.kind === 'table';
}

/** `instance('towns')/root/item[name = ${town}]/label`: does the table have these columns? */
function checkTable(subject: Subject, expression: ParsedExpression, { from, steps }: PathNode): void {
  if (isNode(from) || from.kind !== 'table') return;
  const columns = columnsOf(subject, from.name);
  // A missing file has already been reported. Of `/root/item/column`, the third step is a column.
  if (columns === undefined) return;
  const [, item, column] = steps;
  for (const filter of item?.filters ?? []) {
    for (const node of columnsIn(filter)) checkColumn(subject, expression, columns, from.name, node);
  }
  if (column?.axis === 'child' && !/[*(]/.test(column.test)) {
    checkColumn(subject, expression, columns, from.name, { name: column.test, position: column.position });
  }
}

function columnsOf({ definition }: Subject, name: string): readonly string[] | undefined {
  const { tables = {}, choiceLists } = definition;
  const choices = Object.hasOwn(choiceLists, name) ? choiceLists[name] : undefined;
  if (choices === undefined) return Object.hasOwn(tables, name) ? tables[name]?.columns : undefined;
  return ['name', ...new Set(choices.flatMap((choice) => Object.keys(choice.columns ?? {})))];
}

/** Columns named in a condition, but not in the brackets of paths in it. */
function columnsIn(node: Node): readonly (Node & { kind: 'column' })[] {
  if (node.kind === 'column') return [node];
  if (node.kind === 'operation' || node.kind === 'union') return [node.left, node.right].flatMap(columnsIn);
  if (node.kind === 'call') return node.arguments.flatMap(columnsIn);
  return node.kind === 'negation' ? columnsIn(node.operand) : [];
}

function checkColumn(
  { places, problems }: Subject,
  { owner, key }: ParsedExpression,
  columns: readonly string[],
  table: string,
  { name, position }: Pick<Node & { kind: 'column' }, 'name' | 'position'>,
): void {
  // The label of a choice comes from the texts; pyxform makes an id for it.
  if (columns.includes(name) || name === 'label' || name === 'itextId') return;
  const message = says('table-lacks-column', { table, column: name });
  problems.warning('unknown-column', places.of(owner, key, position.offset), message, {
    found: name,
    cure: didYouMean(name, columns) ?? says('cure-columns', { columns }),
  });
}

function written(source: string, { position: { offset, length } }: Node): string {
  return source.slice(offset, offset + length).trim();
}
