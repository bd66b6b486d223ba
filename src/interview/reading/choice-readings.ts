import type { Question } from '../../questionnaire/compiled/questionnaire.ts';
import { takesOneChoice } from '../../questionnaire/definition/question-types.ts';
import type { Given } from '../answers.ts';
import { isLong, labelled, matching } from '../asking/choice-window.ts';
import {
  answered,
  neverPicked,
  type Reading,
  refused,
  type Typed,
  type TypeReading,
} from './type-reading.ts';

export const CHOICE: TypeReading = {
  typed: readChoice,
  picked: neverPicked,
  fits: (question, { v }) => typeof v === 'string' && isChoice(question, v),
};

export const CHOICES: TypeReading = {
  typed: readChoice,
  picked: neverPicked,
  fits: areChoices,
};

export const RANKING: TypeReading = {
  typed: readChoice,
  picked: neverPicked,
  fits: (question, answer) =>
    areChoices(question, answer) &&
    Array.isArray(answer.v) &&
    (question.choicesFrom !== undefined || answer.v.length === question.choices.length),
};

/** The label of a choice; in a long list part of one is enough to search it. */
function readChoice({ text, question, instance, evaluation }: Typed): Reading {
  const { questionnaire, session } = evaluation;
  const choices = evaluation.choices(question, instance);
  const choice = labelled(questionnaire, choices, text, session.language);
  if (choice !== undefined) {
    return takesOneChoice(question.type) ? answered({ v: choice.name }) : { type: 'tick', choices: [choice] };
  }
  if (!isLong(choices)) return refused({ code: 'tap-a-button' });
  const matches = matching(questionnaire, choices, text, session.language);
  return matches.length === 0 ? refused({ code: 'no-match' }) : { type: 'search', matches };
}

function areChoices(question: Question, { v }: Given): boolean {
  return typeof v === 'object' && v.every((name) => isChoice(question, name));
}

function isChoice({ choices, choicesFrom }: Question, name: string): boolean {
  return choicesFrom !== undefined || choices.some((choice) => choice.name === name);
}
