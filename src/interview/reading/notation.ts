import type { Value } from '../../questionnaire/expressions/index.ts';
import type { Answer } from '../answers.ts';

/** An answer in XLSForm's notation: several choices are joined by spaces, an acknowledgement is `OK`. */
export function notation(answer: Answer): Value {
  if (!('v' in answer)) return '';
  if (answer.v === true) return 'OK';
  return typeof answer.v === 'object' ? answer.v.join(' ') : answer.v;
}
