import { type CallNode, isNode, type Node, nodesIn } from '../../expressions/index.ts';
import { didYouMean } from '../../problems/did-you-mean.ts';
import { says } from '../../problems/message.ts';
import { repeatAround, type Subject } from '../subject.ts';
import type { ParsedExpression } from './parsed-expressions.ts';

/** Checks functions whose arguments must match one another, or something in the form. */
export function checkCalls(subject: Subject, expressions: readonly ParsedExpression[]): void {
  for (const expression of expressions) {
    for (const node of nodesIn(expression.ast.root)) {
      if (node.kind !== 'call') continue;
      if (node.name === 'pulldata') checkColumns(subject, expression, node.arguments);
      if (node.name === 'indexed-repeat') checkIndexed(subject, expression, node.arguments);
      if (node.name === 'position' && node.arguments.length > 0) checkPosition(subject, expression, node);
    }
  }
}

/** `indexed-repeat(${age}, ${child}, 1)`: is it a question of that repeat? */
function checkIndexed(
  { questionByName, groupByName, places, problems }: Subject,
  { owner, key }: ParsedExpression,
  [read, ...pairs]: readonly Node[],
): void {
  const question = read?.kind === 'answer' ? questionByName.get(read.name) : undefined;
  // An unknown name, or one that is not a repeat, is reported elsewhere.
  if (question === undefined) return;
  const { name } = question.definition;
  const own = repeatAround(question.groups);
  for (const repeat of pairs.filter((_, index) => index % 2 === 0)) {
    const named = repeat.kind === 'answer' ? groupByName.get(repeat.name)?.definition : undefined;
    if (named?.type !== 'repeat' || question.groups.includes(named)) continue;
    const message = says('not-in-repeat', { name, repeat: named.name });
    problems.error('not-in-repeat', places.of(owner, key, repeat.position.offset), message, {
      found: `\${${named.name}}`,
      cure: own
        ? says('cure-in-repeat', { repeat: own.name, reference: `\${${own.name}}` })
        : says('cure-asked-once', { reference: `\${${name}}` }),
    });
  }
}

/** `position(..)` counts instances; outside repeats there are none. */
function checkPosition(
  { places, problems }: Subject,
  { owner, groups, key }: ParsedExpression,
  { position, arguments: [of] }: CallNode,
): void {
  const isOwn =
    of?.kind === 'path' && !isNode(of.from) && of.from.kind !== 'root' && of.from.kind !== 'table';
  if (!isOwn || owner.type === 'repeat' || repeatAround(groups) !== undefined) return;
  const message = says('useless-position', { name: owner.name });
  problems.warning('useless-position', places.of(owner, key, position.offset), message);
}

/**
 * `pulldata('districts', 'region', 'code', ${district})`: does the file have these columns? Arguments that are not
 * literal texts are only known once somebody answers.
 */
function checkColumns(
  { definition, places, problems }: Subject,
  { owner, key }: ParsedExpression,
  [file, ...columns]: readonly Node[],
): void {
  if (file?.kind !== 'text') return;
  const tables = definition.tables ?? {};
  const name = file.value.replace(/\.csv$/i, '');
  const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
  // A missing file has already been reported.
  if (table === undefined) return;
  for (const column of columns.slice(0, 2)) {
    if (column.kind !== 'text' || table.columns.includes(column.value)) continue;
    const message = says('data-file-lacks-column', { file: name, column: column.value });
    problems.warning('unknown-column', places.of(owner, key, column.position.offset), message, {
      found: column.value,
      cure: didYouMean(column.value, table.columns) ?? says('cure-columns', { columns: table.columns }),
    });
  }
}
