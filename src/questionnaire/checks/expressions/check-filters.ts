import { nodesIn } from '../../expressions/index.ts';
import { didYouMean } from '../../problems/did-you-mean.ts';
import { says } from '../../problems/message.ts';
import type { Subject } from '../subject.ts';
import type { ParsedExpression } from './parsed-expressions.ts';

/**
 * Warns of bare names in a `choice_filter` that are no columns of its choices. As in ODK, such a column is empty for all.
 */
export function checkFilters({ places, problems }: Subject, expressions: readonly ParsedExpression[]): void {
  for (const { owner, question, key, ast } of expressions) {
    const choices = question?.choices;
    if (key !== 'choice_filter' || choices === undefined) continue;
    const columns = ['name', ...new Set(choices.flatMap((choice) => Object.keys(choice.columns ?? {})))];
    const seen = new Set<string>();
    for (const node of nodesIn(ast.root)) {
      if (node.kind !== 'column' || columns.includes(node.name) || seen.has(node.name)) continue;
      seen.add(node.name);
      const list = question?.definition.list ?? '';
      const message = says('choices-lack-column', { list, column: node.name });
      const known =
        columns.length === 1
          ? says('cure-column-of-choices', { name: choices[0]?.name ?? 'leipzig', column: node.name })
          : says('cure-columns', { columns });
      problems.warning('unknown-column', places.of(owner, key, node.position.offset), message, {
        found: node.name,
        cure: didYouMean(node.name, columns) ?? known,
      });
    }
  }
}
