import type { SheetRow } from '../table/sheet-table.ts';

/** One `relevant`, and the row it stands in. */
export interface Condition {
  readonly source: string;
  readonly row: SheetRow;
}

/** All of them hold. */
export function joined(conditions: readonly Condition[]): string | undefined {
  const [first, ...more] = conditions;
  if (more.length === 0) return first?.source;
  return conditions.map(({ source }) => `(${source})`).join(' and ');
}

/** Which of several conditions a position within them all belongs to. */
export function conditionAt(conditions: readonly Condition[], offset: number): Condition | undefined {
  let end = 0;
  for (const condition of conditions) {
    end += condition.source.length + '() and '.length;
    if (offset < end) return condition;
  }
  return conditions.at(-1);
}
