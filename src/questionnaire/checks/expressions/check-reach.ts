import type { QuestionDefinition } from '../../definition/definition.ts';
import type { Container } from '../../definition/walk-items.ts';
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
    const what =
      'items' in definition ? `The ${definition.type} "${definition.name}"` : `"${definition.name}"`;
    const message = `${what} is never reached: ${because(found)}`;
    problems.warning('never-reached', places.of(definition, 'relevant'), message, {
      found: definition.relevant,
      cure: 'Correct the condition, or remove what nobody sees.',
    });
  }
  for (const [question, formulas] of constraints) {
    const found = contradictionIn(formulas, () => []);
    if (found === undefined) continue;
    const { definition } = question;
    const message = `No answer to "${definition.name}" passes its constraint: ${because(found)}`;
    problems.warning('never-valid', places.of(definition, 'constraint'), message, {
      found: definition.constraint,
      cure: 'Correct the constraint: with it nobody gets any further.',
    });
  }

  function conditionsOf({ definition, groups: around }: CheckedQuestion | CheckedGroup): readonly Formula[] {
    return [...around, definition].flatMap((each) => conditions.get(each) ?? []);
  }

  /** What is known if a question has an answer: it was asked, and the answer passed its constraint. */
  function behind(question: CheckedQuestion): readonly Formula[] {
    const { definition } = question;
    if (never.has(definition)) {
      return [{ kind: 'constant', value: false, text: `"${definition.name}" is never reached` }];
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

function because(reasons: Contradiction): string {
  const [only = ''] = reasons;
  if (reasons.length > 1) return `${reasons.join(' and ')} never hold together.`;
  return only.startsWith('"') ? `${only}.` : `${only} never holds.`;
}

/** A group comes before its questions: both have the same index. */
function inOrder(one: CheckedQuestion | CheckedGroup, other: CheckedQuestion | CheckedGroup): number {
  const depth = (checked: CheckedQuestion | CheckedGroup) =>
    'items' in checked.definition ? checked.groups.length : Number.POSITIVE_INFINITY;
  return one.index - other.index || (depth(one) < depth(other) ? -1 : depth(one) > depth(other) ? 1 : 0);
}
