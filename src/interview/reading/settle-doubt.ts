import { takesSeveralChoices } from '../../questionnaire/definition/question-types.ts';
import type { Evaluation } from '../path/evaluation.ts';
import type { Stop } from '../path/stop.ts';
import { answered, doubted, type Reading, refused } from './type-reading.ts';

/**
 * A reading in which the constraint has chosen between several meanings: 1.200 is the number below 100, where only that is
 * allowed. A doubt that is left has only allowed meanings.
 */
export function settleDoubt(evaluation: Evaluation, stop: Stop, reading: Reading): Reading {
  const { question, instance } = stop;
  // Ticks are not the answer yet.
  if (reading.type !== 'doubt' || takesSeveralChoices(question.type)) return reading;
  const allowed = reading.readings.filter((answer) => evaluation.isAllowed(question, answer, instance));
  const [only] = allowed;
  if (only === undefined) return refused({ code: 'constraint', question, instance });
  return reading.certain && allowed.length === 1 ? answered(only) : doubted(allowed, reading.certain);
}
