import { says } from '../../problems/message.ts';
import type { ProblemList } from '../../problems/problem-list.ts';
import { readYes } from '../table/read-cell.ts';
import type { SheetRow } from '../table/sheet-table.ts';

/** The column `core` of a row that begins a group. It only means something at a part of the interview. */
export function readCore(row: SheetRow, isPart: boolean, problems: ProblemList): true | undefined {
  if (!readYes(row, 'core', problems)) return undefined;
  if (isPart) return true;
  problems.error('misplaced-key', row.place('core'), says('core-misplaced'), { found: row.text('core') });
  return undefined;
}

/** Warns of a `repeat_count` at a group. */
export function reportCount(row: SheetRow, what: 'group' | 'repeat', problems: ProblemList): void {
  if (what === 'repeat' || row.text('repeat_count') === '') return;
  const found = row.text('repeat_count');
  problems.warning('misplaced-key', row.place('repeat_count'), says('group-with-count'), { found });
}
