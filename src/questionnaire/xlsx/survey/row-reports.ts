import { says } from '../../problems/message.ts';
import type { ProblemList } from '../../problems/problem-list.ts';
import type { SheetRow } from '../table/sheet-table.ts';
import type { Decorations } from './appearances.ts';

/** Reports dates: Excel turns "1-5" and "3/4" into dates. */
export function reportDates(row: SheetRow, columns: readonly string[], problems: ProblemList): void {
  for (const column of columns) {
    for (const { detail, text } of row.details(column)) {
      if (!row.isDate(column, detail)) continue;
      problems.warning('date-cell', row.place(column, detail), says('date-cell'), { found: text });
    }
  }
}

/** Notes media that a chat does not show beside a label: videos, and enlarged pictures. */
export function noteFilms(row: SheetRow, columns: readonly string[], decorations: Decorations): void {
  for (const column of columns) {
    for (const { detail, text } of row.details(column)) decorations.add(row, column, text, detail);
  }
}
