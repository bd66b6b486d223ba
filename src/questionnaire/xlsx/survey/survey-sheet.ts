import type { FileList } from '../../csv/file-choices.ts';
import type {
  GroupDefinition,
  ItemDefinition,
  QuestionDefinition,
  RepeatDefinition,
} from '../../definition/definition.ts';
import { otherQuestion } from '../../definition/other-question.ts';
import { hasChoices } from '../../definition/question-types.ts';
import { readFlag } from '../../definition/read-flag.ts';
import { parse } from '../../expressions/index.ts';
import { type Message, says } from '../../problems/message.ts';
import type { Places } from '../../problems/places.ts';
import type { ProblemList } from '../../problems/problem-list.ts';
import type { SheetChoices } from '../choices-sheet.ts';
import type { SheetRow, SheetTable } from '../table/sheet-table.ts';
import { QUESTION_TEXTS, type SheetTexts } from '../texts/sheet-texts.ts';
import { BadWorkbook, tooLarge } from '../workbook/bad-workbook.ts';
import { appearanceWords, type Decorations, readAppearance } from './appearances.ts';
import { type Condition, conditionAt, joined } from './conditions.ts';
import { conditionText, expressionText } from './expression-text.ts';
import { readCore, reportCount } from './group-row.ts';
import { expandKobo } from './kobo-rows.ts';
import { expandLoops } from './loops.ts';
import { gatherMatrices, type Open, reportUntitled } from './matrices.ts';
import { type Frame, OpenContainers } from './open-containers.ts';
import { qualifiedNames } from './qualified-names.ts';
import { readHidden, readQuestion } from './question-row.ts';
import { noteFilms } from './row-reports.ts';
import { readRowType } from './row-type.ts';
import { readSearch } from './search.ts';

/** Deeper than any questionnaire, but not too deep for the stack. As in YAML. */
const DEEPEST = 40;
/** More than anybody can be asked in a chat. */
const MOST_ROWS = 5_000;

/** The content of the sheet `survey`. */
export interface Survey {
  readonly items: readonly ItemDefinition[];
  /** Rows that are left out, by name: references to them find nothing. */
  readonly leftOut: ReadonlyMap<string, SheetRow>;
  /** The numbers of rows that cannot be asked: other problems in them do not matter. */
  readonly refused: ReadonlySet<number>;
  /** The lists whose choices come from files, by name, with the rows that use each. */
  readonly fileLists: ReadonlyMap<string, { readonly list: FileList; readonly rows: readonly SheetRow[] }>;
  /** Rows that only name a data file. */
  readonly tableRows: readonly { readonly row: SheetRow; readonly file: string }[];
}

/**
 * Reads the sheet `survey`, row by row.
 *
 * @throws BadWorkbook for more than can be asked
 */
