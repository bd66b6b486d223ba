import type { Question, Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import { depthOf, type Instance, OUTSIDE, writtenInstance } from './instance.ts';

/** Where an interview can stop: a question, in an instance of the repeats around it. */
export interface Stop {
  readonly question: Question;
  readonly instance: Instance;
}

/** The key of a stop's answer: the question's name, in a repeat followed by the instance: `age/2`, `toy/2.3`. */
export function answerKey({ name }: { readonly name: string }, instance: Instance): string {
  return instance === OUTSIDE ? name : `${name}/${writtenInstance(instance)}`;
}

/** The question asked at a stage. `undefined` where the revision lacks it. */
export function stopCalled(
  questionnaire: Questionnaire,
  { name, instance = OUTSIDE }: { readonly name: string; readonly instance?: Instance },
): Stop | undefined {
  const question = questionnaire.byName.get(name);
  // Since the question was asked, it may have been moved into a repeat, or out of one.
  if (question === undefined || (question.repeat?.depth ?? 0) !== depthOf(instance)) return undefined;
  return { question, instance };
}
