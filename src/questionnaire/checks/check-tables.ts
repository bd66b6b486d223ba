import type { Node } from '../expressions/index.ts';
import { didYouMean } from '../nearest.ts';
import { listed } from './listed.ts';
import { nodesIn } from './nodes-in.ts';
import type { ParsedExpression } from './parsed-expressions.ts';
import type { Subject } from './subject.ts';

/**
 * `pulldata('districts', 'region', 'code', ${district})`: are the file and its columns there? What is not written as a
 * text cannot be known before somebody answers.
 */
export function checkTables(subject: Subject, expressions: readonly ParsedExpression[]): void {
  for (const expression of expressions) {
    for (const node of nodesIn(expression.ast.root)) {
      if (node.kind === 'call' && node.name === 'pulldata') checkCall(subject, expression, node.arguments);
    }
  }
}

function checkCall(
  { definition, places, problems }: Subject,
  { owner, key }: ParsedExpression,
  [file, ...columns]: readonly Node[],
): void {
  if (file?.kind !== 'text') return;
  const tables = definition.tables ?? {};
  const table = Object.hasOwn(tables, file.value) ? tables[file.value] : undefined;
  // A file that is missing is reported by whoever looked for it.
  if (table === undefined) return;
  for (const column of columns.slice(0, 2)) {
    if (column.kind !== 'text' || table.columns.includes(column.value)) continue;
    const message = `The data file "${file.value}" has no column "${column.value}".`;
    problems.error('unknown-column', places.of(owner, key, column.position.offset), message, {
      found: column.value,
      cure: didYouMean(column.value, table.columns) ?? `Columns: ${listed(table.columns)}.`,
    });
  }
}
