import type {
  GroupDefinition,
  ItemDefinition,
  QuestionDefinition,
  RepeatDefinition,
} from '../../definition/definition.ts';
import { type Message, says } from '../../problems/message.ts';
import type { ProblemList } from '../../problems/problem-list.ts';
import type { SheetRow } from '../table/sheet-table.ts';

/** A group or repeat whose rows are still being read. */
export type Open<Container extends GroupDefinition | RepeatDefinition> = {
  -readonly [Key in keyof Container]: Container[Key];
};

/** The rows that became items, and their texts. */
export interface MatrixRows {
  rowOf(item: ItemDefinition): SheetRow | undefined;
  hasLabel(row: SheetRow): boolean;
  /** Removes the texts of a row that is no longer an item. */
  forget(name: string): void;
  /** Gives a group the label of a row that is no longer an item. */
  entitle(name: string, row: SheetRow): void;
  /** Notes where a new item is. */
  locate(item: ItemDefinition, row: SheetRow): void;
}

/**
 * Makes tables of what XLSForm shows as a table: a `select_one` with the appearance `label`, which shows the choices as
 * headings, followed by others with `list-nolabel`; or a group with the appearance `table-list`. If a chat cannot show
 * the table, its questions are asked one by one, with a note.
 *
 * @param items - the items of the container; they are changed
 * @param container - the group or repeat around them; none at the top level
 */
export function gatherMatrices(
  items: ItemDefinition[],
  container: Open<GroupDefinition> | Open<RepeatDefinition> | undefined,
  rows: MatrixRows,
  problems: ProblemList,
): void {
  for (let at = 0; at < items.length; at += 1) {
    const head = items[at];
    if (head === undefined || !isSelect(head) || !hasWord(head, 'label')) continue;
    const row = rows.rowOf(head);
    if (row === undefined) continue;
    const members = membersBehind(items, at, head);
    if (members.length === 0 || head.type !== 'select_one') {
      // Headings without a table: their text is still shown.
      items.splice(at, 1, ...note(head, row));
      if (head.type !== 'select_one') warn(row, says('table-row-types'));
      continue;
    }
    const own = container && rows.rowOf(container);
    const isEntitled = own !== undefined && rows.hasLabel(own);
    const isWhole = container?.type === 'group' && members.length === items.length - 1;
    if (isWhole && (isEntitled || rows.hasLabel(row))) {
      items.splice(at, 1);
      rows.forget(head.name);
      container.matrix = true;
      if (!isEntitled) rows.entitle(container.name, row);
    } else if (rows.hasLabel(row)) {
      const { name, relevant } = head;
      const group: GroupDefinition = {
        type: 'group',
        name,
        ...(relevant === undefined ? {} : { relevant }),
        matrix: true,
        items: members,
      };
      items.splice(at, 1 + members.length, group);
      rows.locate(group, row);
      rows.entitle(name, row);
    } else {
      items.splice(at, 1);
      rows.forget(head.name);
      reportUntitled(row, problems);
    }
  }
  const row = container && rows.rowOf(container);
  if (container?.type !== 'group' || row === undefined || container.matrix === true) return;
  if (!words(row.text('appearance')).includes('table-list')) return;
  const [first] = items;
  const isTable = items.every(
    (item) => item.type === 'select_one' && first?.type === 'select_one' && item.list === first.list,
  );
  if (isTable && items.length > 0) {
    if (rows.hasLabel(row)) container.matrix = true;
    else reportUntitled(row, problems);
  } else warn(row, says('table-row-lists'));

  function note(head: QuestionDefinition, row: SheetRow): readonly QuestionDefinition[] {
    if (!rows.hasLabel(row)) return [];
    const { name, relevant } = head;
    const made: QuestionDefinition = { type: 'note', name, ...(relevant === undefined ? {} : { relevant }) };
    rows.locate(made, row);
    return [made];
  }

  function warn(row: SheetRow, why: Message): void {
    reportNoTable(row, why, problems);
  }
}

/** A table always has a title above it. */
export function reportUntitled(row: SheetRow, problems: ProblemList): void {
  reportNoTable(row, says('table-untitled'), problems);
}

function reportNoTable(row: SheetRow, why: Message, problems: ProblemList): void {
  const found = row.text('appearance');
  problems.warning('not-a-table', row.place('appearance'), says('not-a-table', { why }), { found });
}

function membersBehind(
  items: readonly ItemDefinition[],
  at: number,
  head: QuestionDefinition,
): readonly QuestionDefinition[] {
  const members: QuestionDefinition[] = [];
  for (const item of items.slice(at + 1)) {
    if (!isSelect(item) || item.type !== head.type || item.list !== head.list) break;
    if (!hasWord(item, 'list-nolabel')) break;
    members.push(item);
  }
  return members;
}

function isSelect(item: ItemDefinition): item is QuestionDefinition {
  return item.type === 'select_one' || item.type === 'select_multiple';
}

function hasWord({ appearance }: QuestionDefinition, word: string): boolean {
  return words(appearance ?? '').includes(word);
}

function words(appearance: string): readonly string[] {
  return appearance.toLowerCase().split(/\s+/);
}
