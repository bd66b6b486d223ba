import type { Question, Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import type { Stop } from '../outcome.ts';
import type { Evaluation } from './evaluation.ts';

/** The field of the answers that a question has: its name, and in a repeat the instance behind it. */
export function answerKey({ name }: { readonly name: string }, instance: number): string {
  return instance === 0 ? name : `${name}/${instance}`;
}

/**
 * Every place where the interview could stop behind this one, in order: all questions, those of a repeat once for each
 * instance it has by then.
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
 * Every place where the interview could have stopped before this one, the nearest first.
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

/** The question asked at a stage. `undefined` where the revision lacks it. */
export function stopCalled(
  questionnaire: Questionnaire,
  { name, instance = 0 }: { readonly name: string; readonly instance?: number },
): Stop | undefined {
  const question = questionnaire.byName.get(name);
  // Since the question was asked, it may have been moved into a repeat, or out of one.
  if (question === undefined || (question.repeat === undefined) !== (instance === 0)) return undefined;
  return { question, instance };
}
