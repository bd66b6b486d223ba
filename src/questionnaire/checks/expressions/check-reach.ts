import type { QuestionDefinition } from '../../definition/definition.ts';
import type { Container } from '../../definition/walk-items.ts';
import { type Message, says } from '../../problems/message.ts';
import type { CheckedGroup, CheckedQuestion, Subject } from '../subject.ts';
import { type Contradiction, contradictionIn } from './contradictions.ts';
import { type Formula, formulaOf } from './formula.ts';
import type { ParsedExpression } from './parsed-expressions.ts';

/**
 * Reports questions that no path reaches, and constraints that no answer passes, as far as comparing values and bounds
 * can tell. A walk through the questionnaire finds more.
 */
export function checkReach(subject: Subject, expressions: readonly ParsedExpression[]): void {
  const { questions, groups, places, problems } = subject;
  const conditions = new Map<QuestionDefinition | Container, readonly Formula[]>();
  const constraints = new Map<CheckedQuestion, readonly Formula[]>();
  for (const { owner, question, key, ast } of expressions) {
    if (key === 'relevant') conditions.set(owner, [formulaOf(subject, ast.root, undefined)]);
    if (key === 'constraint' && question) constraints.set(question, [formulaOf(subject, ast.root, question)]);
  }
  const never = new Set<QuestionDefinition | Container>();
  for (const checked of [...groups, ...questions].toSorted(inOrder)) {
    const { definition, groups: around } = checked;
    if (around.some((group) => never.has(group))) {
      never.add(definition);
      continue;
    }
    if (!conditions.has(definition)) continue;
    const found = contradictionIn(conditionsOf(checked), behind);
    if (found === undefined) continue;
    never.add(definition);
    const { name, type } = definition;
    const why = because(found);
    const message =
      'items' in definition
        ? says('container-never-reached', { type, name, why })
        : says('never-reached', { name, why });
    problems.warning('never-reached', places.of(definition, 'relevant'), message, {
      found: definition.relevant,
    });
  }
  for (const [question, formulas] of constraints) {
    const found = contradictionIn(formulas, () => []);
    if (found === undefined) continue;
    const { definition } = question;
    const message = says('never-valid', { name: definition.name, why: because(found) });
    problems.warning('never-valid', places.of(definition, 'constraint'), message, {
      found: definition.constraint,
    });
  }

  function conditionsOf({ definition, groups: around }: CheckedQuestion | CheckedGroup): readonly Formula[] {
    return [...around, definition].flatMap((each) => conditions.get(each) ?? []);
  }

  /** What is known if a question has an answer: it was asked, and the answer passed its constraint. */
  function behind(question: CheckedQuestion): readonly Formula[] {
    const { definition } = question;
    if (never.has(definition)) {
      return [
        { kind: 'constant', value: false, text: says('itself-never-reached', { name: definition.name }) },
      ];
    }
    const { range } = definition;
    const text = `\${${definition.name}}`;
    const bounds: readonly Formula[] =
      range === undefined
        ? []
        : [
            {
              kind: 'fact',
              fact: { question, text: `${text} >= ${range.start}`, says: '>=', number: range.start },
            },
            {
              kind: 'fact',
              fact: { question, text: `${text} <= ${range.end}`, says: '<=', number: range.end },
            },
          ];
    const isTyped = definition.calculation === undefined && definition.readOnly !== true;
    return [...conditionsOf(question), ...(isTyped ? [...bounds, ...(constraints.get(question) ?? [])] : [])];
  }
}

function because([first = '', ...others]: Contradiction): Message {
  if (others.length > 0) {
    const facts = others.reduce<Message | string>(
      (all, fact) => says('and', { first: all, second: fact }),
      first,
    );
    return says('never-together', { facts });
  }
  return typeof first === 'string' ? says('never-holds', { fact: first }) : first;
}

/** A group comes before its questions: both have the same index. */
function inOrder(one: CheckedQuestion | CheckedGroup, other: CheckedQuestion | CheckedGroup): number {
  const depth = (checked: CheckedQuestion | CheckedGroup) =>
    'items' in checked.definition ? checked.groups.length : Number.POSITIVE_INFINITY;
  return one.index - other.index || (depth(one) < depth(other) ? -1 : depth(one) > depth(other) ? 1 : 0);
}
