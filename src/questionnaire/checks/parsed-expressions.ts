import type { QuestionDefinition } from '../definition.ts';
import { type AnswerNode, type Ast, describe, parse, referencesIn } from '../expressions/index.ts';
import type { Container } from '../walk-items.ts';
import type { CheckedQuestion, Subject } from './subject.ts';

export type ExpressionKey = 'relevant' | 'required' | 'constraint' | 'calculation';

/** An expression of a definition that could be parsed, and whose it is. */
export interface ParsedExpression {
  readonly owner: QuestionDefinition | Container;
  /** The question it belongs to; `undefined` for a group's. */
  readonly question: CheckedQuestion | undefined;
  readonly key: ExpressionKey;
  readonly ast: Ast;
  readonly references: readonly AnswerNode[];
  /** How many questions have been asked when it is evaluated, at the latest. */
  readonly index: number;
}

/** Parses all expressions; those that cannot be read are reported. */
export function parseExpressions(subject: Subject): readonly ParsedExpression[] {
  const parsed: ParsedExpression[] = [];
  for (const { definition: owner, index } of subject.groups) {
    add(owner, undefined, 'relevant', owner.relevant, index);
  }
  for (const question of subject.questions) {
    const { definition: owner, index } = question;
    add(owner, question, 'relevant', owner.relevant, index);
    add(owner, question, 'required', typeof owner.required === 'string' ? owner.required : undefined, index);
    add(owner, question, 'constraint', owner.constraint, index);
    add(owner, question, 'calculation', owner.calculation, index);
  }
  return parsed;

  function add(
    owner: QuestionDefinition | Container,
    question: CheckedQuestion | undefined,
    key: ExpressionKey,
    source: string | undefined,
    index: number,
  ): void {
    if (source === undefined || source === '') return;
    const result = parse(source);
    if (result.ok) {
      parsed.push({ owner, question, key, ast: result.ast, references: referencesIn(result.ast), index });
      return;
    }
    const { offset } = result.error.position;
    const message = `The "${key}" of "${owner.name}" cannot be read. ${describe(result.error)}`;
    subject.problems.error('bad-expression', subject.places.of(owner, key, offset), message, {
      found: source,
    });
  }
}
