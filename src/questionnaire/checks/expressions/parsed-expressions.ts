import { answersAsChoices } from '../../definition/choices-of.ts';
import type { QuestionDefinition } from '../../definition/definition.ts';
import { isComputed } from '../../definition/is-computed.ts';
import { type ExpressionKey, parseInPlace } from '../../definition/parse-in-place.ts';
import type { Container } from '../../definition/walk-items.ts';
import { type AnswerNode, type Ast, describe, referencesIn } from '../../expressions/index.ts';
import { says } from '../../problems/message.ts';
import type { CheckedQuestion, Subject } from '../subject.ts';
import { readByPaths } from './read-by-paths.ts';

export type { ExpressionKey };

/** A parsed expression of a definition, and its owner. */
export interface ParsedExpression {
  readonly owner: QuestionDefinition | Container;
  /** The question it belongs to; `undefined` if a group or repeat owns it. */
  readonly question: CheckedQuestion | undefined;
  /** The groups and repeats around its owner, outermost first. */
  readonly groups: readonly Container[];
  readonly key: ExpressionKey;
  readonly ast: Ast;
  /** Every `${name}`, and the questions that its paths may read, as if they were named, too. */
  readonly references: readonly AnswerNode[];
  /** The largest number of questions that can have been asked when it is evaluated. */
  readonly index: number;
}

/** Parses all expressions; those that cannot be read are reported. */
export function parseExpressions(subject: Subject): readonly ParsedExpression[] {
  const parsed: ParsedExpression[] = [];
  for (const { definition: owner, index, groups } of subject.groups) {
    const add = adder(owner, undefined, groups, index);
    add('relevant', owner.relevant);
    if (owner.type === 'repeat') add('count', owner.count);
  }
  for (const question of subject.questions) {
    const { definition: owner, index, groups } = question;
    const add = adder(owner, question, groups, index);
    add('relevant', owner.relevant);
    add('required', typeof owner.required === 'string' ? owner.required : undefined);
    add('constraint', owner.constraint);
    add('calculation', owner.calculation);
    add('default', isMeantToCompute(owner.default) ? owner.default : undefined);
    // Where answers are the choices, each is judged in its own instance.
    const source = subject.questionByName.get(answersAsChoices(owner.list) ?? '');
    adder(owner, question, source?.groups ?? groups, index)('choice_filter', owner.choiceFilter);
    add('seed', owner.seed);
  }
  return parsed;

  function adder(
    owner: QuestionDefinition | Container,
    question: CheckedQuestion | undefined,
    groups: readonly Container[],
    index: number,
  ): (key: ExpressionKey, source: string | undefined) => void {
    return (key, source) => {
      if (source === undefined || source === '') return;
      const result = parseInPlace(subject.tree, owner, key, source);
      if (result.ok) {
        const columns = key === 'choice_filter';
        const references = [
          ...referencesIn(result.ast),
          ...readByPaths(result.ast, subject.tree, subject.tree.at(owner), columns),
        ];
        parsed.push({ owner, question, groups, key, ast: result.ast, references, index });
        return;
      }
      const { offset } = result.error.position;
      const reason = describe(result.error);
      const message = says('expression-unreadable', { key, name: owner.name, reason });
      subject.problems.error('bad-expression', subject.places.of(owner, key, offset), message, {
        found: source,
      });
    };
  }
}

/** A default with a reference in it is meant as an expression, even if it cannot be parsed: the author should know. */
export function isMeantToCompute(value: string | undefined): value is string {
  return (value?.includes('${') ?? false) || isComputed(value);
}
