import type { Classes } from './classes.ts';
import { ANSWERED } from './column.ts';
import type { Crossed } from './cross.ts';
import type { QuestionColumn } from './form-columns.ts';
import { type OneWay, summaryOf } from './one-way.ts';
import { MISSING, type Shown, type TableColumn, type TableContent, type TableRow } from './table-result.ts';

/** What a column shows, whichever table it is of. */
interface Counted {
  readonly base: Shown;
  /** By choice, class or bin. */
  readonly counts: readonly Shown[];
  /** Of numbers. */
  readonly sorted: Float64Array | undefined;
  readonly places: readonly (number | undefined)[];
}

/** The one column of a question's own table. */
export function columnOfAll(question: QuestionColumn, oneWay: OneWay, language: string): TableColumn {
  const { base, cells, hidden, missing, hiddenMissing, threshold } = oneWay;
  const isShown = base.people >= threshold;
  const counted: Counted = {
    base: isShown ? base.count : 'hidden',
    counts: cells.map(({ count }, index) => (hidden[index] === true ? 'hidden' : count)),
    sorted: isShown ? oneWay.sorted : undefined,
    places: oneWay.places.map(({ mean, people }) => (isShown && people >= threshold ? mean : undefined)),
  };
  return {
    base: counted.base,
    missing: MISSING.flatMap((reason, index): TableColumn['missing'] => {
      if (hiddenMissing[index] === true) return [{ reason, count: 'hidden' }];
      const count = missing[index]?.count ?? 0;
      return count === 0 ? [] : [{ reason, count }];
    }),
    content: contentOf(question, oneWay, counted, language),
  };
}

/** A column for each value of what divides the table. */
export function columnsOfCross(
  question: QuestionColumn,
  oneWay: OneWay,
  by: Classes,
  crossed: readonly Crossed[],
  threshold: number,
  language: string,
): readonly TableColumn[] {
  const [whole] = crossed;
  const missingRow = (whole?.cells.length ?? 1) - 1;
  const isSeveral = oneWay.classes === undefined;
  // Sums over the columns and of all would tell about the few without an answer to what divides them.
  const without = (whole?.cells ?? [])
    .slice(0, -1)
    .reduce((sum, line) => sum + (line.at(-1)?.people ?? 0), 0);
  const hasMeans = without === 0 || without >= threshold;
  return by.codes.map((code, column) => {
    const answered = (whole?.cells ?? []).slice(0, missingRow).map((line) => line[column]);
    const count = answered.reduce((sum, cell) => sum + (cell?.count ?? 0), 0);
    const people = Math.max(
      ...answered.map((cell) => cell?.people ?? 0),
      question.place.length === 0 ? count : 0,
    );
    // It follows from all in the column and those without an answer.
    const isShown = people >= threshold && whole?.hidden[missingRow]?.[column] !== true && count > 0;
    const parts = isSeveral ? crossed.slice(1) : [];
    const counts = isSeveral
      ? parts.map(
          ({ cells, hidden }): Shown => (hidden[0]?.[column] ? 'hidden' : (cells[0]?.[column]?.count ?? 0)),
        )
      : answered.map((cell, row): Shown => (whole?.hidden[row]?.[column] ? 'hidden' : (cell?.count ?? 0)));
    const isIn = (row: number) => by.of[row] === column;
    const counted: Counted = {
      base: isShown ? count : 'hidden',
      counts,
      sorted: isShown && hasMeans && oneWay.sorted ? sortedWhere(question, isIn) : undefined,
      places: oneWay.places.map(() => undefined),
    };
    return {
      code,
      label: by.label(column, language),
      base: counted.base,
      missing: [],
      content: contentOf(question, oneWay, counted, language),
    };
  });
}

function sortedWhere({ column }: QuestionColumn, isIn: (row: number) => boolean): Float64Array {
  return column.numbers.filter((_, row) => column.status[row] === ANSWERED && isIn(row)).toSorted();
}

function contentOf(
  question: QuestionColumn,
  { classes, sorted }: OneWay,
  { base, counts, sorted: shown, places }: Counted,
  language: string,
): TableContent {
  const { tabulation, question: asked } = question;
  const rowsWith = (codes: readonly string[], label: (index: number) => string) =>
    codes.map((code, index): TableRow => {
      const count = counts[index] ?? 'hidden';
      const share = count === 'hidden' || base === 'hidden' || base === 0 ? undefined : count / base;
      return { code, label: label(index), count, share };
    });
  const ownRows = () => rowsWith(classes?.codes ?? [], (index) => classes?.label(index, language) ?? '');
  switch (tabulation.as) {
    case 'choices':
      return { kind: 'choices', isMultiple: false, rows: ownRows() };
    case 'multiple': {
      const rows = rowsWith(
        asked.choices.map(({ name }) => name),
        (index) => asked.choices[index]?.label(language) ?? '',
      );
      const all = rows.reduce((sum, { count }) => sum + (count === 'hidden' ? Number.NaN : count), 0);
      const withMentions = rows.map((row) =>
        row.count !== 'hidden' && all > 0 ? { ...row, shareOfMentions: row.count / all } : row,
      );
      return { kind: 'choices', isMultiple: true, rows: withMentions };
    }
    case 'ranking': {
      const rows = ownRows().map((row, index) => ({ ...row, meanPlace: places[index] }));
      return { kind: 'ranking', rows };
    }
    case 'numbers':
    case 'calculated':
      if (sorted === undefined) return { kind: 'counted', what: 'texts' };
      return {
        kind: 'numbers',
        summary: shown === undefined || shown.length === 0 ? undefined : summaryOf(shown),
        rows: ownRows(),
      };
    case 'moments':
      return { kind: 'bins', rows: ownRows() };
    case 'counted':
      return { kind: 'counted', what: tabulation.what };
  }
}
