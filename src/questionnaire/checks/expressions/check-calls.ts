import { type Node, nodesIn } from '../../expressions/index.ts';
import { didYouMean } from '../../problems/did-you-mean.ts';
import { listed } from '../../problems/listed.ts';
import { repeatAround, type Subject } from '../subject.ts';
import type { ParsedExpression } from './parsed-expressions.ts';

/** Checks functions whose arguments must match one another, or something in the form. */
export function checkCalls(subject: Subject, expressions: readonly ParsedExpression[]): void {
  for (const expression of expressions) {
    for (const node of nodesIn(expression.ast.root)) {
      if (node.kind !== 'call') continue;
      if (node.name === 'pulldata') checkColumns(subject, expression, node.arguments);
      if (node.name === 'indexed-repeat') checkIndexed(subject, expression, node.arguments);
      if (node.name === 'position') checkPosition(subject, expression, node);
    }
  }
}

/** `indexed-repeat(${age}, ${child}, 1)`: is it a question of that repeat? */
function checkIndexed(
  { questionByName, groupByName, places, problems }: Subject,
  { owner, key }: ParsedExpression,
  [read, repeat]: readonly Node[],
): void {
  if (read?.kind !== 'answer' || repeat?.kind !== 'answer') return;
  const named = groupByName.get(repeat.name)?.definition;
  const question = questionByName.get(read.name);
  // An unknown name, or one that is not a repeat, is reported elsewhere.
  if (named?.type !== 'repeat' || question === undefined || question.groups.includes(named)) return;
  const own = repeatAround(question.groups);
  const message = `"${read.name}" is not in the repeat "${repeat.name}".`;
  problems.error('not-in-repeat', places.of(owner, key, repeat.position.offset), message, {
    found: `\${${repeat.name}}`,
    cure: own
      ? `It is in "${own.name}": write \${${own.name}}.`
      : `It is asked only once: write \${${read.name}} alone.`,
  });
}

/** `position(..)` counts instances; outside repeats there are none. */
function checkPosition(
  { places, problems }: Subject,
  { owner, groups, key }: ParsedExpression,
  { position }: Node,
): void {
  if (repeatAround(groups) !== undefined) return;
  const message = `position(..) counts the instances of a repeat, and "${owner.name}" is in none: it is always 1.`;
  problems.warning('useless-position', places.of(owner, key, position.offset), message, {
    cure: 'Use it in a question of a repeat.',
  });
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
    const message = `The data file "${name}" has no column "${column.value}".`;
    problems.error('unknown-column', places.of(owner, key, column.position.offset), message, {
      found: column.value,
      cure: didYouMean(column.value, table.columns) ?? `Columns: ${listed(table.columns)}.`,
    });
  }
}
