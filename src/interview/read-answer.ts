import type { Choice, Question, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Answer } from './answers.ts';
import type { Now } from './now.ts';
import type { Reason } from './outcome.ts';
import { readDate } from './read-date.ts';
import { readNumber } from './read-number.ts';

/** As long as a Telegram message can be. */
const LONGEST_TEXT = 4096;

export type Reading =
  | { readonly type: 'answer'; readonly answer: Answer }
  /** The label of a choice of a select_multiple: it is ticked, not yet answered. */
  | { readonly type: 'tick'; readonly choice: Choice }
  | { readonly type: 'reason'; readonly reason: Reason };

/** What was typed, read as an answer to this question. The constraint is not looked at. */
export function readAnswer(
  questionnaire: Questionnaire,
  question: Question,
  typed: string,
  language: string,
  now: Now,
): Reading {
  const text = typed.normalize('NFC').trim();
  switch (question.type) {
    case 'text':
      if (text === '') return refused({ code: 'empty' });
      if (text.length > LONGEST_TEXT) return refused({ code: 'too-long', most: LONGEST_TEXT });
      return answered({ v: text });
    case 'integer':
    case 'decimal': {
      const whole = question.type === 'integer';
      const number = readNumber(text, whole);
      if (number === undefined) return refused({ code: 'not-a-number' });
      if (whole && !Number.isSafeInteger(number)) return refused({ code: 'not-a-whole-number' });
      return answered({ v: number });
    }
    case 'date': {
      const date = readDate(text, now.today, [language, 'en', 'de']);
      return date === undefined ? refused({ code: 'not-a-date' }) : answered({ v: date });
    }
    case 'select_one': {
      const choice = choiceLabelled(questionnaire, question, text, language);
      return choice === undefined ? refused({ code: 'tap-a-button' }) : answered({ v: choice.name });
    }
    case 'select_multiple': {
      const choice = choiceLabelled(questionnaire, question, text, language);
      return choice === undefined ? refused({ code: 'tap-a-button' }) : { type: 'tick', choice };
    }
    case 'acknowledge':
    case 'note':
    case 'calculate':
      return refused({ code: 'tap-a-button' });
  }
}

/** Whether an answer given earlier still is one, after the questionnaire has changed. */
export function stillFits(question: Question, answer: Answer): boolean {
  if (!('v' in answer)) return question.asked;
  const { v } = answer;
  const isChoice = (name: string) => question.choices.some((choice) => choice.name === name);
  switch (question.type) {
    case 'text':
      return typeof v === 'string';
    case 'integer':
      return Number.isSafeInteger(v);
    case 'decimal':
      return typeof v === 'number';
    case 'date':
      return typeof v === 'string' && /^\d{4}-\d\d-\d\d$/u.test(v);
    case 'select_one':
      return typeof v === 'string' && isChoice(v);
    case 'select_multiple':
      return typeof v === 'object' && v.every(isChoice);
    case 'acknowledge':
      return v === true;
    case 'note':
    case 'calculate':
      return false;
  }
}

function choiceLabelled(questionnaire: Questionnaire, question: Question, text: string, language: string) {
  const texts = questionnaire.texts(language);
  const wanted = text.toLocaleLowerCase(language);
  return question.choices.find(
    ({ message }) => texts.text(message, undefined, {})?.toLocaleLowerCase(language) === wanted,
  );
}

function answered(answer: Answer): Reading {
  return { type: 'answer', answer };
}

function refused(reason: Reason): Reading {
  return { type: 'reason', reason };
}
