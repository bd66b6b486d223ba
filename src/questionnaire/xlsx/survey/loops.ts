import { says } from '../../problems/message.ts';
import type { ProblemList } from '../../problems/problem-list.ts';
import type { ChoiceRow, SheetChoices } from '../choices-sheet.ts';
import type { SheetRow } from '../table/sheet-table.ts';

const BEGIN = /^begin[ _]loop(?:[ _]over)?(?: (\S+))?$/i;
const END = /^end[ _]loop$/i;

/**
 * Repeats the rows of each loop for every choice of its list, in a group of its own: `begin loop over tools`. In their texts and
 * expressions `%(name)s` and `%(label)s` are those of the choice. As in pyxform, the choice `none` has no turn.
 */
export function* expandLoops(
  rows: readonly SheetRow[],
  choices: SheetChoices,
  problems: ProblemList,
): Iterable<SheetRow> {
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined) continue;
    const [begun, list] = BEGIN.exec(typeOf(row)) ?? [];
    if (begun === undefined) {
      yield row;
      continue;
    }
    const end = endOf(rows, at);
    const inside = rows.slice(at + 1, end);
    yield row.with({ type: 'begin_group' });
    for (const each of turnsOf(row, list, choices, problems)) {
      yield each.row.with({ type: 'begin_group', name: each.choice.name });
      yield* expandLoops(
        inside.map((one) => one.changed((text, detail) => inTurn(text, each, detail))),
        choices,
        problems,
      );
      yield each.row.with({ type: 'end_group', name: '' });
    }
    const last = rows[end];
    if (last !== undefined) yield last.with({ type: 'end_group' });
    at = end;
  }
}

function turnsOf(
  row: SheetRow,
  list: string | undefined,
  choices: SheetChoices,
  problems: ProblemList,
): readonly ChoiceRow[] {
  const found = list === undefined ? undefined : choices.rows.get(list);
  if (found === undefined) {
    const [code, message] =
      list === undefined
        ? (['missing-list', says('loop-without-list')] as const)
        : (['unknown-list', says('loop-list-unknown', { list })] as const);
    problems.error(code, row.place('type'), message);
  }
  return found?.filter(({ choice }) => choice.name !== 'none') ?? [];
}

/** The position of the row that ends a loop; behind the last row if there is none. */
function endOf(rows: readonly SheetRow[], begin: number): number {
  let depth = 0;
  for (let at = begin; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined) continue;
    if (BEGIN.test(typeOf(row))) depth += 1;
    else if (END.test(typeOf(row))) depth -= 1;
    if (depth === 0) return at;
  }
  return rows.length;
}

function inTurn(text: string, { choice, row }: ChoiceRow, detail: string | undefined): string {
  return text
    .replaceAll('%(name)s', choice.name)
    .replaceAll('%(label)s', () => row.text('label', detail) || row.text('label') || choice.name);
}

function typeOf(row: SheetRow): string {
  return row.text('type').replaceAll(/\s+/g, ' ').trim();
}
