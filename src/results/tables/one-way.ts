import { type LineCell, protectLine } from '../disclosure/protect-line.ts';
import { binClasses, type Classes, choiceClasses, countCells, NO_CLASS } from './classes.ts';
import { ANSWERED } from './column.ts';
import type { QuestionColumn } from './form-columns.ts';
import { MISSING, type NumberSummary } from './table-result.ts';

/** What was counted of a question, before anything of it is shown. */
export interface OneWay {
  readonly threshold: number;
  /** Those who answered. */
  readonly base: LineCell;
  /** By reason, in the order of `MISSING`. */
  readonly missing: readonly LineCell[];
  readonly hiddenMissing: readonly boolean[];
  /** One class for each answer; `undefined` where answers are only counted, and for several choices. */
  readonly classes: Classes | undefined;
  /** By class, or by choice. */
  readonly cells: readonly LineCell[];
  readonly hidden: readonly boolean[];
  /** Of a rank, by choice: its mean place, and the people who gave it one. */
  readonly places: readonly { readonly mean: number; readonly people: number }[];
  /** Of numbers: all of them, ascending. */
  readonly sorted: Float64Array | undefined;
}

/** @param threshold - counts of fewer people are hidden */
export function oneWayOf(question: QuestionColumn, threshold: number): OneWay {
  const { column, rows, place, tabulation } = question;
  const { status } = column;
  const isDisjoint = place.length === 0;
  const byStatus = countCells((row) => status[row] ?? 0, MISSING.length + 1, rows.response);
  const [base = { count: 0, people: 0 }, ...missing] = byStatus;
  const numbers =
    column.kept === 'number' || column.kept === 'any' ? column.numbers.filter(Number.isFinite) : undefined;
  // A calculation that does not always give a number is only counted.
  const sorted = numbers?.length === base.count ? numbers.toSorted() : undefined;
  const isMultiple = tabulation.as === 'multiple';
  const classes = isMultiple
    ? undefined
    : tabulation.as === 'choices' || tabulation.as === 'ranking'
      ? choiceClasses(question)
      : sorted && binClasses(question, sorted, threshold);
  const several = isMultiple ? countSeveral(question, base.count) : undefined;
  const cells = several?.chosen ?? (classes ? cellsOf(classes, rows.response) : []);
  const tooFew = base.people < threshold;
  const line = several
    ? several.chosen.map(
        ({ people }, index) => Math.min(people, several.others[index]?.people ?? 0) < threshold,
      )
    : protectLine(cells, threshold, isDisjoint);
  const reasons = protectLine(
    missing.map((cell) => (cell.count === 0 ? { count: 0, people: 0 } : cell)),
    threshold,
    isDisjoint,
  );
  const noneMissing = missing.every(({ count }) => count === 0);
  return {
    threshold,
    base,
    missing,
    hiddenMissing: missing.map((_, index) => tooFew || (!noneMissing && reasons[index] === true)),
    classes,
    cells,
    hidden: line.map((each) => tooFew || each),
    places: tabulation.as === 'ranking' ? meanPlaces(question) : [],
    sorted,
  };
}

export function cellsOf({ of, codes }: Classes, response: Int32Array): readonly LineCell[] {
  return countCells((row) => (of[row] === NO_CLASS ? -1 : (of[row] ?? -1)), codes.length, response);
}

/** For each choice those who made it, and those who answered and did not. */
function countSeveral(
  { question, column, rows, place }: QuestionColumn,
  base: number,
): {
  readonly chosen: readonly LineCell[];
  readonly others: readonly LineCell[];
} {
  const size = question.choices.length;
  const marks = choiceMarks(column.codes, column.ends, size);
  if (place.length === 0) {
    // A row is a person.
    const counts = new Float64Array(size);
    for (let at = 0; at < marks.length; at++) {
      if (marks[at] === 1) counts[at % size] = (counts[at % size] ?? 0) + 1;
    }
    const cellOf = (count: number) => ({ count, people: count });
    return {
      chosen: Array.from(counts, cellOf),
      others: Array.from(counts, (count) => cellOf(base - count)),
    };
  }
  const count = (wanted: 0 | 1) =>
    Array.from({ length: size }, (_, choice) => {
      const cellOf = (row: number) =>
        column.status[row] === ANSWERED && marks[row * size + choice] === wanted ? 0 : -1;
      return countCells(cellOf, 1, rows.response)[0] ?? { count: 0, people: 0 };
    });
  return { chosen: count(1), others: count(0) };
}

/** 1 where a row has a choice: row by row, a byte for each choice. */
export function choiceMarks(codes: Uint16Array, ends: Int32Array, size: number): Uint8Array {
  const marks = new Uint8Array(ends.length * size);
  for (let row = 0, at = 0; row < ends.length; row++) {
    for (const end = ends[row] ?? 0; at < end; at++) {
      const code = codes[at] ?? size;
      if (code < size) marks[row * size + code] = 1;
    }
  }
  return marks;
}

function meanPlaces({ question, column, rows }: QuestionColumn): OneWay['places'] {
  const size = question.choices.length;
  const { codes, ends } = column;
  const sums = new Float64Array(size);
  const counts = new Float64Array(size);
  const people = new Float64Array(size);
  const last = new Int32Array(size).fill(-1);
  for (let row = 0, at = 0; row < ends.length; row++) {
    const person = rows.response[row] ?? 0;
    for (let place = 1; at < (ends[row] ?? 0); at++, place++) {
      const code = codes[at] ?? size;
      if (code >= size) continue;
      sums[code] = (sums[code] ?? 0) + place;
      counts[code] = (counts[code] ?? 0) + 1;
      if (last[code] !== person) people[code] = (people[code] ?? 0) + 1;
      last[code] = person;
    }
  }
  return Array.from(sums, (sum, code) => ({ mean: sum / (counts[code] || 1), people: people[code] ?? 0 }));
}

/** Quartiles as R and spreadsheets compute them by default (type 7 of Hyndman and Fan, 1996). */
export function summaryOf(sorted: Float64Array): NumberSummary {
  const quantile = (share: number) => {
    const at = (sorted.length - 1) * share;
    const below = sorted[Math.floor(at)] ?? 0;
    return below + ((sorted[Math.ceil(at)] ?? 0) - below) * (at - Math.floor(at));
  };
  return {
    mean: sorted.reduce((sum, each) => sum + each, 0) / sorted.length,
    lowerQuartile: quantile(0.25),
    median: quantile(0.5),
    upperQuartile: quantile(0.75),
  };
}
