import { type FileList, fileListName } from '../csv/file-choices.ts';
import type {
  ItemDefinition,
  QuestionDefinition,
  QuestionType,
  RangeDefinition,
} from '../definition/definition.ts';
import { otherQuestion } from '../definition/other-question.ts';
import { takesKey } from '../definition/question-types.ts';
import { readFlag } from '../definition/read-flag.ts';
import { readPublic } from '../definition/read-public.ts';
import { readType, type TypeCell } from '../definition/read-type.ts';
import { type Container, isContainer } from '../definition/walk-items.ts';
import { type Message, says } from '../problems/message.ts';
import type { Place, Places } from '../problems/places.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { asKind, YamlFields } from './fields.ts';
import type { YamlList, YamlMap } from './tree.ts';

/** For readers of the questionnaire; respondents never see them. */
const DOCUMENTATION = ['purpose', 'use', 'comparable'] as const;
/** Keys of groups and repeats. */
const CONTAINER = ['type', 'name', 'relevant', 'items'];
const OF_GROUP = ['matrix', 'core'];
const OF_REPEAT = ['count'];
const OF_QUESTION = [
  'required',
  'constraint',
  'calculation',
  'trigger',
  'default',
  'read_only',
  'choice_filter',
  'randomize',
  'seed',
  'range',
  'columns',
  'precision',
  'appearance',
  'sensitive',
  'public',
  'dont_know',
  'screen_out',
  ...DOCUMENTATION,
];
const KEYS = [...CONTAINER, ...OF_GROUP, ...OF_REPEAT, ...OF_QUESTION];
const GROUP = [...CONTAINER, ...OF_GROUP];
const REPEAT = [...CONTAINER, ...OF_REPEAT];
const QUESTION = ['type', 'name', 'relevant', ...OF_QUESTION];

/** What to do about a key that a group or repeat does not have, if not the usual. */
const CURES: Readonly<Record<string, Message>> = {
  count: says('cure-repeat-or-no-count'),
  matrix: says('cure-matrix-within'),
  core: says('cure-core-at-top'),
};

/** Choice lists in files, by list name, with the place where each is first named. */
export type ChoiceFiles = Map<string, { readonly list: FileList; readonly place: Place }>;

/**
 * Reads `survey`, or the `items` of a group.
 *
 * @param choiceFiles - receives each file that holds choices: `select_one_from_file towns.csv`
 */
export function readItems(
  list: YamlList,
  problems: ProblemList,
  places: Places,
  choiceFiles: ChoiceFiles,
): readonly ItemDefinition[] {
  return list.values.flatMap((value) => {
    const map = asKind(value, 'map', says('part-item'), problems);
    return map ? readItem(map, problems, places, choiceFiles) : [];
  });
}

