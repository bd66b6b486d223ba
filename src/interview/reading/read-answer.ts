import type { Choice, Question } from '../../questionnaire/compiled/questionnaire.ts';
import type { Answer } from '../answers.ts';
import { isLong, labelled, matching } from '../asking/choice-window.ts';
import { dateGrain } from '../asking/date-grain.ts';
import type { Now } from '../now.ts';
import type { Reason, Stop } from '../outcome.ts';
import type { Evaluation } from '../path/evaluation.ts';
import { readDate } from './read-date.ts';
import { readNumber } from './read-number.ts';
import { readPlace } from './read-place.ts';
import { readMoment, readTime } from './read-time.ts';

/** As long as a Telegram message can be. */
const LONGEST_TEXT = 4096;

export type Reading =
  | { readonly type: 'answer'; readonly answer: Answer }
  /** The label of a choice of a select_multiple or rank: it is ticked, not yet answered. */
  | { readonly type: 'tick'; readonly choice: Choice }
  /** Part of the labels of these choices of a long list. */
  | { readonly type: 'search'; readonly matches: readonly Choice[] }
  | { readonly type: 'reason'; readonly reason: Reason };

/** What was typed, read as an answer to this question. The constraint is not looked at. */
export function readAnswer(
  evaluation: Evaluation,
  { question, instance }: Stop,
  typed: string,
  now: Now,
): Reading {
  const text = typed.normalize('NFC').trim();
  const { language } = evaluation.session;
  const languages = [language, 'en', 'de'];
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
    case 'range': {
      const number = readNumber(text, false);
      if (number === undefined) return refused({ code: 'not-a-number' });
      return rangeReading(question, number);
    }
    case 'date': {
      const date =
        readDate(text, now.today, languages) ?? readCoarseDate(question, text, now.today, languages);
      return date === undefined ? refused({ code: 'not-a-date' }) : answered({ v: date });
    }
    case 'time': {
      const time = readTime(text);
      return time === undefined ? refused({ code: 'not-a-time' }) : answered({ v: time });
    }
    case 'dateTime': {
      const moment = readMoment(text, now.today, languages);
      return moment === undefined ? refused({ code: 'not-a-moment' }) : answered({ v: moment });
    }
    case 'geopoint': {
      const place = readPlace(question, text);
      return place === undefined ? refused({ code: 'not-a-place' }) : answered(place);
    }
    case 'select_one':
    case 'select_multiple':
    case 'rank':
    case 'another': {
      const { questionnaire } = evaluation;
      const choices = evaluation.choices(question, instance);
      const choice = labelled(questionnaire, choices, text, language);
      if (choice !== undefined) {
        const takesOne = question.type === 'select_one' || question.type === 'another';
        return takesOne ? answered({ v: choice.name }) : { type: 'tick', choice };
      }
      if (!isLong(choices)) return refused({ code: 'tap-a-button' });
      const matches = matching(questionnaire, choices, text, language);
      return matches.length === 0 ? refused({ code: 'no-match' }) : { type: 'search', matches };
    }
    case 'image':
    case 'audio':
    case 'video':
    case 'file':
      return refused({ code: 'other-kind', wanted: question.type });
    case 'acknowledge':
    case 'note':
    case 'calculate':
      return refused({ code: 'tap-a-button' });
  }
}

/** Where no day is asked for, a month or a year stands for its first: `10/2025`, `October 2025`, `2025-10`; `2025`. */
function readCoarseDate(
  question: Question,
  text: string,
  today: string,
  languages: readonly string[],
): string | undefined {
  const grain = dateGrain(question);
  if (grain === 'year') return readDate(`1.1.${text}`, today, languages);
  if (grain === 'day') return undefined;
  const dates = [`1 ${text}`, `${text}-01`].map((whole) => readDate(whole, today, languages));
  // Thirteen is no month, and not its day either.
  return dates.find((date) => date?.endsWith('-01'));
}

/** A number as an answer to a range: one of its steps, counted from its start. */
export function rangeReading({ range }: Question, number: number): Reading {
  const { start, end, step } = range ?? { start: 1, end: 10, step: 1 };
  const steps = (number - start) / step;
  const isInside = number >= Math.min(start, end) && number <= Math.max(start, end);
  // 0.3 is a step of 0.1, whatever binary fractions make of it.
  const isStep = Math.abs(steps - Math.round(steps)) < 1e-9;
  return isInside && isStep
    ? answered({ v: number })
    : refused({ code: 'not-in-range', start, end, step: Math.abs(step) });
}

/** Whether an answer given earlier still is one, after the questionnaire has changed. */
export function stillFits(question: Question, answer: Answer): boolean {
  if (!('v' in answer)) return question.asked;
  const { v } = answer;
  const isChoice = (name: string) => question.choices.some((choice) => choice.name === name);
  const isWritten = (pattern: RegExp) => typeof v === 'string' && pattern.test(v);
  switch (question.type) {
    case 'text':
      return typeof v === 'string' && !('file' in answer);
    case 'integer':
      return Number.isSafeInteger(v);
    case 'decimal':
      return typeof v === 'number';
    case 'range':
      return typeof v === 'number' && rangeReading(question, v).type === 'answer';
    case 'date':
      return isWritten(/^\d{4}-\d\d-\d\d$/u);
    case 'time':
      return isWritten(/^\d\d:\d\d$/u);
    case 'dateTime':
      return isWritten(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/u);
    case 'geopoint':
      return isWritten(/^-?[\d.]+ -?[\d.]+ \S+ \S+$/u);
    case 'image':
    case 'audio':
    case 'video':
    case 'file':
      return 'file' in answer;
    case 'select_one':
    case 'another':
      return typeof v === 'string' && isChoice(v);
    case 'select_multiple':
      return typeof v === 'object' && v.every(isChoice);
    case 'rank':
      return typeof v === 'object' && v.length === question.choices.length && v.every(isChoice);
    case 'acknowledge':
      return v === true;
    // What a kept calculation gave is made anew where it does not fit.
    case 'calculate':
      return question.calculation !== undefined;
    case 'note':
      return false;
  }
}

function answered(answer: Answer): Reading {
  return { type: 'answer', answer };
}

function refused(reason: Reason): Reading {
  return { type: 'reason', reason };
}
