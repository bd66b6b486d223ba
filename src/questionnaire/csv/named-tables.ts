import type { Definition, ItemDefinition, TableDefinition } from '../definition/definition.ts';
import { walkItems } from '../definition/walk-items.ts';
import { EXPRESSION } from '../fluent/expression-function.ts';
import type { Place, Places } from '../problems/places.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { DATA_ENDINGS, type DataFiles } from './data-files.ts';
import { filesNamedBy } from './named-choices.ts';

/** The table that `pulldata('towns', …)` and `instance('towns')` name. */
const NAMED = /\b(pulldata|instance)\s*\(\s*(?:'([^']*)'|"([^"]*)")/g;

/** The question whose answer names the table: `pulldata(${district}, …)`. */
const NAMED_BY = /\bpulldata\s*\(\s*\$\{\s*([^{}]+?)\s*\}/g;

/** An expression in a text. */
const IN_TEXT = new RegExp(`${EXPRESSION}\\("((?:[^"\\\\]|\\\\.)*)"\\)`, 'g');

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
 * reported where it is first named; of those that an answer can name, all that are there are read. An `instance()` may also be one of the questionnaire's own choice lists, which is no
 * file.
 *
 * @returns by name without extension; nothing if there are none
 */
export function readNamedTables(
  { items, choiceLists, texts }: Pick<Definition, 'items' | 'choiceLists' | 'texts'>,
  files: DataFiles,
  problems: ProblemList,
  places: Places,
): Pick<Definition, 'tables'> {
  const tables = new Map<string, TableDefinition | undefined>();
  for (const { item } of walkItems(items)) for (const key of EXPRESSIONS) visit(item, key);
  const [first] = items;
  for (const source of Object.values(texts)) {
    for (const [, expression = ''] of source.matchAll(IN_TEXT)) {
      const plain = expression.replaceAll(/\\(.)/g, '$1');
      if (first !== undefined) note(plain, () => places.of(first, 'label'));
    }
  }
  const found = [...tables].flatMap(([name, table]) => (table === undefined ? [] : [[name, table] as const]));
  return found.length === 0 ? {} : { tables: Object.fromEntries(found) };

  function visit(item: ItemDefinition, key: (typeof EXPRESSIONS)[number]): void {
    const source: unknown = (item as Partial<Record<typeof key, unknown>>)[key];
    if (typeof source !== 'string') return;
    note(source, (offset) => places.of(item, key === 'choiceFilter' ? 'choice_filter' : key, offset));
  }

  function note(source: string, placeOf: (offset: number) => Place): void {
    for (const { 1: question = '', index } of source.matchAll(NAMED_BY)) {
      for (const name of filesNamedBy(question, { items, choiceLists }) ?? []) {
        if (!tables.has(name) && files.has(`${name}.csv`)) tables.set(name, fromFile(name, placeOf(index)));
      }
    }
    for (const match of source.matchAll(NAMED)) {
      const [, call, written = match[3] ?? ''] = match;
      const name = written.replace(/\.csv$/i, '');
      if (tables.has(name)) continue;
      if (call === 'instance' && Object.hasOwn(choiceLists, name)) continue;
      tables.set(name, fromFile(name, placeOf(match.index)));
    }
  }

  function fromFile(name: string, place: Place): TableDefinition | undefined {
    const ending = DATA_ENDINGS.find((each) => files.has(`${name}.${each}`)) ?? 'csv';
    const table = files.table(`${name}.${ending}`, place, problems, name)?.table;
    return table && { columns: table.columns, rows: table.rows };
  }
}
