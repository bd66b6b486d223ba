import type { Question } from '../../questionnaire/compiled/questionnaire.ts';

/** Whether a date is asked for without its day, or without month and day. */
export function dateGrain({ appearance = '' }: Question): 'day' | 'month' | 'year' {
  const words = appearance.split(/\s+/u);
  if (words.includes('year')) return 'year';
  return words.includes('month-year') ? 'month' : 'day';
}
