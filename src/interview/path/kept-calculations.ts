import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import { toText } from '../../questionnaire/expressions/index.ts';
import type { Now } from '../now.ts';
import type { Session } from '../session.ts';
import { Evaluation } from './evaluation.ts';
import type { Stop } from './stop.ts';
import { answerKey } from './stop.ts';

/**
 * Repeats the calculations that an answer triggers, and keeps the first result of `once()`. If a calculated question is
 * also asked, it is asked again, with the result as a suggestion.
 */
export function keepCalculations(
  questionnaire: Questionnaire,
  session: Session,
  answered: Stop,
  now: Now,
): Session {
  let kept = session;
  for (const question of questionnaire.keptCalculations) {
    const isTriggered = question.trigger.includes(answered.question.name);
    if (question.trigger.length > 0 && !isTriggered) continue;
    const evaluation = new Evaluation(questionnaire, kept, now);
    // In the repeats that the two share, an answer concerns its own instance.
    const { question: changed, instance: at } = answered;
    for (const instance of evaluation.instancesOf(question.repeat, changed.repeat, at)) {
      const key = answerKey(question, instance);
      if (question.asked) {
        if (kept.answers.has(key)) kept = { ...kept, answers: kept.answers.with(key, undefined) };
        continue;
      }
      if (!isTriggered && kept.answers.has(key)) continue;
      const value = toText(evaluation.recalculated(question, instance));
      if (value === '' && !kept.answers.has(key)) continue;
      kept = { ...kept, answers: kept.answers.with(key, value === '' ? undefined : { v: value }) };
    }
  }
  return kept;
}
