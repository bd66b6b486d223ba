import type { GroupDefinition, ItemDefinition, QuestionDefinition } from './definition.ts';
import { otherQuestion } from './other-question.ts';
import type { Places } from './places.ts';
import type { ProblemList } from './problem-list.ts';
import { readType, type TypeCell } from './read-type.ts';
import { asKind, readFlag, YamlFields } from './yaml-fields.ts';
import type { YamlList, YamlMap } from './yaml-tree.ts';

const KEYS = [
  'type',
  'name',
  'required',
  'relevant',
  'constraint',
  'calculation',
  'default',
  'appearance',
  'sensitive',
  'dont_know',
  'screen_out',
  'purpose',
  'use',
  'comparable',
  'items',
];
/** For readers of the questionnaire; respondents never see them. */
const DOCUMENTATION = ['purpose', 'use', 'comparable'] as const;
const ANY_ITEM = ['type', 'name', 'relevant'];

/** Reads `survey`, or the `items` of a group. */
export function readItems(list: YamlList, problems: ProblemList, places: Places): readonly ItemDefinition[] {
  return list.values.flatMap((value) => {
    const map = asKind(value, 'map', 'a question or group', problems);
    return map ? readItem(map, problems, places) : [];
  });
}

function readItem(map: YamlMap, problems: ProblemList, places: Places): readonly ItemDefinition[] {
  const fields = new YamlFields(map, KEYS, 'A question has', problems);
  const name = fields.text('name');
  if (name === undefined && !fields.has('name')) {
    problems.error('missing-key', fields.place, 'This question has no name.', {
      cure: 'Add: name: some_name',
    });
  }
  const cell = typeOf(fields, problems);
  const item = cell.type === 'group' ? readGroup() : readQuestion(cell.type);
  places.note(item, undefined, () => fields.place);
  for (const key of KEYS) {
    const text = key === 'items' ? undefined : fields.text(key);
    if (text) places.note(item, key, text.locate);
  }
  if (!cell.orOther || item.type === 'group') return [item];
  const other = otherQuestion(item);
  places.note(other, undefined, () => places.of(item, 'type'));
  return [item, other];

  function readGroup(): GroupDefinition {
    for (const key of KEYS) {
      if (fields.has(key) && ![...ANY_ITEM, 'items'].includes(key)) {
        problems.error('unknown-key', fields.placeOf(key), `A group has no "${key}".`, {
          cure: `Remove it, or write it at the questions of the group.`,
        });
      }
    }
    const items = fields.list('items');
    return {
      type: 'group',
      name: name?.text ?? '',
      ...textField('relevant'),
      items: items ? readItems(items, problems, places) : [],
    };
  }

  function readQuestion(type: QuestionDefinition['type']): QuestionDefinition {
    if (fields.has('items')) {
      problems.error('unknown-key', fields.placeOf('items'), 'Only a group has "items".', {
        cure: 'Write: type: group, or remove the items.',
      });
    }
    const sensitive = fields.flag('sensitive');
    const dontKnow = fields.flag('dont_know');
    const screenOut = fields.flag('screen_out');
    if (screenOut !== undefined && type !== 'note') {
      problems.error(
        'misplaced-key',
        fields.placeOf('screen_out'),
        `A question of type "${type}" cannot end the interview.`,
        {
          cure: 'Write screen_out at a note, which says why and thanks.',
        },
      );
    }
    return {
      type,
      name: name?.text ?? '',
      ...(cell.list === undefined ? {} : { list: cell.list }),
      ...requiredField(),
      ...textField('relevant'),
      ...textField('constraint'),
      ...textField('calculation'),
      ...textField('default'),
      ...textField('appearance'),
      ...(sensitive === undefined ? {} : { sensitive }),
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

  function textField<Key extends string>(key: Key): { [key in Key]?: string } {
    const text = fields.text(key)?.text;
    return text === undefined ? {} : ({ [key]: text } as { [key in Key]?: string });
  }

  function requiredField(): { required?: boolean | string } {
    const text = fields.text('required')?.text;
    return text === undefined ? {} : { required: readFlag(text) ?? text };
  }
}

function typeOf(fields: YamlFields, problems: ProblemList): TypeCell {
  const type = fields.text('type');
  if (type === undefined) {
    if (!fields.has('type')) {
      problems.error('missing-key', fields.place, 'This question has no type.', {
        cure: 'Add for example: type: text',
      });
    }
    return { type: fields.has('items') ? 'group' : 'text', orOther: false };
  }
  const read = readType(type.text);
  if (read.ok) return read.cell;
  const { code, message, cure, instead } = read.bad;
  problems.error(code, type.locate(), message, { found: type.text, cure });
  return fields.has('items') ? { type: 'group', orOther: false } : instead;
}
