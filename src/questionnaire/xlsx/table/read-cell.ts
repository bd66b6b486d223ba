import { readFlag } from '../../definition/read-flag.ts';
import { type Message, says } from '../../problems/message.ts';
import type { ProblemList } from '../../problems/problem-list.ts';
import type { SheetRow } from './sheet-table.ts';

/** The value of a cell that `read` understands; `expected` describes valid values to the author. */
export function readCell<Value>(
  row: SheetRow,
  key: string,
  read: (text: string) => Value | undefined,
  expected: Message | string,
  problems: ProblemList,
): Value | undefined {
  const text = row.text(key);
  if (text === '') return undefined;
  const meaning = read(text);
  if (meaning === undefined) {
    problems.error('bad-value', row.place(key), says('bad-value', { key, expected }), { found: text });
  }
  return meaning;
}

/** A yes or no; an empty cell is a no. */
export function readYes(row: SheetRow, key: string, problems: ProblemList): boolean {
  return readCell(row, key, readFlag, says('yes-or-no'), problems) ?? false;
}
