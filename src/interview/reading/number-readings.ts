import type { Question } from '../../questionnaire/compiled/questionnaire.ts';
import { messageId } from '../../questionnaire/texts/message-id.ts';
import type { Answer } from '../answers.ts';
import { numberDictionaryOf } from './numbers/number-dictionary.ts';
import { unitsNamed } from './numbers/number-tokens.ts';
import { readNumber } from './numbers/read-number.ts';
import type { UnitName } from './numbers/units.ts';
import { answered, doubted, type Reading, refused, type Typed, type TypeReading } from './type-reading.ts';

export const WHOLE_NUMBER: TypeReading = {
  typed: (typed) => readTyped(typed, true, wholeReading),
  picked: (_, value) => pickedNumber(value),
  fits: (_, { v }) => Number.isSafeInteger(v),
};

export const DECIMAL: TypeReading = {
  typed: (typed) => readTyped(typed, false, (v) => answered({ v })),
  picked: (_, value) => pickedNumber(value),
  fits: (_, { v }) => typeof v === 'number',
};

export const RANGE: TypeReading = {
  typed: (typed) => readTyped(typed, false, (number) => rangeReading(typed.question, number)),
  picked: (question, value) => {
    const answer = pickedNumber(value);
    if (answer === undefined) return undefined;
    const reading = rangeReading(question, answer.v);
    return reading.type === 'answer' ? reading.answer : undefined;
  },
  fits: (question, { v }) => typeof v === 'number' && rangeReading(question, v).type === 'answer',
};

/** Of the numbers that a text may mean, those that are answers to the question. */
function readTyped(typed: Typed, isWhole: boolean, read: (number: number) => Reading): Reading {
  const [language = 'en'] = typed.languages;
  const reading = readNumber(typed.text, { language, isWhole, units: () => unitsOf(typed, language) });
  if (reading === undefined) return refused({ code: 'not-a-number' });
  const readings = reading.numbers.map(read);
  const [only, ...others] = readings.flatMap((each) =>
    each.type === 'answer' && 'v' in each.answer ? [each.answer] : [],
  );
  if (only === undefined) return readings[0] ?? refused({ code: 'not-a-number' });
  return others.length === 0 && reading.isCertain
    ? answered(only)
    : doubted([only, ...others], reading.isCertain);
}

function unitsOf({ question, evaluation }: Typed, language: string): ReadonlySet<UnitName> {
  const texts = evaluation.questionnaire.texts(language);
  const id = messageId(question.name);
  const words = [texts.text(id, undefined, {}), texts.text(id, 'hint', {}), question.appearance];
  return unitsNamed(words.join(' '), numberDictionaryOf(language));
}

function wholeReading(v: number): Reading {
  return Number.isSafeInteger(v) ? answered({ v }) : refused({ code: 'not-a-whole-number' });
}

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
