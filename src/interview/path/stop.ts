import type { Question, Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';

/** Where an interview can stop: a question, in an instance of its repeat (from 1; 0 outside repeats). */
export interface Stop {
  readonly question: Question;
  readonly instance: number;
}

/** The key of a stop's answer: the question's name, in a repeat followed by the instance. */
export function answerKey({ name }: { readonly name: string }, instance: number): string {
  return instance === 0 ? name : `${name}/${instance}`;
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
