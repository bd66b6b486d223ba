import type { Definition, ItemDefinition, TableDefinition } from '../definition/definition.ts';
import { walkItems } from '../definition/walk-items.ts';
import type { Place, Places } from '../problems/places.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { DATA_ENDINGS, type DataFiles } from './data-files.ts';

/** The table that `pulldata('towns', …)` and `instance('towns')` name. */
const NAMED = /\b(pulldata|instance)\s*\(\s*(?:'([^']*)'|"([^"]*)")/g;

/** Keys of an item whose values may be expressions. */
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
 * Reads the data files that the expressions of a questionnaire name (with or without `.csv`). A missing file is
 * reported where it is first named. An `instance()` may also be one of the questionnaire's own choice lists, which is no
 * file.
 *
 * @returns by name without extension; nothing if there are none
 */
export function readNamedTables(
  { items, choiceLists }: Pick<Definition, 'items' | 'choiceLists'>,
  files: DataFiles,
  problems: ProblemList,
  places: Places,
): Pick<Definition, 'tables'> {
  const tables = new Map<string, TableDefinition | undefined>();
  for (const { item } of walkItems(items)) for (const key of EXPRESSIONS) visit(item, key);
  const found = [...tables].flatMap(([name, table]) => (table === undefined ? [] : [[name, table] as const]));
  return found.length === 0 ? {} : { tables: Object.fromEntries(found) };

  function visit(item: ItemDefinition, key: (typeof EXPRESSIONS)[number]): void {
    const source: unknown = (item as Partial<Record<typeof key, unknown>>)[key];
    if (typeof source !== 'string') return;
    for (const match of source.matchAll(NAMED)) {
      const [, call, written = match[3] ?? ''] = match;
      const name = written.replace(/\.csv$/i, '');
      if (tables.has(name)) continue;
      if (call === 'instance' && Object.hasOwn(choiceLists, name)) continue;
      const place = places.of(item, key === 'choiceFilter' ? 'choice_filter' : key, match.index);
      tables.set(name, fromFile(name, place));
    }
  }

  function fromFile(name: string, place: Place): TableDefinition | undefined {
    const ending = DATA_ENDINGS.find((each) => files.has(`${name}.${each}`)) ?? 'csv';
    const table = files.table(`${name}.${ending}`, place, problems, name)?.table;
    return table && { columns: table.columns, rows: table.rows };
  }
}
