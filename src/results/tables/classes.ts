import type { LineCell } from '../disclosure/protect-line.ts';
import { type Axis, binLabel, binOf, binsOf, dayAxis, numberAxis, timeAxis } from './bins.ts';
import { ANSWERED, UNLISTED } from './column.ts';
import type { QuestionColumn, Rows, Trait, TraitName } from './form-columns.ts';

/** Rows sorted into classes, such as choices, bins or languages. */
export interface Classes {
  /** The class of each row; {@link NO_CLASS} for a row without an answer. */
  readonly of: Uint16Array;
  readonly codes: readonly string[];
  label(index: number, language: string): string;
}

export const NO_CLASS = 0xffff;

/** What is called so is in no choice list. */
const UNLISTED_CODE = '…';

/** By choice; of several choices, by the first: the best of a rank. */
export function choiceClasses({ question, column }: QuestionColumn): Classes {
  const { choices } = question;
  const { status, codes, ends } = column;
  const of = new Uint16Array(status.length);
  let hasUnlisted = false;
  for (let row = 0; row < of.length; row++) {
    const code = (column.kept === 'codes' ? codes[ends[row - 1] ?? 0] : codes[row]) ?? UNLISTED;
    const isAnswered = status[row] === ANSWERED;
    of[row] = !isAnswered ? NO_CLASS : code === UNLISTED ? choices.length : code;
    hasUnlisted ||= isAnswered && code === UNLISTED;
  }
  return {
    of,
    codes: [...choices.map(({ name }) => name), ...(hasUnlisted ? [UNLISTED_CODE] : [])],
    label: (index, language) => choices[index]?.label(language) ?? UNLISTED_CODE,
  };
}

/** By bins that fit, if there is any answer. */
export function binClasses(
  { tabulation, column }: QuestionColumn,
  sorted: Float64Array,
  threshold: number,
): Classes {
  const { numbers } = column;
  const of = new Uint16Array(numbers.length).fill(NO_CLASS);
  if (sorted.length === 0) return { of, codes: [], label: () => '' };
  const bins = binsOf(sorted, axisOf(tabulation), threshold);
  for (let row = 0; row < of.length; row++) {
    const value = numbers[row] ?? Number.NaN;
    if (Number.isFinite(value)) of[row] = binOf(bins, value);
  }
  const codes = [...bins.begins.keys(), bins.begins.length].map((bin) => binLabel(bins, bin, 'en'));
  return { of, codes, label: (index, language) => binLabel(bins, index, language) };
}

function axisOf(tabulation: QuestionColumn['tabulation']): (from: number, to: number, most: number) => Axis {
  if (tabulation.as !== 'moments') return numberAxis;
  return (from, to, most) => remembering((tabulation.grain === 'day' ? dayAxis : timeAxis)(from, to, most));
}

/** Many share a day, and its month or year takes long to find. */
function remembering(axis: Axis): Axis {
  const steps = new Map<number, number>();
  const stepOf = (value: number) => {
    let step = steps.get(value);
    if (step === undefined) {
      step = axis.stepOf(value);
      steps.set(value, step);
    }
    return step;
  };
  return { ...axis, stepOf };
}

/** By language, channel or month, in the order of their codes: every process has the same. */
export function traitClasses(name: TraitName, { values, codes }: Trait, { response }: Rows): Classes {
  const sorted = [...values].toSorted();
  const classOf = values.map((value) => sorted.indexOf(value));
  const of = Uint16Array.from(response, (index) => classOf[codes[index] ?? 0] ?? 0);
  return { of, codes: sorted, label: (index, language) => traitLabel(name, sorted[index] ?? '', language) };
}

function traitLabel(name: TraitName, value: string, language: string): string {
  if (value === '') return '–';
  switch (name) {
    case 'language':
      return new Intl.DisplayNames(language, { type: 'language', fallback: 'code' }).of(value) ?? value;
    case 'channel':
      return value;
    case 'month': {
      const options = { year: 'numeric', month: 'long', timeZone: 'UTC', calendar: 'gregory' } as const;
      return new Intl.DateTimeFormat(language, options).format(new Date(`${value}-01T00:00Z`));
    }
  }
}

/** The same classes for the instances of a repeat, from those of the responses that they belong to. */
export function spreadOver(classes: Classes, { response }: Rows): Classes {
  return { ...classes, of: Uint16Array.from(response, (index) => classes.of[index] ?? NO_CLASS) };
}

/**
 * Counts rows by cell, and the people behind each cell.
 *
 * @param cellOf - the cell of a row; -1 for none
 * @param response - the response of each row: a person may have several rows, which are neighbours
 */
export function countCells(
  cellOf: (row: number) => number,
  cells: number,
  response: Int32Array,
): readonly LineCell[] {
  const counts = new Float64Array(cells);
  const people = new Float64Array(cells);
  const last = new Int32Array(cells).fill(-1);
  for (let row = 0; row < response.length; row++) {
    const cell = cellOf(row);
    if (cell < 0) continue;
    const person = response[row] ?? 0;
    counts[cell] = (counts[cell] ?? 0) + 1;
    if (last[cell] !== person) people[cell] = (people[cell] ?? 0) + 1;
    last[cell] = person;
  }
  return Array.from(counts, (count, cell) => ({ count, people: people[cell] ?? 0 }));
}
