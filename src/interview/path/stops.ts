import type { Question } from '../../questionnaire/compiled/questionnaire.ts';
import type { Evaluation } from './evaluation.ts';
import type { Stop } from './stop.ts';

/**
 * Every stop after this one, in order: all questions, those of a repeat once for each instance that it has by then.
 *
 * @param after - from the beginning when left out
 */
export function* following(evaluation: Evaluation, after?: Stop): Generator<Stop> {
  const { questions } = evaluation.questionnaire;
  let question = after?.question;
  let instance = after?.instance ?? 0;
  for (;;) {
    const next = question === undefined ? 0 : question.index + 1;
    const repeat = question?.repeat;
    if (repeat !== undefined && next === repeat.to && instance < evaluation.instances(repeat)) {
      question = questions[repeat.from];
      instance++;
    } else {
      question = questions[next];
      instance = question?.repeat === undefined ? 0 : question.repeat === repeat ? instance : 1;
      while (question?.repeat !== undefined && evaluation.instances(question.repeat) < instance) {
        question = questions[question.repeat.to];
        instance = question?.repeat === undefined ? 0 : 1;
      }
    }
    if (question === undefined) return;
    yield { question, instance };
  }
}

/**
 * Every stop before this one, the nearest first.
 *
 * @param before - from the end when left out
 */
export function* preceding(evaluation: Evaluation, before?: Stop): Generator<Stop> {
  const { questions } = evaluation.questionnaire;
  let question: Question | undefined = before?.question;
  let instance = before?.instance ?? 0;
  for (;;) {
    const repeat = question?.repeat;
    const index: number = question === undefined ? questions.length : question.index;
    if (repeat !== undefined && index === repeat.from && instance > 1) {
      question = questions[repeat.to - 1];
      instance--;
    } else {
      question = questions[index - 1];
      while (question?.repeat !== undefined && question.repeat !== repeat) {
        instance = evaluation.instances(question.repeat);
        if (instance > 0) break;
        question = questions[question.repeat.from - 1];
      }
      if (question?.repeat === undefined) instance = 0;
    }
    if (question === undefined) return;
    yield { question, instance };
  }
}