export function readSurvey(
  table: SheetTable,
  texts: SheetTexts,
  choices: SheetChoices,
  decorations: Decorations,
  problems: ProblemList,
  places: Places,
): Survey {
  refuseMany(table.rows.length);
  const leftOut = new Map<string, SheetRow>();
  const refused = new Set<number>();
  const fileLists = new Map<string, { list: FileList; rows: SheetRow[] }>();
  const tableRows: { row: SheetRow; file: string }[] = [];
  const rowByItem = new Map<ItemDefinition, SheetRow>();
  const open = new OpenContainers(problems);

  const written = table.rows.filter((row) => !isPassedOver(row, problems));
  const rows: SheetRow[] = [];
  const ofKobo = [...expandKobo(written, choices, problems)];
  for (const row of expandLoops(ofKobo, choices, problems)) {
    rows.push(row);
    // A loop has a row for each of its questions and choices.
    refuseMany(rows.length);
  }
  const names = qualifiedNames(rows, (row) => texts.has(row, 'label'));
  for (const row of rows) readRow(row);
  open.reportUnended();
  gather(open.top);
  return { items: open.top.items, leftOut, refused, fileLists, tableRows };

  function readRow(row: SheetRow): void {
    if (row.isFaulty) refused.add(row.number);
    if (row.text('type') === '') {
      refuse(row, 'missing-type', says('row-without-type'));
      return;
    }
    const type = readRowType(row.text('type'));
    switch (type.kind) {
      case 'begin':
        begin(row, type.what);
        break;
      case 'end': {
        const ended = open.end(row, type.what);
        if (ended?.container !== undefined) gather(ended);
        break;
      }
      case 'left-out':
        if (row.text('name') !== '') leftOut.set(row.text('name'), row);
        decorations.passOver(type.why, row.place('type'), type.type);
        break;
      case 'bad':
        refuse(row, type.bad.code, type.bad.message, type.bad.cure);
        break;
      case 'hidden':
        add(row, readHidden(row, nameOf(row), relevantOf(row)));
        break;
      case 'today':
        add(row, { type: 'calculate', name: nameOf(row, 'today'), calculation: 'today()' });
        break;
      case 'table':
        if (nameOf(row) !== '') tableRows.push({ row, file: tableFile(row.text('name'), type.ending) });
        break;
      case 'question': {
        const name = nameOf(row, type.type === 'note' ? `generated_note_name_${row.number}` : undefined);
        if (type.type === 'calculate' && row.text('calculation') === '' && row.text('default') !== '') {
          add(row, readHidden(row, name, relevantOf(row)));
          break;
        }
        const relevant = relevantOf(row);
        const read = readQuestion(row, type, name, relevant, decorations, problems);
        const searched = hasChoices(type.type)
          ? readSearch(row, read.question, choices, texts, problems)
          : undefined;
        const { fileList, ...filter } = searched ?? { fileList: read.fileList };
        const question = { ...read.question, ...filter };
        if (fileList !== undefined && question.list !== undefined) {
          const { rows } = fileLists.get(question.list) ?? { rows: [] };
          fileLists.set(question.list, { list: fileList, rows: [...rows, row] });
        }
        add(row, question);
        if (type.orOther) addOther(question, names.otherOf(row));
        break;
      }
    }
  }

  /** A row that cannot be asked is kept as a text question, so that references to it find something. */
  function refuse(row: SheetRow, code: string, message: Message, cure?: Message): void {
    problems.error(code, row.place('type'), message, { found: row.text('type'), cure });
    refused.add(row.number);
    add(row, { type: 'text', name: names.of(row) });
  }

  function add(row: SheetRow, item: QuestionDefinition): void {
    open.current.items.push(item);
    notePlaces(row, item);
    if (item.name !== '') texts.addItem(item.name, QUESTION_TEXTS, row);
  }

  function addOther(select: QuestionDefinition, name: string): void {
    const question = otherQuestion(select, name);
    places.note(question, undefined, () => places.of(select, 'type'));
    open.current.items.push(question);
  }

  function notePlaces(row: SheetRow, item: ItemDefinition): void {
    rowByItem.set(item, row);
    places.note(item, undefined, () => row.place('type'));
    for (const { key } of table.headers) {
      if (key !== undefined) places.note(item, key, () => row.place(key));
    }
    // Columns with another name in the definition, or shared columns.
    places.note(item, 'count', () => row.place('repeat_count'));
    for (const key of ['range', 'randomize', 'seed']) places.note(item, key, () => row.place('parameters'));
    const conditions = conditionsOf(row);
    places.note(
      item,
      'relevant',
      (offset) => conditionAt(conditions, offset ?? 0)?.row.place('relevant') ?? row.place(),
    );
  }

  function nameOf(row: SheetRow, otherwise?: string): string {
    const name = names.of(row);
    if (name !== '' || otherwise !== undefined) return name || (otherwise ?? '');
    if (!row.isFaulty) problems.error('missing-name', row.place('name'), says('row-without-name'));
    return '';
  }

  function conditionsOf(row: SheetRow): readonly Condition[] {
    const own = { source: conditionText(row.text('relevant')), row };
    const { conditions } = open.current;
    if (own.source === '') return conditions;
    // A value that cannot be read is reported separately.
    return parse(own.source).ok ? [...conditions, own] : [own];
  }

  function relevantOf(row: SheetRow): string | undefined {
    return joined(conditionsOf(row));
  }

  function begin(row: SheetRow, written: 'group' | 'repeat'): void {
    if (open.depth >= DEEPEST) {
      throw new BadWorkbook('too-deep', says('groups-too-deep', { row: row.number, most: DEEPEST }));
    }
    const { isTop } = open.current;
    readAppearance(row, 'group', decorations);
    noteFilms(row, ['image', 'big-image', 'audio', 'video'], decorations);
    const conditions = conditionsOf(row);
    const relevant = joined(conditions);
    // A group without a label only keeps questions together: it is not a part of the interview with a name ("Part 2 of
    // 6 · …").
    const isPlain =
      written === 'group' &&
      isTop &&
      !texts.has(row, 'label') &&
      (relevant === undefined || parse(relevant).ok);
    const core = readCore(row, written === 'group' && isTop && !isPlain, problems);
    reportCount(row, written, problems);
    if (isPlain) {
      if (appearanceWords(row).includes('table-list')) reportUntitled(row, problems);
      const { items } = open.current;
      open.begin({ row, what: written, items, conditions, isTop: true, container: undefined });
      return;
    }
    const items: ItemDefinition[] = [];
    const count = expressionText(row.text('repeat_count'));
    const container: Open<GroupDefinition> | Open<RepeatDefinition> =
      written === 'repeat'
        ? { type: 'repeat', name: nameOf(row), ...(count === '' ? {} : { count }), items }
        : { type: 'group', name: nameOf(row), ...(core ? { core } : {}), items };
    if (relevant !== undefined) container.relevant = relevant;
    open.current.items.push(container);
    notePlaces(row, container);
    if (container.name !== '') texts.addItem(container.name, [''], row);
    open.begin({ row, what: written, items, conditions: [], isTop: false, container });
  }

  /** Turns the rows of a complete container into an item. */
  function gather({ items, container, row }: Frame): void {
    gatherMatrices(
      items,
      container,
      {
        rowOf: (item) => rowByItem.get(item),
        hasLabel: (each) => texts.has(each, 'label'),
        forget: (name) => texts.forget(name),
        entitle: (name, each) => texts.entitle(name, each),
        locate: (item, each) => notePlaces(each, item),
      },
      problems,
    );
    // Many forms put the label on the group inside, which holds all questions of an instance.
    const [only, ...more] = items;
    const inner = only?.type === 'group' && more.length === 0 ? rowByItem.get(only) : undefined;
    if (container?.type !== 'repeat' || row === undefined || inner === undefined) return;
    if (!texts.has(row, 'label') && texts.has(inner, 'label')) texts.entitle(container.name, inner);
  }
}

/** @throws BadWorkbook for more than can be asked */
function refuseMany(count: number): void {
  if (count <= MOST_ROWS) return;
  throw tooLarge(says('survey-of-many-rows', { count, most: MOST_ROWS }), says('cure-split-series'));
}

/** `towns` and `towns.csv` are the same. */
function tableFile(name: string, ending: string): string {
  return name.toLowerCase().endsWith(`.${ending}`) ? name : `${name}.${ending}`;
}

/** Whether a row is empty, disabled, or a note by the author. */
function isPassedOver(row: SheetRow, problems: ProblemList): boolean {
  if (row.isEmpty) return true;
  if (row.table.has('disabled') && readFlag(row.text('disabled')) === true) return true;
  if (row.text('type') !== '') return false;
  if (row.isFaulty) return true;
  if (row.text('name') !== '' || row.details('label').length > 0) return false;
  problems.warning('unused-row', row.place(), says('row-ignored'));
  return true;
}
