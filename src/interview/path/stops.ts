import { outermost } from './around.ts';
import type { Evaluation } from './evaluation.ts';
import { instanceIn, numberOf, OUTSIDE, outerInstance } from './instance.ts';
import type { Stop } from './stop.ts';

/**
 * Every stop after this one, in order: all questions, those of a repeat once for each instance that it has by then.
 *
 * @param after - from the beginning when left out
 */
export function* following(evaluation: Evaluation, after?: Stop): Generator<Stop> {
  const { questions } = evaluation.questionnaire;
  let { instance = OUTSIDE } = after ?? {};
  let repeat = after?.question.repeat;
  let next = after === undefined ? 0 : after.question.index + 1;
  // Since it was asked, the repeat may have come to have fewer instances.
  for (let inner = repeat, at = instance; inner !== undefined; inner = inner.outer, at = outerInstance(at)) {
    if (numberOf(at) <= evaluation.instances(inner, outerInstance(at))) continue;
    [repeat, instance, next] = [inner.outer, outerInstance(at), inner.to];
  }
  for (;;) {
    while (repeat !== undefined && next === repeat.to) {
      if (numberOf(instance) < evaluation.instances(repeat, outerInstance(instance))) {
        instance++;
        next = repeat.from;
      } else {
        instance = outerInstance(instance);
        repeat = repeat.outer;
      }
    }
    const question = questions[next];
    if (question === undefined) return;
    if (question.repeat === repeat) {
      yield { question, instance };
      next++;
      continue;
    }
    const entered = outermost(question.repeat, repeat);
    if (evaluation.instances(entered, instance) === 0) next = entered.to;
    else {
      repeat = entered;
      instance = instanceIn(instance, 1);
    }
  }
}

/**
 * Every stop before this one, the nearest first.
 *
 * @param before - from the end when left out
 */
export function* preceding(evaluation: Evaluation, before?: Stop): Generator<Stop> {
  const { questions } = evaluation.questionnaire;
  let { instance = OUTSIDE } = before ?? {};
  let repeat = before?.question.repeat;
  let index = before?.question.index ?? questions.length;
  for (;;) {
    while (repeat !== undefined && index === repeat.from) {
      if (numberOf(instance) > 1) {
        instance--;
        index = repeat.to;
      } else {
        instance = outerInstance(instance);
        repeat = repeat.outer;
      }
    }
    const question = questions[index - 1];
    if (question === undefined) return;
    if (question.repeat === repeat) {
      index--;
      yield { question, instance };
      continue;
    }
    const entered = outermost(question.repeat, repeat);
    const last = evaluation.instances(entered, instance);
    if (last === 0) index = entered.from;
    else {
      repeat = entered;
      instance = instanceIn(instance, last);
    }
  }
}
