import type { ProblemList } from '../../problems/problem-list.ts';
import { readYes } from '../table/read-cell.ts';
import type { SheetRow } from '../table/sheet-table.ts';

/** The column `core` of a row that begins a group. It only means something at a part of the interview. */
export function readCore(row: SheetRow, isPart: boolean, problems: ProblemList): true | undefined {
  if (!readYes(row, 'core', problems)) return undefined;
  if (isPart) return true;
  const message = '"core" means something at a group at the top that has a label.';
  const cure = 'Write it at the part of the interview that this row belongs to.';
  problems.error('misplaced-key', row.place('core'), message, { found: row.text('core'), cure });
  return undefined;
}

/** Warns of a `repeat_count` at a group. */
export function reportCount(row: SheetRow, what: 'group' | 'repeat', problems: ProblemList): void {
  if (what === 'repeat' || row.text('repeat_count') === '') return;
  const message = 'A group has no "repeat_count": it is asked once.';
  problems.warning('misplaced-key', row.place('repeat_count'), message, {
    found: row.text('repeat_count'),
    cure: 'Write the type begin_repeat, or remove the repeat_count.',
  });
}
