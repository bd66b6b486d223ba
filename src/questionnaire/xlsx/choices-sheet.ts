import type { ChoiceDefinition } from '../definition/definition.ts';
import { says } from '../problems/message.ts';
import type { Places } from '../problems/places.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import type { Decorations } from './survey/appearances.ts';
import { noteFilms, reportDates } from './survey/row-reports.ts';
import { readYes } from './table/read-cell.ts';
import type { SheetRow, SheetTable } from './table/sheet-table.ts';

/** The choice lists of a workbook. */
export interface SheetChoices {
  readonly lists: Readonly<Record<string, readonly ChoiceDefinition[]>>;
  /** The row of each choice, for its texts: list by list. */
  readonly rows: ReadonlyMap<string, readonly ChoiceRow[]>;
}

/** A choice, whose message is known once all other texts are. */
export interface ChoiceRow {
  readonly choice: { -readonly [Key in keyof ChoiceDefinition]: ChoiceDefinition[Key] };
  readonly row: SheetRow;
}

/** Reads the sheet `choices`: a row for each choice. The rows of a list need not be next to each other. */
export function readChoices(
  table: SheetTable,
  decorations: Decorations,
  problems: ProblemList,
  places: Places,
): SheetChoices {
  const lists = new Map<string, ChoiceDefinition[]>();
  const rows = new Map<string, ChoiceRow[]>();
  for (const row of table.rows) {
    if (row.isEmpty) continue;
    const list = row.text('list_name');
    const name = row.text('name');
    if (list === '') {
      // A note by the author, in another column or to the side.
      if (row.isFaulty || (name === '' && row.details('label').length === 0)) continue;
      problems.warning('missing-list-name', row.place('list_name'), says('choice-without-list'), {
        found: name,
      });
      continue;
    }
    let choices = lists.get(list);
    if (choices === undefined) {
      choices = [];
      lists.set(list, choices);
      rows.set(list, []);
      places.note(choices, undefined, () => row.place('list_name'));
    }
    if (name === '') {
      if (row.details('label').length === 0) continue;
      if (!row.isFaulty) problems.error('missing-name', row.place('name'), says('choice-without-name'));
    }
    const exclusive = readYes(row, 'exclusive', problems);
    const columns = row.ownTexts;
    const choice: ChoiceDefinition = {
      name: name || `row_${row.number}`,
      ...(exclusive ? { exclusive } : {}),
      ...(Object.keys(columns).length === 0 ? {} : { columns }),
    };
    places.note(choice, undefined, () => row.place('name'));
    choices.push(choice);
    rows.get(list)?.push({ choice, row });
    reportDates(row, ['name', 'label'], problems);
    noteFilms(row, ['big-image', 'video'], decorations);
  }
  return { lists: Object.fromEntries(lists), rows };
}
