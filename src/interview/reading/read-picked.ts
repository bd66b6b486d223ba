import type { Question } from '../../questionnaire/compiled/questionnaire.ts';
import type { Answer } from '../answers.ts';
import { dateGrain } from '../asking/date-grain.ts';
import { rangeReading } from './read-answer.ts';

/**
 * What has been tapped together so far, as an answer if it is one already. Dates grow from the left (`199`, `1994`,
 * `1994-03`, `1994-03-17`), so do times (`14`, `1430`) and moments (`2026-11-23T1430`). Where the appearance asks for no
 * day or no month (XLSForm: `month-year`, `year`), the first of it stands for the whole.
 *
 * @returns `undefined` while something is missing
 */
export function readPicked(question: Question, value: string): Answer | undefined {
  switch (question.type) {
    case 'date':
      return isDate(`${value}${impliedDay(question, value)}`)
        ? { v: `${value}${impliedDay(question, value)}` }
        : undefined;
    case 'time':
      return isTime(value) ? { v: timeOf(value) } : undefined;
    case 'dateTime': {
      const [date = '', time = ''] = value.split('T');
      return isDate(date) && isTime(time) ? { v: `${date}T${timeOf(time)}` } : undefined;
    }
    case 'range':
    case 'integer':
    case 'decimal': {
      const number = Number(value);
      if (value === '' || Number.isNaN(number)) return undefined;
      if (question.type !== 'range') return { v: number };
      const reading = rangeReading(question, number);
      return reading.type === 'answer' ? reading.answer : undefined;
    }
    default:
      return undefined;
  }
}

function impliedDay(question: Question, value: string): string {
  const grain = dateGrain(question);
  if (grain === 'year' && /^\d{4}$/u.test(value)) return '-01-01';
  return grain === 'month' && /^\d{4}-\d\d$/u.test(value) ? '-01' : '';
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/u.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3])[0-5]\d$/u.test(text);
}

function timeOf(text: string): string {
  return `${text.slice(0, 2)}:${text.slice(2)}`;
}
