import { type AskedType, isNumber, takesSeveralChoices } from '../questionnaire/definition/question-types.ts';
import type { Value } from '../questionnaire/expressions/index.ts';
import type { Answer, Given } from './answers.ts';

/** An answer in XLSForm's xformsValue: several choices are joined by spaces, an acknowledgement is `OK`. */
export function xformsValue(answer: Answer): Value {
  if (!('v' in answer)) return '';
  if (answer.v === true) return 'OK';
  return typeof answer.v === 'object' ? answer.v.join(' ') : answer.v;
}

/**
 * A value in XLSForm's xformsValue as the answer that a respondent would have given.
 *
 * @returns `undefined` if it is not a number where one is needed. Does not check whether the choices exist.
 */
export function fromNotation(type: AskedType, value: string): Given | undefined {
  if (isNumber(type)) return Number.isNaN(Number(value)) ? undefined : { v: Number(value) };
  return { v: takesSeveralChoices(type) ? value.split(' ').filter((name) => name !== '') : value };
}
