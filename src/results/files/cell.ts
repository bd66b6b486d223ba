import type { ResponseAnswer } from '../../interview/response.ts';
import type { QuestionType } from '../../questionnaire/definition/definition.ts';
import type { SurveyQuestion } from '../questions/survey-question.ts';

/**
 * Why there is no value: the reasons of a response; `not-asked`, if the revision did not have the question or choice; and
 * `not-offered`, if a filter left the choice out.
 */
export const MISSING = [
  'skipped',
  'declined',
  'dont-know',
  'not-applicable',
  'not-reached',
  'not-asked',
  'not-offered',
] as const;

export type Missing = (typeof MISSING)[number];

/** What a file has of an answer, before a format writes it in its own way. */
export type Cell =
  | { readonly is: 'missing'; readonly why: Missing }
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'flag'; readonly value: boolean }
  /** A respondent's own words, or what is made of them: no program may run them. */
  | { readonly is: 'words'; readonly text: string }
  /** Written by the bot: a place, the path of a file. */
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: MomentKind; readonly text: string }
  /** One choice, several, or all in an order. */
  | { readonly is: 'choices'; readonly names: readonly string[] };

/** A `YYYY-MM-DD`, an `HH:MM`, or both with a `T` between. */
export type MomentKind = 'date' | 'time' | 'dateTime';

/** What a file has of each question type. */
type CellKind = MomentKind | 'choice' | 'choices' | 'ranking' | 'number' | 'flag' | 'file' | 'text' | 'words';

const KINDS: { readonly [T in QuestionType]: CellKind } = {
  note: 'text',
  select_one: 'choice',
  select_multiple: 'choices',
  rank: 'ranking',
  text: 'words',
  integer: 'number',
  decimal: 'number',
  range: 'number',
  date: 'date',
  time: 'time',
  dateTime: 'dateTime',
  geopoint: 'text',
  geotrace: 'text',
  geoshape: 'text',
  barcode: 'words',
  image: 'file',
  audio: 'file',
  video: 'file',
  file: 'file',
  acknowledge: 'flag',
  calculate: 'words',
};

export function cellKind(type: QuestionType): CellKind {
  return KINDS[type];
}

/** Whether a column for each choice follows the question's own. */
export function isSplit({ type, choices }: SurveyQuestion): boolean {
  return (KINDS[type] === 'choices' || KINDS[type] === 'ranking') && choices.length > 0;
}

const MOMENTS: { readonly [K in MomentKind]: RegExp } = {
  date: /^\d{4}-\d\d-\d\d$/,
  time: /^\d\d:\d\d$/,
  dateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d$/,
};
const NUMBER = /^-?\d{1,15}(\.\d{1,15})?$/;

/** @param responseId - names the folder that the files of a response are in */
export function cellOf(
  question: SurveyQuestion,
  answer: ResponseAnswer | undefined,
  responseId: string,
): Cell {
  if (answer === undefined || 'instances' in answer) return { is: 'missing', why: 'not-asked' };
  if ('missing' in answer) return { is: 'missing', why: answer.missing };
  const { value } = answer;
  if (typeof value === 'boolean') return { is: 'flag', value };
  if (typeof value === 'number') return { is: 'number', value };
  if (typeof value !== 'string') return { is: 'choices', names: value };
  const kind = KINDS[question.type];
  switch (kind) {
    case 'file':
      return { is: 'text', text: `${responseId}/${value}` };
    case 'date':
    case 'time':
    case 'dateTime':
      return MOMENTS[kind].test(value) ? { is: kind, text: value } : wordsOf(question, value);
    case 'number':
      return NUMBER.test(value) ? { is: 'number', value: Number(value) } : wordsOf(question, value);
    case 'choice':
    case 'choices':
    case 'ranking':
      return question.hasOwnWords ? { is: 'words', text: value } : { is: 'choices', names: [value] };
    case 'words':
    case 'text':
    case 'flag':
      return wordsOf(question, value);
  }
}

function wordsOf({ hasOwnWords }: SurveyQuestion, text: string): Cell {
  return { is: hasOwnWords ? 'words' : 'text', text };
}
