import type { ChoiceDefinition, Definition, TableDefinition } from '../definition/definition.ts';
import type { TreeNode } from '../expressions/index.ts';
import { messageOfChoice } from '../texts/message-id.ts';
import type { Texts } from '../texts/texts.ts';
import { choiceLabel } from './choice-label.ts';
import type { Questionnaire } from './questionnaire.ts';
import { type NodeTable, tableNodes } from './table-nodes.ts';

/**
 * Prepares data files for `pulldata()`, and these and choice lists for `instance()`. What is needed of each is made when it
 * is first used.
 */
export function compileTables(
  { tables = {}, choiceLists }: Pick<Definition, 'tables' | 'choiceLists'>,
  texts: Questionnaire['texts'],
): Pick<Questionnaire, 'lookUp' | 'table'> {
  const indexes = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const nodes = new Map<string, TreeNode>();

  return {
    lookUp: (name, column, keyColumn, key) => {
      const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
      const at = table?.columns.indexOf(column) ?? -1;
      if (table === undefined || at === -1) return '';
      const id = JSON.stringify([name, keyColumn]);
      const index = indexes.get(id) ?? indexOf(table, keyColumn);
      indexes.set(id, index);
      return index.get(key)?.[at] ?? '';
    },
    table: (name, language) => {
      const own = texts(language);
      const id = JSON.stringify([name, own.language]);
      let found = nodes.get(id);
      if (found === undefined) {
        const table = nodeTable(name, own);
        if (table === undefined) return undefined;
        found = tableNodes(table);
        nodes.set(id, found);
      }
      return found;
    },
  };

  function nodeTable(name: string, own: Texts): NodeTable | undefined {
    const choices = Object.hasOwn(choiceLists, name) ? choiceLists[name] : undefined;
    if (choices !== undefined) return ofChoices(name, choices, own);
    const file = Object.hasOwn(tables, name) ? tables[name] : undefined;
    return file && ofFile(file);
  }
}

/** The first row of each key counts, as in ODK Collect. */
function indexOf({ columns, rows }: TableDefinition, keyColumn: string) {
  const at = columns.indexOf(keyColumn);
  return new Map(at === -1 ? [] : rows.toReversed().map((row) => [row[at] ?? '', row] as const));
}

function ofFile({ columns, rows }: TableDefinition): NodeTable {
  const places = new Map(columns.map((column, at) => [column, at]));
  return {
    size: rows.length,
    columns,
    cell: (row, column) => {
      const at = places.get(column);
      return at === undefined ? undefined : (rows[row]?.[at] ?? '');
    },
  };
}

/** The columns of the sheet `choices`, the label in one language, and the id of the label as pyxform makes it. */
function ofChoices(list: string, choices: readonly ChoiceDefinition[], texts: Texts): NodeTable {
  const further = [...new Set(choices.flatMap(({ columns }) => Object.keys(columns ?? {})))];
  return {
    size: choices.length,
    columns: ['name', 'label', ...further],
    cell: (row, column) => {
      const choice = choices[row];
      if (choice === undefined) return undefined;
      const { name, labels, columns } = choice;
      if (column === 'name') return name;
      if (column === 'itextId') return `${list}-${row}`;
      if (column === 'label') {
        return choiceLabel(texts, { message: messageOfChoice(list, choice), labels }) ?? name;
      }
      return columns !== undefined && Object.hasOwn(columns, column)
        ? columns[column]
        : further.includes(column)
          ? ''
          : undefined;
    },
  };
}
