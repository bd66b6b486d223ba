import { Document, isMap, isSeq, YAMLMap, YAMLSeq } from 'yaml';
import type { ChoiceDefinition, Definition, QuestionDefinition } from '../definition/definition.ts';
import { isContainer } from '../definition/walk-items.ts';
import type { Settings } from '../settings/settings.ts';
import { writeSettings } from '../settings/write-settings.ts';
import { isFromFile, splitFileList } from './file-lists.ts';
import { pairs, type WrittenItem, type WrittenQuestion } from './or-other.ts';
import { typeCell } from './survey-rows.ts';

const LINE = 110;

/** A value in YAML: every scalar is a text, as in the reader. */
type Value = string | readonly Value[] | { readonly [key: string]: Value };

/**
 * A questionnaire as the YAML that an author would write; its texts are {@link fluentSources}. Reading it gives the
 * same definition, except for what {@link differencesBetween} finds.
 */
export function yamlSource(definition: Definition): string {
  const lists = Object.entries(definition.choiceLists).filter(([, choices]) => !isFromFile(choices));
  const choices = lists.map(([name, list]) => [name, list.map(choiceValue)] as const);
  const document = new Document(
    {
      form_id: definition.formId,
      languages: definition.languages,
      default_language: definition.defaultLanguage,
      settings: settingsValue(definition.settings),
      ...(choices.length === 0 ? {} : { choices: Object.fromEntries(choices) }),
      ...(definition.leftOut === undefined ? {} : { left_out: definition.leftOut }),
      survey: pairs(definition.items).map((item) => itemValue(item, definition)),
    },
    { schema: 'failsafe', aliasDuplicateObjects: false },
  );
  const top = document.contents;
  if (!isMap(top)) return '';
  for (const key of ['settings', 'choices', 'survey']) {
    const pair = top.items.find((each) => String(each.key) === key);
    if (pair !== undefined && typeof pair.key === 'object' && pair.key !== null)
      Object.assign(pair.key, { spaceBefore: true });
  }
  layOut(top, 0);
  const survey = top.get('survey');
  if (isSeq(survey)) spaceParts(survey);
  return document.toString({ lineWidth: LINE, flowCollectionPadding: true, indentSeq: true });
}

/** Short collections are written on one line, longer ones are not. */
function layOut(node: unknown, depth: number): number {
  if (node instanceof YAMLMap || node instanceof YAMLSeq) {
    const lengths = node.items.map((each) =>
      typeof each === 'object' && each !== null && 'key' in each
        ? String(each.key).length + 4 + layOut(each.value, depth + 1)
        : layOut(each, depth + 1) + 2,
    );
    const length = lengths.reduce((sum, each) => sum + each, 4);
    if (depth > 0 && length + depth * 2 < LINE) node.flow = true;
    return length;
  }
  const text = String(typeof node === 'object' && node !== null && 'value' in node ? node.value : node);
  // A text of several lines stays on several lines.
  return text.includes('\n') ? LINE * 2 : text.length + (/^[\w .()/-]+$/.test(text) ? 0 : 2);
}

/** Adds an empty line between the parts. */
function spaceParts(survey: YAMLSeq): void {
  for (const [index, part] of survey.items.entries()) {
    if (!isMap(part)) continue;
    const held = part.get('items');
    if (held === undefined) continue;
    part.flow = false;
    if (isSeq(held)) held.flow = false;
    if (index > 0) part.spaceBefore = true;
  }
}

function choiceValue({ name, exclusive, columns }: ChoiceDefinition): Value {
  if (exclusive !== true && columns === undefined) return name;
  return { name, ...(exclusive === true ? { exclusive: 'true' } : {}), ...columns };
}

function itemValue(written: WrittenItem, definition: Definition): Value {
  const { item, orOther } = written;
  if (!isContainer(item)) return questionValue({ item, orOther }, definition);
  return given({
    type: item.type,
    name: item.name,
    relevant: item.relevant,
    matrix: flag(item.type === 'group' && item.matrix),
    core: flag(item.type === 'group' && item.core),
    count: item.type === 'repeat' ? item.count : undefined,
    items: pairs(item.items).map((each) => itemValue(each, definition)),
  });
}

function questionValue({ item, orOther }: WrittenQuestion, definition: Definition): Value {
  const { range } = item;
  return given({
    type: typeCell(item, orOther, definition),
    name: item.name,
    columns: columnsValue(item, definition),
    required: typeof item.required === 'string' ? item.required : flag(item.required),
    sensitive: flag(item.sensitive),
    public: item.public,
    dont_know: flag(item.dontKnow),
    screen_out: flag(item.screenOut),
    relevant: item.relevant,
    constraint: item.constraint,
    calculation: item.calculation,
    trigger: item.trigger,
    default: item.default,
    read_only: flag(item.readOnly),
    choice_filter: item.choiceFilter,
    randomize: flag(item.randomize),
    seed: item.seed,
    range: range && { start: String(range.start), end: String(range.end), step: String(range.step) },
    precision: item.precision === undefined ? undefined : String(item.precision),
    appearance: item.appearance,
    ...(item.documentation satisfies QuestionDefinition['documentation']),
  });
}

/** The columns of a file whose names and labels have other names. */
function columnsValue({ list }: QuestionDefinition, { choiceLists }: Definition): Value | undefined {
  if (list === undefined || !isFromFile(choiceLists[list])) return undefined;
  const { value, label } = splitFileList(list);
  return value === undefined || label === undefined ? undefined : { name: value, label };
}

/** Leaves out values that hold by default. */
function settingsValue(settings: Settings): Value {
  const written = writeSettings(settings).filter(({ isUsual }) => !isUsual);
  return Object.fromEntries(written.map(({ setting, written }) => [setting.key, written]));
}

function flag(value: boolean | undefined): string | undefined {
  return value === true ? 'true' : undefined;
}

function given(values: Readonly<Record<string, Value | undefined>>): Value {
  const entries = Object.entries(values).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
