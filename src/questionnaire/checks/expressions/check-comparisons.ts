import { type Node, nodesIn } from '../../expressions/index.ts';
import { cureForName } from '../../problems/did-you-mean.ts';
import { says } from '../../problems/message.ts';
import type { CheckedQuestion, Subject } from '../subject.ts';
import type { ParsedExpression } from './parsed-expressions.ts';

/**
 * `selected(${q}, 'x')` and `${q} = 'x'`: is `x` a choice of `q`? If it is not, nobody may ever see the question that
 * depends on it, and nothing else would tell the author.
 */
export function checkComparisons(subject: Subject, expressions: readonly ParsedExpression[]): void {
  for (const expression of expressions) {
    for (const [select, literal] of comparisonsIn(expression.ast.root)) {
      const question = selectOf(subject, expression, select);
      if (question !== undefined) compare(subject, expression, question, literal);
    }
  }
}

/** The two sides of a comparison, in either order. */
function* comparisonsIn(root: Node): Generator<readonly [Node, Node]> {
  for (const node of nodesIn(root)) {
    if (node.kind === 'operation' && (node.operator === '=' || node.operator === '!=')) {
      yield [node.left, node.right];
      yield [node.right, node.left];
    }
    if (node.kind === 'call' && node.name === 'selected') {
      const [select, choice] = node.arguments;
      if (select && choice) yield [select, choice];
    }
  }
}

function selectOf(subject: Subject, expression: ParsedExpression, node: Node): CheckedQuestion | undefined {
  if (node.kind === 'self') return expression.question;
  return node.kind === 'answer' ? subject.questionByName.get(node.name) : undefined;
}

function compare(
  { places, problems }: Subject,
  { owner, key }: ParsedExpression,
  { definition: select, choices }: CheckedQuestion,
  literal: Node,
): void {
  // A missing or empty list is reported elsewhere.
  if (choices === undefined || choices.length === 0) return;
  const names = choices.map(({ name }) => name);
  const place = places.of(owner, key, literal.position.offset);
  const about = (found: string) => says('not-a-choice', { found, name: select.name, choices: names });
  const cureAmong = (found: string) => cureForName(found, names);
  if (literal.kind === 'number') {
    // `= 1` compares as numbers: it is true for the choices 1 and 01.
    if (names.some((name) => Number(name) === literal.value)) return;
    const found = String(literal.value);
    problems.warning('not-a-choice', place, about(found), { found });
  }
  if (literal.kind !== 'text') return;
  // The answer to a select_multiple is its choices separated by spaces, or an empty text.
  const parts = literal.value.split(' ').filter((part) => part !== '');
  const wrong = parts.find((part) => !names.includes(part));
  if (wrong === undefined) return;
  problems.warning('not-a-choice', place, about(wrong), {
    found: literal.value,
    ...cureAmong(wrong),
  });
}
