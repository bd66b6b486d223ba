import type { SheetRow } from '../table/sheet-table.ts';

/** A `relevant`, and its row. */
export interface Condition {
  readonly source: string;
  readonly row: SheetRow;
}

/** One condition that requires all of them. */
export function joined(conditions: readonly Condition[]): string | undefined {
  const [first, ...more] = conditions;
  if (more.length === 0) return first?.source;
  return conditions.map(({ source }) => `(${source})`).join(' and ');
}

/** Finds which of the combined conditions a position belongs to. */
export function conditionAt(conditions: readonly Condition[], offset: number): Condition | undefined {
  let end = 0;
  for (const condition of conditions) {
    end += condition.source.length + '() and '.length;
    if (offset < end) return condition;
  }
  return conditions.at(-1);
}
