import { isRanking, takesOneChoice } from '../../definition/question-types.ts';
import type { Message } from '../../problems/message.ts';
import type { CheckedQuestion } from '../subject.ts';
import type { Fact, Formula } from './formula.ts';

/**
 * Why conditions cannot be true: statements that exclude each other, or one that is never true. A message says by itself why
 * it is not.
 */
export type Contradiction = readonly (Message | string)[];

/** What is known of one answer. */
interface Known {
  readonly facts: readonly Fact[];
  readonly isAnswered: boolean;
}

/** Further conditions that are true if a question has an answer: those under which it is asked. */
type Behind = (question: CheckedQuestion) => readonly Formula[];

/** After this many steps, the conditions are assumed to be possible. */
const MOST_STEPS = 2000;

/** Looks for a contradiction between conditions: `undefined` if none is found. */
export function contradictionIn(formulas: readonly Formula[], behind: Behind): Contradiction | undefined {
  let steps = 0;
  return contradiction(formulas, new Map());

  function contradiction(
    all: readonly Formula[],
    before: ReadonlyMap<CheckedQuestion, Known>,
  ): Contradiction | undefined {
    const known = new Map(before);
    const queue = [...all];
    const open: (readonly Formula[])[] = [];
    for (const formula of queue) {
      steps += 1;
      if (steps > MOST_STEPS) return undefined;
      if (formula === undefined) continue;
      if (formula.kind === 'constant') {
        if (!formula.value) return [formula.text];
      } else if (formula.kind === 'all') queue.push(...formula.of);
      else if (formula.kind === 'any') open.push(formula.of);
      else {
        const found = add(known, formula.fact, queue);
        if (found !== undefined) return found;
      }
    }
    const [first, ...others] = open;
    if (first === undefined) return undefined;
    let found: Contradiction | undefined;
    const rest = others.map((of): Formula => ({ kind: 'any', of }));
    for (const branch of first) {
      const here = contradiction([branch, ...rest], known);
      if (here === undefined) return undefined;
      found ??= here;
    }
    return found;
  }

  function add(known: Map<CheckedQuestion, Known>, fact: Fact, queue: Formula[]): Contradiction | undefined {
    const { facts, isAnswered } = known.get(fact.question) ?? { facts: [], isAnswered: false };
    const opposed = facts.find((earlier) => exclude(earlier, fact) || exclude(fact, earlier));
    if (opposed !== undefined) return [opposed.text, fact.text];
    const all = [...facts, fact];
    const answers = isAnswer(fact);
    known.set(fact.question, { facts: all, isAnswered: isAnswered || answers });
    if (leavesNoChoice(fact.question, all)) return all.map(({ text }) => text);
    if (answers && !isAnswered) queue.push(...behind(fact.question));
    return undefined;
  }
}

/** Whether it can only be true if there is an answer. */
function isAnswer({ says }: Fact): boolean {
  return says !== 'empty' && says !== 'not chosen' && says !== 'is not';
}

function exclude(one: Fact, other: Fact): boolean {
  if (one.says === 'empty') return isAnswer(other);
  if (one.says === 'chosen') {
    if (other.says === 'not chosen') return one.choice === other.choice;
    return (
      other.says === 'chosen' &&
      one.choice !== other.choice &&
      !canStandTogether(one.question, [one.choice, other.choice])
    );
  }
  if (one.says === 'is') {
    if (other.says === 'is') return one.value !== other.value;
    return other.says === 'is not' && one.value === other.value;
  }
  if (!('number' in one) || !('number' in other)) return false;
  if (one.says === '=') return !holds(one.number, other.says, other.number);
  const isBelow = one.says === '<' || one.says === '<=';
  if (!isBelow || (other.says !== '>' && other.says !== '>=')) return false;
  const isStrict = one.says === '<' || other.says === '>';
  return isStrict ? one.number <= other.number : one.number < other.number;
}

function holds(value: number, operator: '<' | '<=' | '>' | '>=' | '=', bound: number): boolean {
  if (operator === '<') return value < bound;
  if (operator === '<=') return value <= bound;
  if (operator === '>') return value > bound;
  return operator === '>=' ? value >= bound : value === bound;
}

function canStandTogether({ definition, choices = [] }: CheckedQuestion, names: readonly string[]): boolean {
  if (takesOneChoice(definition.type)) return false;
  if (isRanking(definition.type)) return true;
  return !choices.some(({ name, exclusive }) => exclusive === true && names.includes(name));
}

/** Whether one choice must be made, and all of the list are excluded. */
function leavesNoChoice({ definition, choices = [] }: CheckedQuestion, facts: readonly Fact[]): boolean {
  if (!takesOneChoice(definition.type) || !facts.some(isAnswer)) return false;
  const refused = new Set(facts.flatMap((fact) => (fact.says === 'not chosen' ? [fact.choice] : [])));
  return choices.length > 0 && choices.every(({ name }) => refused.has(name));
}
