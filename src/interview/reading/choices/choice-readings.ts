import type { Question } from '../../../questionnaire/compiled/questionnaire.ts';
import { isRanking, takesOneChoice } from '../../../questionnaire/definition/question-types.ts';
import type { Given } from '../../answers.ts';
import { isLong } from '../../asking/choice-window.ts';
import {
  answered,
  doubted,
  neverPicked,
  type Reading,
  refused,
  type Typed,
  type TypeReading,
} from '../type-reading.ts';
import { labelled, matching, nearlyLabelled } from './choice-labels.ts';
import { readCollective, readSeveral } from './several-choices.ts';

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

/** The label of a choice, or of several; in a long list part of one is enough to search it. What is nearly a label is asked back. */
function readChoice({ text, question, instance, evaluation }: Typed): Reading {
  const { questionnaire, session } = evaluation;
  const { language } = session;
  const choices = evaluation.choices(question, instance);
  const isOnly = takesOneChoice(question.type);
  const choice = labelled(questionnaire, choices, text, language);
  if (choice !== undefined) {
    return isOnly ? answered({ v: choice.name }) : { type: 'tick', choices: [choice] };
  }
  const several = isOnly ? undefined : readTogether(text, question, { questionnaire, choices, language });
  if (several !== undefined) return several;
  const isSearched = isLong(choices);
  const matches = isSearched ? matching(questionnaire, choices, text, language) : [];
  if (matches.length > 0) return { type: 'search', matches };
  const near = nearlyLabelled(questionnaire, choices, text, language);
  if (near !== undefined) return doubted([{ v: isOnly ? near.name : [near.name] }], false);
  return refused({ code: isSearched ? 'no-match' : 'tap-a-button' });
}

function readTogether(text: string, { type }: Question, offered: Parameters<typeof readSeveral>[1]) {
  // In a long list, "all" may be the beginning of a name.
  const isCollective = !isRanking(type) && !isLong(offered.choices);
  return (isCollective ? readCollective(text, offered) : undefined) ?? readSeveral(text, offered);
}

function areChoices(question: Question, { v }: Given): boolean {
  return typeof v === 'object' && v.every((name) => isChoice(question, name));
}

function isChoice({ choices, choicesFrom }: Question, name: string): boolean {
  return choicesFrom !== undefined || choices.some((choice) => choice.name === name);
}
