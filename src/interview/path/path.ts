import type { Question, Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import { answerKind } from '../../questionnaire/definition/question-types.ts';
import { canLoseChoices, type Evaluation } from './evaluation.ts';
import { OUTSIDE } from './instance.ts';
import type { Stop } from './stop.ts';
import { following, preceding } from './stops.ts';

/**
 * The next stop after this one: the first question that applies and has no answer, or a note that ends the interview. If
 * there is none, the first such stop of the whole questionnaire: a change may have made an earlier question relevant.
 * `undefined` if nothing is left to ask.
 *
 * @param after - from the beginning when left out
 */
export function nextStop(evaluation: Evaluation, after?: Stop): Stop | undefined {
  for (const stop of following(evaluation, after)) if (isOpen(evaluation, stop)) return stop;
  if (after === undefined) return undefined;
  for (const stop of following(evaluation)) {
    if (isOpen(evaluation, stop)) return stop;
    if (stop.question === after.question && stop.instance === after.instance) return undefined;
  }
  return undefined;
}

function isOpen(evaluation: Evaluation, { question, instance }: Stop): boolean {
  const isUnanswered = question.asked && !evaluation.isAnswered(question, instance);
  if (!isUnanswered && !question.screenOut) return false;
  return evaluation.isRelevant(question, instance) && canBeAnswered(evaluation, question, instance);
}

/** Where a filter leaves nothing to choose, there is nothing to ask. */
function canBeAnswered(evaluation: Evaluation, question: Question, instance: number): boolean {
  return !canLoseChoices(question) || evaluation.choices(question, instance).length > 0;
}

/** The stop before this one on the path taken: relevant, and answered. */
export function previousStop(evaluation: Evaluation, before: Stop): Stop | undefined {
  for (const stop of preceding(evaluation, before)) if (isOnPath(evaluation, stop)) return stop;
  return undefined;
}

/**
 * The notes and computed values shown directly before a stop, with no asked question in between.
 *
 * @param before - if left out: those before the review, see {@link closingNotes}
 */
export function shownBefore(evaluation: Evaluation, before?: Stop): readonly Stop[] {
  const shown: Stop[] = [];
  for (const stop of preceding(evaluation, before)) {
    const { question, instance } = stop;
    if (!question.asked && !question.shown) continue;
    if (!evaluation.isRelevant(question, instance)) continue;
    if (question.asked) break;
    if (!question.screenOut && !isClosing(evaluation.questionnaire, question)) shown.unshift(stop);
  }
  return shown;
}

/** The notes after the last question that apply: they are shown once the answers have been sent. */
export function closingNotes(evaluation: Evaluation): readonly Stop[] {
  const { questionnaire } = evaluation;
  return questionnaire.questions
    .filter((question) => isClosing(questionnaire, question) && evaluation.isRelevant(question))
    .map((question) => ({ question, instance: OUTSIDE }));
}

/** Whether a note comes after all that is asked, and after all values that are shown. */
function isClosing({ questions }: Questionnaire, { type, index, repeat, screenOut }: Question): boolean {
  if (answerKind(type) !== 'none' || repeat !== undefined || screenOut) return false;
  return (
    questions.findLastIndex((other) => other.asked || (other.shown && answerKind(other.type) !== 'none')) <
    index
  );
}

/** Every question that applies and has an answer, in order. */
export function answeredStops(evaluation: Evaluation): readonly Stop[] {
  return [...following(evaluation)].filter((stop) => isOnPath(evaluation, stop));
}

function isOnPath(evaluation: Evaluation, { question, instance }: Stop): boolean {
  return (
    question.asked && evaluation.isAnswered(question, instance) && evaluation.isRelevant(question, instance)
  );
}
