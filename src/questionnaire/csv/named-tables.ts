import type { Definition, ItemDefinition, TableDefinition } from '../definition.ts';
import type { Places } from '../places.ts';
import type { ProblemList } from '../problem-list.ts';
import type { DataFiles } from './data-files.ts';

/** The table that `pulldata('towns', …)` and `instance('towns')` name. */
const NAMED = /\b(?:pulldata|instance)\s*\(\s*(?:'([^']*)'|"([^"]*)")/g;

/** Keys of an item that may hold expressions. */
const EXPRESSIONS = [
  'relevant',
  'constraint',
  'required',
  'calculation',
  'default',
  'choiceFilter',
  'seed',
  'count',
] as const;

/**
 * Reads the data files that the expressions of a questionnaire name (with or without `.csv`). One that is missing is
 * reported where it is first named.
 *
 * @returns by the names as the expressions have them; nothing where there are none
 */
export function readNamedTables(
  { items, choiceLists }: Pick<Definition, 'items' | 'choiceLists'>,
  files: DataFiles,
  problems: ProblemList,
  places: Places,
): Pick<Definition, 'tables'> {
  const tables = new Map<string, TableDefinition | undefined>();
  visit(items);
  const found = [...tables].flatMap(([name, table]) => (table === undefined ? [] : [[name, table] as const]));
  return found.length === 0 ? {} : { tables: Object.fromEntries(found) };

  function visit(all: readonly ItemDefinition[]): void {
    for (const item of all) {
      for (const key of EXPRESSIONS) visitSource(item, key);
      if ('items' in item) visit(item.items);
    }
  }

  function visitSource(item: ItemDefinition, key: (typeof EXPRESSIONS)[number]): void {
    const source: unknown = (item as Partial<Record<typeof key, unknown>>)[key];
    if (typeof source !== 'string') return;
    for (const match of source.matchAll(NAMED)) {
      const name = match[1] ?? match[2] ?? '';
      // An instance may as well be one of the questionnaire's own lists.
      if (tables.has(name) || Object.hasOwn(choiceLists, name)) continue;
      const place = places.of(item, key === 'choiceFilter' ? 'choice_filter' : key, match.index);
      const file = /\.csv$/i.test(name) ? name : `${name}.csv`;
      const data = files.table(file, place, problems, name);
      tables.set(name, data && { columns: data.table.columns, rows: data.table.rows });
    }
  }
}
