import type { Question } from '../../questionnaire/compiled/questionnaire.ts';
import type { Answer } from '../answers.ts';
import { readNumber } from './read-number.ts';
import { answered, type Reading, refused, type TypeReading } from './type-reading.ts';

export const WHOLE_NUMBER: TypeReading = {
  typed: ({ text }) => {
    const number = readNumber(text, true);
    if (number === undefined) return refused({ code: 'not-a-number' });
    return Number.isSafeInteger(number) ? answered({ v: number }) : refused({ code: 'not-a-whole-number' });
  },
  picked: (_, value) => pickedNumber(value),
  fits: (_, { v }) => Number.isSafeInteger(v),
};

export const DECIMAL: TypeReading = {
  typed: ({ text }) => {
    const number = readNumber(text, false);
    return number === undefined ? refused({ code: 'not-a-number' }) : answered({ v: number });
  },
  picked: (_, value) => pickedNumber(value),
  fits: (_, { v }) => typeof v === 'number',
};

export const RANGE: TypeReading = {
  typed: ({ text, question }) => {
    const number = readNumber(text, false);
    return number === undefined ? refused({ code: 'not-a-number' }) : rangeReading(question, number);
  },
  picked: (question, value) => {
    const answer = pickedNumber(value);
    if (answer === undefined) return undefined;
    const reading = rangeReading(question, answer.v);
    return reading.type === 'answer' ? reading.answer : undefined;
  },
  fits: (question, { v }) => typeof v === 'number' && rangeReading(question, v).type === 'answer',
};

function pickedNumber(value: string): (Answer & { readonly v: number }) | undefined {
  const number = Number(value);
  return value === '' || Number.isNaN(number) ? undefined : { v: number };
}

/** A number as an answer to a range: one of its steps, counted from its start. */
function rangeReading({ range }: Question, number: number): Reading {
  const { start, end, step } = range ?? { start: 1, end: 10, step: 1 };
  const steps = (number - start) / step;
  const isInside = number >= Math.min(start, end) && number <= Math.max(start, end);
  // 0.3 is a step of 0.1, although its binary fraction is not.
  const isStep = Math.abs(steps - Math.round(steps)) < 1e-9;
  return isInside && isStep
    ? answered({ v: number })
    : refused({ code: 'not-in-range', start, end, step: Math.abs(step) });
}