function readItem(
  map: YamlMap,
  problems: ProblemList,
  places: Places,
  choiceFiles: ChoiceFiles,
): readonly ItemDefinition[] {
  const fields = new YamlFields(map, KEYS, 'question-has-no-key', problems);
  const name = fields.text('name');
  if (name === undefined && !fields.has('name')) {
    problems.error('missing-key', fields.place, says('item-without-name'));
  }
  const cell = typeOf(fields, problems);
  const fileList = readFileList(cell, fields, problems);
  const listName = fileList === undefined ? cell.list : fileListName(fileList);
  if (fileList !== undefined && listName !== undefined && !choiceFiles.has(listName)) {
    choiceFiles.set(listName, { list: fileList, place: fields.placeOf('type') });
  }
  const kind = cell.type === 'group' || cell.type === 'repeat' ? cell.type : 'question';
  refuseOthers(kind);
  const item = kind === 'question' ? readQuestion(cell.type as QuestionType) : readContainer(kind);
  places.note(item, undefined, () => fields.place);
  for (const key of KEYS) {
    if (!fields.has(key)) continue;
    const isText = !['items', 'range', 'columns', 'trigger'].includes(key);
    const text = isText ? fields.text(key) : undefined;
    places.note(item, key, text?.locate ?? (() => fields.placeOf(key)));
  }
  if (!cell.orOther || isContainer(item)) return [item];
  const other = otherQuestion(item);
  places.note(other, undefined, () => places.of(item, 'type'));
  return [item, other];

  /** Keys of another kind of item. */
  function refuseOthers(kind: 'group' | 'repeat' | 'question'): void {
    const known = kind === 'question' ? QUESTION : kind === 'group' ? GROUP : REPEAT;
    for (const key of KEYS) {
      if (!fields.has(key) || known.includes(key)) continue;
      const place = fields.placeOf(key);
      if (kind !== 'question') {
        problems.error('unknown-key', place, says('container-has-no', { type: kind, key }), {
          cure: CURES[key],
        });
      } else if (key === 'items') {
        problems.error('unknown-key', place, says('only-container-has', { type: 'group', key }), {
          cure: says('cure-group-or-no-items'),
        });
      } else {
        const type = OF_REPEAT.includes(key) ? 'repeat' : 'group';
        problems.error('unknown-key', place, says('only-container-has', { type, key }));
      }
    }
  }

  function readContainer(type: 'group' | 'repeat'): Container {
    const list = fields.list('items');
    const items = list ? readItems(list, problems, places, choiceFiles) : [];
    const common = { name: name?.text ?? '', ...textField('relevant') };
    if (type === 'repeat') return { type, ...common, ...textField('count'), items };
    return { type, ...common, ...trueField('matrix'), ...trueField('core'), items };
  }

  function readQuestion(type: QuestionType): QuestionDefinition {
    const sensitive = fields.flag('sensitive');
    const publicFrom = fields.read('public', readPublic, says('value-ten'));
    const dontKnow = fields.flag('dont_know');
    const screenOut = fields.flag('screen_out');
    const precision = fields.wholeNumber('precision');
    if (screenOut !== undefined && !takesKey(type, 'screenOut')) {
      problems.error('misplaced-key', fields.placeOf('screen_out'), says('screen-out-misplaced', { type }));
    }
    return {
      type,
      name: name?.text ?? '',
      ...(listName === undefined ? {} : { list: listName }),
      ...textField('choiceFilter', 'choice_filter'),
      ...trueField('randomize'),
      ...textField('seed'),
      ...rangeField(),
      ...(precision === undefined ? {} : { precision }),
      ...requiredField(),
      ...textField('relevant'),
      ...textField('constraint'),
      ...textField('calculation'),
      ...triggerField(),
      ...textField('default'),
      ...trueField('readOnly', 'read_only'),
      ...textField('appearance'),
      ...(sensitive === undefined ? {} : { sensitive }),
      ...(publicFrom === undefined ? {} : { public: publicFrom }),
      ...(dontKnow === undefined ? {} : { dontKnow }),
      ...(screenOut === undefined ? {} : { screenOut }),
      ...documentationField(),
    };
  }

  function documentationField(): { documentation?: Record<string, string> } {
    const given = DOCUMENTATION.flatMap((key) => {
      const text = fields.text(key)?.text;
      return text === undefined ? [] : [[key, text] as const];
    });
    return given.length === 0 ? {} : { documentation: Object.fromEntries(given) };
  }

  /** @param key - the author's name for it, if it differs */
  function textField<Field extends string>(field: Field, key: string = field): { [name in Field]?: string } {
    const text = fields.text(key)?.text;
    return text === undefined ? {} : ({ [field]: text } as { [name in Field]?: string });
  }

  function trueField<Field extends string>(field: Field, key: string = field): { [name in Field]?: true } {
    return fields.flag(key) === true ? ({ [field]: true } as { [name in Field]?: true }) : {};
  }

  /** Defaults are those of XLSForm. */
  function rangeField(): { range?: RangeDefinition } {
    const map = fields.map('range');
    if (map === undefined) return {};
    const bounds = new YamlFields(map, ['start', 'end', 'step'], 'range-has-no-key', problems);
    const [start = 0, end = 10, step = 1] = ['start', 'end', 'step'].map((key) => bounds.number(key));
    return { range: { start, end, step } };
  }

  /** One name or several; also as XLSForm writes them: `${name}`. */
  function triggerField(): { trigger?: readonly string[] } {
    if (!fields.has('trigger')) return {};
    const trigger = fields.texts('trigger').map(({ text }) => /^\$\{\s*(.*?)\s*\}$/.exec(text)?.[1] ?? text);
    return { trigger };
  }

  function requiredField(): { required?: boolean | string } {
    const text = fields.text('required')?.text;
    return text === undefined ? {} : { required: readFlag(text) ?? text };
  }
}

/** The file with the choices, and its columns for names and labels, if they have other names. */
function readFileList({ file }: TypeCell, fields: YamlFields, problems: ProblemList): FileList | undefined {
  const map = fields.map('columns');
  if (file === undefined) {
    if (map !== undefined) {
      problems.error('misplaced-key', fields.placeOf('columns'), says('only-file-has-columns'));
    }
    return undefined;
  }
  if (map === undefined) return { file };
  const columns = new YamlFields(map, ['name', 'label'], 'columns-have-no-key', problems);
  return { file, value: columns.text('name')?.text, label: columns.text('label')?.text };
}

function typeOf(fields: YamlFields, problems: ProblemList): TypeCell {
  const type = fields.text('type');
  if (type === undefined) {
    if (!fields.has('type')) {
      problems.error('missing-key', fields.place, says('item-without-type'));
    }
    return { type: fields.has('count') ? 'repeat' : fields.has('items') ? 'group' : 'text', orOther: false };
  }
  const read = readType(type.text);
  if (read.ok) return read.cell;
  const { code, message, cure, instead } = read.bad;
  problems.error(code, type.locate(), message, { found: type.text, cure });
  return fields.has('items') ? { type: 'group', orOther: false } : instead;
}
