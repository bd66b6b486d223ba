import type { Question } from '../questionnaire/questionnaire.ts';
import type { Evaluation } from './evaluation.ts';

/**
 * Where the path leads from a position: to the first question behind it that applies and has no answer, or to a note
 * that ends the interview; where there is none, to the first such one of all (a change may have made an earlier one
 * relevant). `undefined` when nothing is left to ask.
 */
export function nextStop(evaluation: Evaluation, after: number): Question | undefined {
  const { questions } = evaluation.questionnaire;
  for (let step = 1; step <= questions.length; step++) {
    const question = questions[(after + step) % questions.length];
    if (question !== undefined && isStop(evaluation, question)) return question;
  }
  return undefined;
}

function isStop(evaluation: Evaluation, question: Question): boolean {
  const isOpen = question.screenOut || (question.asked && !evaluation.session.answers.has(question.name));
  return isOpen && evaluation.isRelevant(question);
}

/** The question before this one on the path taken: relevant, and answered. */
export function previousQuestion(evaluation: Evaluation, before: number): Question | undefined {
  for (let index = before - 1; index >= 0; index--) {
    const question = evaluation.questionnaire.questions[index];
    if (question?.asked && evaluation.session.answers.has(question.name) && evaluation.isRelevant(question))
      return question;
  }
  return undefined;
}

/** The notes that apply and stand directly before a position, with no asked question between. */
export function notesBefore(evaluation: Evaluation, position: number): Question[] {
  const notes: Question[] = [];
  for (let index = position - 1; index >= 0; index--) {
    const question = evaluation.questionnaire.questions[index];
    if (question === undefined || !evaluation.isRelevant(question)) continue;
    if (question.asked) break;
    if (question.type === 'note' && !question.screenOut) notes.unshift(question);
  }
  return notes;
}

/** Every question that applies and has an answer, in order. */
export function answeredQuestions(evaluation: Evaluation): Question[] {
  return evaluation.questionnaire.questions.filter(
    (question) =>
      question.asked && evaluation.session.answers.has(question.name) && evaluation.isRelevant(question),
  );
}
