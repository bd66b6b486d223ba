import { readFlag } from '../../definition/read-flag.ts';
import { says } from '../../problems/message.ts';
import type { ProblemList } from '../../problems/problem-list.ts';
import type { SheetChoices } from '../choices-sheet.ts';
import type { SheetRow } from '../table/sheet-table.ts';

/** The columns of KoboToolbox that name the list of a score, a rank or a matrix. */
const LISTS = {
  score: 'kobo--score-choices',
  rank: 'kobo--rank-items',
  kobomatrix: 'kobo--matrix_list',
} as const;

type Kind = keyof typeof LISTS;

interface Open {
  readonly kind: Kind;
  readonly begin: SheetRow;
  readonly list: string;
  readonly rows: SheetRow[];
}

const BEGIN = /^begin[ _](score|rank|kobomatrix)$/i;
const END = /^end[ _](score|rank|kobomatrix)$/i;

/**
 * Turns KoboToolbox's scores, ranks and matrices into the questions that KoboToolbox itself makes of them before it hands a form
 * to pyxform: results have the same names. (kobotoolbox/kpi, kpi/utils/kobo_to_xlsform.py.)
 */
export function* expandKobo(
  rows: Iterable<SheetRow>,
  choices: SheetChoices,
  problems: ProblemList,
): Iterable<SheetRow> {
  let open: Open | undefined;
  for (const row of rows) {
    const type = row.text('type').replaceAll(/\s+/g, ' ').trim();
    const kind = BEGIN.exec(type)?.[1]?.toLowerCase() as Kind | undefined;
    if (open === undefined && kind === undefined)
      yield END.test(type) ? row.with({ type: 'end_group' }) : row;
    else if (open === undefined && kind !== undefined) open = begun(kind, row, problems);
    else if (open !== undefined && END.test(type)) {
      yield* EXPANSIONS[open.kind](open, choices);
      yield row.with({ type: 'end_group' });
      open = undefined;
    } else open?.rows.push(row);
  }
  // Its end is missing, which is reported as for any group.
  if (open !== undefined) yield* EXPANSIONS[open.kind](open, choices);
}

function begun(kind: Kind, begin: SheetRow, problems: ProblemList): Open {
  const list = begin.text(LISTS[kind]);
  if (list === '') {
    const message = says('kobo-list-missing', { type: begin.text('type'), column: LISTS[kind] });
    problems.error('missing-list', begin.place(LISTS[kind]), message);
  }
  return { kind, begin, list, rows: [] };
}

const EXPANSIONS: Readonly<Record<Kind, (open: Open, choices: SheetChoices) => Iterable<SheetRow>>> = {
  score: expandScore,
  rank: expandRank,
  kobomatrix: expandMatrix,
};

/** A table: a heading with the choices, and a `select_one` for each row. */
function* expandScore({ begin, list, rows }: Open): Iterable<SheetRow> {
  const name = begin.text('name');
  const isRequired = readFlag(begin.text('required')) === true;
  yield groupOf(begin);
  const heading = { type: selectFrom(list), name: `${name}_header`, appearance: 'label' };
  yield begin.with({ ...heading, relevant: '', required: '' });
  for (const row of rows) {
    const appearance = row.text('appearance') || 'list-nolabel';
    yield row.with({ type: selectFrom(list), appearance, ...(isRequired ? { required: 'true' } : {}) });
  }
}

/** A `select_one` for each place of the ranking; none may repeat an earlier one. */
function* expandRank({ begin, list, rows }: Open): Iterable<SheetRow> {
  yield groupOf(begin);
  const empty = { relevant: '', required: '', appearance: '' };
  yield begin.with({ ...empty, type: 'note', name: `${begin.text('name')}_label` });
  const earlier: string[] = [];
  for (const row of rows) {
    const constraint = earlier.map((each) => `. != \${${each}}`).join(' and ');
    earlier.push(row.text('name'));
    yield row
      .with({ type: selectFrom(list), required: 'true', ...(constraint === '' ? {} : { constraint }) })
      .taking('constraint_message', begin, 'kobo--rank-constraint-message');
  }
}

/** The questions of the columns for each item of the list, named after both. */
function* expandMatrix({ begin, list, rows }: Open, choices: SheetChoices): Iterable<SheetRow> {
  yield begin.with({ type: 'begin_group', appearance: '', required: '' });
  const columns = rows.map((row) => row.text('name'));
  for (const item of choices.rows.get(list) ?? []) {
    const base = `${begin.text('name')}_${item.choice.name}`;
    // A column that refers to another means the one of the same item.
    const inItem = (written: string) =>
      written.replaceAll(/\$\{\s*([^{}]+?)\s*\}/g, (reference, name: string) =>
        columns.includes(name) ? `\${${base}_${name}}` : reference,
      );
    for (const row of rows) {
      const moved = ['relevant', 'constraint', 'required', 'calculation', 'choice_filter'].flatMap((key) =>
        row.text(key) === '' ? [] : [[key, inItem(row.text(key))] as const],
      );
      yield row
        .with({ ...Object.fromEntries(moved), name: `${base}_${row.text('name')}` })
        .labelledAs((label, detail) => `${item.row.text('label', detail) || item.choice.name} – ${label}`);
    }
  }
}

/** A missing list is reported; so that nothing else follows, a text is asked for. */
function selectFrom(list: string): string {
  return list === '' ? 'text' : `select_one ${list}`;
}

/** The group around them: its label is shown by what follows. */
function groupOf(begin: SheetRow): SheetRow {
  return begin.with({ type: 'begin_group', appearance: '', required: '', label: '', hint: '' });
}
