import type {
  Definition,
  GroupDefinition,
  ItemDefinition,
  QuestionDefinition,
  RepeatDefinition,
} from '../definition/definition.ts';
import { groupsInName, ownName } from '../definition/own-name.ts';
import { isContainer } from '../definition/walk-items.ts';
import { messageId } from '../texts/message-id.ts';
import { isFromFile, splitFileList } from './file-lists.ts';
import type { LanguageHeaders } from './language-headers.ts';
import { pairs, type WrittenItem, type WrittenQuestion } from './or-other.ts';
import { type Row, rowOf, sheetOf, type WrittenSheet } from './sheet-rows.ts';
import type { TextCells } from './text-cells.ts';

/** Columns with a text for each language, and the attribute each holds. */
const TEXTS = [
  ['label', ''],
  ['hint', 'hint'],
] as const;
const LATER_TEXTS = [
  ['constraint_message', 'constraint-message'],
  ['required_message', 'required-message'],
  ['report', 'report'],
] as const;
export const MEDIA = [
  ['media::image', 'image'],
  ['media::audio', 'audio'],
] as const;

/** The sheet `survey`: a row for each question, two for each group. */
export function surveySheet(
  definition: Definition,
  texts: TextCells,
  headers: LanguageHeaders,
): WrittenSheet {
  // Whatever they are, the reader leaves them out.
  const leftOut = (definition.leftOut ?? []).map((name) =>
    rowOf([
      ['type', 'deviceid'],
      ['name', name],
    ]),
  );
  const rows = [...leftOut, ...rowsIn(definition.items, [])];
  const order = [
    'type',
    'name',
    ...TEXTS.flatMap(([column]) => headers.all(column)),
    'required',
    'relevant',
    'appearance',
    'constraint',
    ...LATER_TEXTS.flatMap(([column]) => headers.all(column)),
    ...[
      'calculation',
      'trigger',
      'default',
      'read_only',
      'choice_filter',
      'repeat_count',
      'parameters',
      'seed',
    ],
    ...MEDIA.flatMap(([column]) => [column, ...headers.all(column)]),
    ...[
      'sensitive',
      'public',
      'dont_know',
      'screen_out',
      'core',
      'precision',
      'purpose',
      'use',
      'comparable',
    ],
  ];
  return sheetOf('survey', rows, order, ['type', 'name', ...headers.all('label')]);

  /** Groups that are known from names alone are written again, without a label. */
  function rowsIn(items: readonly ItemDefinition[], around: readonly string[]): readonly Row[] {
    const open: string[] = [];
    const end = rowOf([['type', 'end_group']]);
    const written = pairs(items, ownName).flatMap((each) => {
      const wanted = groupsBetween(each.item.name, around);
      const different = wanted.findIndex((name, index) => name !== open[index]);
      const kept = different === -1 ? wanted.length : different;
      const ends = open.splice(kept).map(() => end);
      const begun = wanted.slice(kept);
      open.push(...begun);
      const begins = begun.map((name) =>
        rowOf([
          ['type', 'begin_group'],
          ['name', name],
        ]),
      );
      return [...ends, ...begins, ...rowsOf(each, around)];
    });
    return [...written, ...open.map(() => end)];
  }

  function rowsOf({ item, orOther }: WrittenItem, around: readonly string[]): readonly Row[] {
    if (!isContainer(item)) return [questionRow({ item, orOther })];
    const inside = rowsIn(item.items, [...around, ownName(item.name)]);
    return [containerRow(item), ...inside, rowOf([['type', `end_${item.type}`]])];
  }

  function containerRow(item: GroupDefinition | RepeatDefinition): Row {
    return rowOf([
      ['type', `begin_${item.type}`],
      ['name', ownName(item.name)],
      ...headers.cells('label', texts.take(messageId(item.name))),
      ['relevant', item.relevant],
      ['appearance', item.type === 'group' && item.matrix === true ? 'table-list' : undefined],
      ['core', yes(item.type === 'group' && item.core)],
      ['repeat_count', item.type === 'repeat' ? item.count : undefined],
    ]);
  }

  function questionRow({ item, orOther }: WrittenQuestion): Row {
    const id = messageId(item.name);
    const { required } = item;
    return rowOf([
      ['type', typeCell(item, orOther, definition)],
      ['name', ownName(item.name)],
      ...[...TEXTS, ...LATER_TEXTS].flatMap(([column, attribute]) =>
        headers.cells(column, texts.take(id, attribute)),
      ),
      ...MEDIA.flatMap(([column, attribute]) => headers.mediaCells(column, texts.take(id, attribute))),
      ['required', typeof required === 'string' ? required : yes(required)],
      ['relevant', item.relevant],
      ['constraint', item.constraint],
      ['calculation', item.calculation],
      ['trigger', item.trigger?.map((name) => `\${${name}}`).join(', ')],
      ['default', item.default],
      ['read_only', yes(item.readOnly)],
      ['choice_filter', item.choiceFilter],
      ['appearance', item.appearance],
      ['parameters', parameters(item, definition)],
      ['seed', item.seed !== undefined && !isOneWord(item.seed) ? item.seed : undefined],
      ['sensitive', yes(item.sensitive)],
      ['public', item.public],
      ['dont_know', yes(item.dontKnow)],
      ['screen_out', yes(item.screenOut)],
      ['precision', item.precision === undefined ? undefined : String(item.precision)],
      ...Object.entries(item.documentation ?? {}),
    ]);
  }
}

/** The groups in a name that are not among those around; none where it has others around. */
function groupsBetween(name: string, around: readonly string[]): readonly string[] {
  const groups = groupsInName(name);
  return around.every((group, index) => group === groups[index]) ? groups.slice(around.length) : [];
}

/** `select_one yes_no or_other`, `select_one_from_file towns.csv`, `text` */
export function typeCell(
  { type, list }: QuestionDefinition,
  orOther: boolean,
  { choiceLists }: Pick<Definition, 'choiceLists'>,
): string {
  if (list === undefined) return type;
  if (isFromFile(choiceLists[list])) return `${type}_from_file ${splitFileList(list).file}`;
  return `${type} ${list}${orOther ? ' or_other' : ''}`;
}

function parameters(item: QuestionDefinition, { choiceLists }: Definition): string {
  const { range, randomize, seed, list } = item;
  const isFile = list !== undefined && isFromFile(choiceLists[list]);
  const { value, label } = isFile ? splitFileList(list) : {};
  return [
    ...(range ? [`start=${range.start}`, `end=${range.end}`, `step=${range.step}`] : []),
    ...(randomize ? ['randomize=true'] : []),
    ...(seed !== undefined && isOneWord(seed) ? [`seed=${seed}`] : []),
    ...(value === undefined ? [] : [`value=${value}`]),
    ...(label === undefined ? [] : [`label=${label}`]),
  ].join(' ');
}

/** Parameters are separated by spaces and commas. */
function isOneWord(seed: string): boolean {
  return /^[^\s,;]+$/.test(seed);
}

export function yes(flag: boolean | undefined): string | undefined {
  return flag === true ? 'yes' : undefined;
}
