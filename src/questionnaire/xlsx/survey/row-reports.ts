import type { ProblemList } from '../../problems/problem-list.ts';
import type { SheetRow } from '../table/sheet-table.ts';
import type { Decorations } from './appearances.ts';

/** Excel makes a date of "1-5" and of "3/4". */
export function reportDates(row: SheetRow, columns: readonly string[], problems: ProblemList): void {
  for (const column of columns) {
    for (const { detail, text } of row.details(column)) {
      if (!row.isDate(column, detail)) continue;
      const message = 'This cell holds a date: Excel makes one of "1-5" and the like.';
      problems.warning('date-cell', row.place(column, detail), message, {
        found: text,
        cure: 'If it is meant as a text, format the cell as text and write it again.',
      });
    }
  }
}

/** Media beside a label that a chat does not show there: films, and pictures once more in large. */
export function noteFilms(row: SheetRow, columns: readonly string[], decorations: Decorations): void {
  for (const column of columns) {
    for (const { detail, text } of row.details(column)) decorations.add(row, column, text, detail);
  }
}
