import { OTHER } from '../../definition/choices-of.ts';
import type { SheetRow } from '../table/sheet-table.ts';
import { readRowType } from './row-type.ts';

/** The names of a survey's items, by their rows. */
export interface QualifiedNames {
  /** The name of the item in this row; as the author wrote it where it occurs only once. */
  of(row: SheetRow): string;
  /** The name of the text question that `or_other` adds to the select in this row. */
  otherOf(row: SheetRow): string;
}

/**
 * Names may repeat in different groups. What has such a name is known by its groups, too: `household/name`, as
 * KoboToolbox names the columns of its exports.
 *
 * @param rows - those that count
 * @param isTitled - whether a group has a label: one without is in the way, but not an item itself
 */
export function qualifiedNames(
  rows: readonly SheetRow[],
  isTitled: (row: SheetRow) => boolean,
): QualifiedNames {
  const ways = new Map<SheetRow, readonly string[]>();
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  const open: string[] = [];
  let titled = 0;
  const titles: boolean[] = [];
  for (const row of rows) {
    const name = row.text('name');
    const type = readRowType(row.text('type'));
    ways.set(row, [...open]);
    if (type.kind === 'begin') {
      const isItem = type.what === 'repeat' || titled > 0 || isTitled(row);
      if (isItem && name !== '') count(name);
      open.push(name);
      titles.push(isItem);
      if (isItem) titled += 1;
    } else if (type.kind === 'end') {
      open.pop();
      if (titles.pop()) titled -= 1;
    } else if (name !== '' && type.kind !== 'left-out' && type.kind !== 'table') {
      count(name);
      if (type.kind === 'question' && type.orOther) count(`${name}_${OTHER}`);
    }
  }
  const qualified = (row: SheetRow, name: string) =>
    (counts.get(name) ?? 0) > 1
      ? [...(ways.get(row) ?? []), name].filter((each) => each !== '').join('/')
      : name;
  return {
    of: (row) => qualified(row, row.text('name')),
    otherOf: (row) => qualified(row, `${row.text('name')}_${OTHER}`),
  };
}
