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
  const at = (node: Node) => places.of(owner, key, node.position.offset);
  const table = Object.hasOwn(tables, file.value) ? tables[file.value] : undefined;
  if (table === undefined) {
    const known = Object.keys(tables);
    const others = known.length === 0 ? '' : ` Files: ${listed(known)}.`;
    problems.error('unknown-table', at(file), `There is no data file "${file.value}.csv".`, {
      found: file.value,
      cure: didYouMean(file.value, known) ?? `Put it beside the questionnaire.${others}`,
    });
    return;
  }
  for (const column of columns.slice(0, 2)) {
    if (column.kind !== 'text' || table.columns.includes(column.value)) continue;
    const message = `The data file "${file.value}.csv" has no column "${column.value}".`;
    problems.error('unknown-column', at(column), message, {
      found: column.value,
      cure: didYouMean(column.value, table.columns) ?? `Columns: ${listed(table.columns)}.`,
    });
  }
}
