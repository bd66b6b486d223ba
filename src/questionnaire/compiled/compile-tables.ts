import type { Definition, TableDefinition } from '../definition/definition.ts';
import type { Questionnaire } from './questionnaire.ts';

/** Prepares data files for lookups: a key column is indexed when it is first used. */
export function compileTables(tables: Definition['tables'] = {}): Questionnaire['lookUp'] {
  const indexes = new Map<string, ReadonlyMap<string, readonly string[]>>();
  return (name, column, keyColumn, key) => {
    const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
    const at = table?.columns.indexOf(column) ?? -1;
    if (table === undefined || at === -1) return '';
    const id = JSON.stringify([name, keyColumn]);
    const index = indexes.get(id) ?? indexOf(table, keyColumn);
    indexes.set(id, index);
    return index.get(key)?.[at] ?? '';
  };
}

/** The first row of each key counts, as in ODK Collect. */
function indexOf({ columns, rows }: TableDefinition, keyColumn: string) {
  const at = columns.indexOf(keyColumn);
  return new Map(at === -1 ? [] : rows.toReversed().map((row) => [row[at] ?? '', row] as const));
}
