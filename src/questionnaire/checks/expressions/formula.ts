import { hasChoices, isNumber, takesOneChoice } from '../../definition/question-types.ts';
import type { Node } from '../../expressions/index.ts';
import type { Message } from '../../problems/message.ts';
import type { CheckedQuestion, Subject } from '../subject.ts';

/**
 * A condition, as far as it can be judged before anybody answers. A more complex one is `undefined`: it may be true.
 */
export type Formula =
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'all'; readonly of: readonly Formula[] }
  | { readonly kind: 'any'; readonly of: readonly Formula[] }
  | { readonly kind: 'constant'; readonly value: boolean; readonly text: Message | string }
  | undefined;

/** A statement about one answer. */
export type Fact = { readonly question: CheckedQuestion; readonly text: string } & (
  | { readonly says: 'empty' | 'answered' }
  /** For a select: this choice is made, or is not. */
  | { readonly says: 'chosen' | 'not chosen'; readonly choice: string }
  /** For other types that are not numbers. */
  | { readonly says: 'is' | 'is not'; readonly value: string }
  | { readonly says: '<' | '<=' | '>' | '>=' | '='; readonly number: number }
);

const OPPOSITES: Readonly<Record<string, string>> = { '=': '!=', '!=': '=' };
const MIRRORED: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/**
 * Reads a condition.
 *
 * @param self - the question that `.` means, in a constraint
 * @param negated - whether to read its negation
 */
export function formulaOf(
  subject: Subject,
  node: Node,
  self: CheckedQuestion | undefined,
  negated = false,
): Formula {
  switch (node.kind) {
    case 'number':
      return constant(node.value !== 0, String(node.value));
    case 'call': {
      const [first, second] = node.arguments;
      if (node.name === 'true' || node.name === 'false')
        return constant(node.name === 'true', `${node.name}()`);
      if ((node.name === 'not' || node.name === 'boolean') && first !== undefined) {
        return formulaOf(subject, first, self, node.name === 'not' ? !negated : negated);
      }
      if (node.name !== 'selected' || second?.kind !== 'text') return undefined;
      const question = questionOf(first);
      if (question === undefined || !isChoice(question, second.value)) return undefined;
      const text = `${negated ? 'not ' : ''}selected(${nameIn(question)}, '${second.value}')`;
      return fact({ question, text, says: negated ? 'not chosen' : 'chosen', choice: second.value });
    }
    case 'operation': {
      const { operator, left, right } = node;
      if (operator === 'and' || operator === 'or') {
        const of = [left, right].map((side) => formulaOf(subject, side, self, negated));
        return { kind: (operator === 'and') === negated ? 'any' : 'all', of };
      }
      const question = questionOf(left) ?? questionOf(right);
      const literal = questionOf(left) === undefined ? left : right;
      const mirrored = literal === left ? (MIRRORED[operator] ?? operator) : operator;
      if (question === undefined) return undefined;
      if (operator === '=' || operator === '!=') {
        return equality(question, literal, negated ? (OPPOSITES[operator] ?? operator) : operator);
      }
      // Its negation is also true without an answer.
      return negated ? undefined : comparison(question, literal, mirrored);
    }
    case 'answer':
    case 'column':
    case 'negation':
    case 'path':
    case 'self':
    case 'text':
    case 'union':
      return undefined;
  }

  function constant(value: boolean, text: string): Formula {
    return { kind: 'constant', value: value !== negated, text: negated ? `not(${text})` : text };
  }

  function questionOf(side: Node | undefined): CheckedQuestion | undefined {
    if (side?.kind === 'self') return self;
    if (side?.kind !== 'answer' || side.reading !== undefined) return undefined;
    return subject.questionByName.get(side.name);
  }
}

function equality(question: CheckedQuestion, literal: Node, operator: string): Formula {
  const isEqual = operator === '=';
  const { type } = question.definition;
  if (literal.kind === 'text' && literal.value === '') {
    return fact({
      question,
      text: `${nameIn(question)} ${operator} ''`,
      says: isEqual ? 'empty' : 'answered',
    });
  }
  if (literal.kind === 'number' && isNumber(type)) {
    return isEqual ? comparison(question, literal, '=') : undefined;
  }
  if (literal.kind !== 'text' || isNumber(type)) return undefined;
  const { value } = literal;
  const text = `${nameIn(question)} ${operator} '${value}'`;
  if (!hasChoices(type)) return fact({ question, text, says: isEqual ? 'is' : 'is not', value });
  if (!isChoice(question, value)) return undefined;
  // "Not only this one" says nothing about this one.
  if (!isEqual && !takesOneChoice(type)) return undefined;
  return fact({ question, text, says: isEqual ? 'chosen' : 'not chosen', choice: value });
}

function comparison(question: CheckedQuestion, literal: Node, operator: string): Formula {
  const number = numberOf(literal);
  if (number === undefined || !isNumber(question.definition.type)) return undefined;
  const says = (['<', '<=', '>', '>=', '='] as const).find((known) => known === operator);
  return says && fact({ question, text: `${nameIn(question)} ${operator} ${number}`, says, number });
}

function numberOf(node: Node): number | undefined {
  if (node.kind === 'number') return node.value;
  return node.kind === 'negation' && node.operand.kind === 'number' ? -node.operand.value : undefined;
}

function fact(what: Fact): Formula {
  return { kind: 'fact', fact: what };
}

/** An unknown choice is reported elsewhere. */
function isChoice({ choices }: CheckedQuestion, name: string): boolean {
  return choices?.some((choice) => choice.name === name) ?? false;
}

function nameIn({ definition }: CheckedQuestion): string {
  return `\${${definition.name}}`;
}
