import fc from 'fast-check';
import {
  type ChoiceDefinition,
  type Definition,
  type ItemDefinition,
  QUESTION_TYPES,
  type QuestionDefinition,
} from '../../../src/questionnaire/definition/definition.ts';
import { otherQuestion } from '../../../src/questionnaire/definition/other-question.ts';
import { isContainer, walkItems } from '../../../src/questionnaire/definition/walk-items.ts';
import { fluentPattern } from '../../../src/questionnaire/fluent/fluent-text.ts';
import type { Settings } from '../../../src/questionnaire/settings/settings.ts';
import { choiceMessageId, messageId } from '../../../src/questionnaire/texts/message-id.ts';
import { someSettings } from '../some-settings.ts';

const LISTS: Definition['choiceLists'] = {
  yes_no: [{ name: 'yes' }, { name: 'no' }],
  '1': [{ name: '1' }, { name: '-5.5' }, { name: 'größe', exclusive: true }],
  towns: [
    { name: 'hof', columns: { land: 'by', n: '007' } },
    { name: 'aue', columns: { land: 'sn ', n: 'true' } },
    { name: 'none', columns: { land: 'all' }, exclusive: true },
  ].map(trimmedColumns),
};

function trimmedColumns(choice: ChoiceDefinition): ChoiceDefinition {
  const columns = Object.entries(choice.columns ?? {}).map(([key, text]) => [key, text.trim()] as const);
  return { ...choice, columns: Object.fromEntries(columns) };
}

/**
 * One line or several of what people write, with the signs that mean something in Fluent, YAML or a workbook. Without
 * what is no character, and the sign for a lost one: no workbook holds them, and `convert` says so.
 */
export const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          ' ',
          '\n',
          '\n\n',
          '{',
          '}',
          '"',
          "'",
          '#',
          '*',
          '[',
          '.',
          '-',
          ':',
          '=',
          '|',
          '>',
          '%',
          '@',
          '`',
          '\\',
        ],
        ...[
          `\${q0}`,
          '_x0041_',
          '#fluent',
          '<b>',
          '&',
          'no',
          '1.0',
          '2027-01-01',
          'سؤال',
          'Größe',
          '😀',
          '\u00a0',
        ],
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => `a${parts.join('')}`.replaceAll(/[\p{Cc}\p{Cn}\ufffd](?<!\n)/gu, ''))
  // References to answers that nobody asks for, also those that a cell shows from right to left.
  .filter((text) => !/\$\{(?!q0\})|\$ \{|\{\$/.test(text));

/** A text in one line, without blanks around it. */
const anyLine = anyText.map((text) => text.replaceAll(/\s+/g, ' ').trim());

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const expression = fc.constantFrom(
  `string-length(\${q0}) > 0`,
  `\${q0} != '#: x' or 1 = 2`,
  'true()',
  `regex(\${q0}, '^[a-z]{1,3}$')`,
);
const truly = maybe(fc.constant(true as const));

/** Everything that a question may have in addition to its name, as far as its type allows it. */
const anyQuestion = fc
  .record({
    type: fc.constantFrom(...QUESTION_TYPES),
    list: fc.constantFrom(...Object.keys(LISTS)),
    relevant: maybe(expression),
    required: maybe(fc.oneof(fc.constant(true), fc.constant(`string-length(\${q0}) > 1`))),
    constraint: maybe(fc.constantFrom('string-length(.) < 9', ". != 'x y'")),
    randomize: truly,
    seed: maybe(fc.constantFrom(`string-length(\${q0})`, `string-length(\${q0}) + 1`)),
    precision: maybe(fc.integer({ min: 1, max: 99_999 })),
    sensitive: truly,
    dontKnow: truly,
    appearance: maybe(fc.constantFrom('minimal', 'w1 quick', 'month-year')),
    purpose: maybe(anyLine),
    comparable: maybe(anyLine),
    orOther: fc.boolean(),
  })
  .map(({ purpose, comparable, orOther, ...drawn }) => {
    const { type } = drawn;
    const isListed = type === 'select_one' || type === 'select_multiple' || type === 'rank';
    const documentation = defined({ purpose, comparable });
    const isAsked = type !== 'note' && type !== 'calculate';
    const question = defined({
      type,
      list: isListed ? drawn.list : undefined,
      randomize: isListed ? drawn.randomize : undefined,
      seed: isListed && drawn.randomize ? drawn.seed : undefined,
      range: type === 'range' ? { start: 0, end: 10, step: 0.5 } : undefined,
      precision: type === 'geopoint' ? drawn.precision : undefined,
      relevant: drawn.relevant,
      required: isAsked ? drawn.required : undefined,
      constraint: type === 'text' ? drawn.constraint : undefined,
      calculation: type === 'calculate' ? `string-length(\${q0})` : undefined,
      default: type === 'text' ? `\${q0}` : undefined,
      trigger: undefined,
      appearance: drawn.appearance,
      sensitive: isAsked ? drawn.sensitive : undefined,
      dontKnow: isAsked ? drawn.dontKnow : undefined,
      documentation: Object.keys(documentation).length === 0 ? undefined : documentation,
    });
    return { question, orOther: orOther && (type === 'select_one' || type === 'select_multiple') };
  });

const anySettings: fc.Arbitrary<Settings> = fc
  .record({
    organisation: anyLine,
    minimumAge: fc.integer({ min: 14, max: 80 }),
    unit: fc.constantFrom('person', 'organisation'),
    channels: fc.constantFrom([], ['flyer'], ['flyer', 'sms']),
    participation: fc.constantFrom('ask', 'one'),
    assisted: fc.boolean(),
    sessionDays: fc.integer({ min: 10, max: 90 }),
    reminders: maybe(fc.constantFrom([], [1], [2, 5])),
    resultsOn: maybe(fc.constant('2027-03-01')),
    askHelped: maybe(fc.boolean()),
    variables: fc.record({ date: anyLine, number: fc.constantFrom('110', '1.0', 'no') }),
  })
  .map((drawn) => defined({ ...someSettings, ...drawn }) as unknown as Settings);

const anyPart = fc.record({
  kind: fc.constantFrom('part', 'nested', 'repeat'),
  relevant: maybe(expression),
  core: truly,
  questions: fc.array(anyQuestion, { minLength: 1, maxLength: 5 }),
});

/** A questionnaire in two languages, whose texts are anything. */
export const anyDefinition: fc.Arbitrary<Definition> = fc
  .record({
    settings: anySettings,
    parts: fc.array(anyPart, { minLength: 1, maxLength: 4 }),
    texts: fc.infiniteStream(anyText),
  })
  .map(({ settings, parts, texts }) => {
    let number = 0;
    const items = parts.map(({ kind, relevant, core, questions }, index): ItemDefinition => {
      const held = questions.flatMap(({ question, orOther }): ItemDefinition[] => {
        number += 1;
        const item = { ...question, name: `${number % 2 ? 'q' : 'größe-'}${number}` } as QuestionDefinition;
        return orOther ? [item, otherQuestion(item)] : [item];
      });
      const container = { name: `part${index}`, ...defined({ relevant }) };
      if (kind === 'repeat') return { type: 'repeat', ...container, items: held };
      const inner: ItemDefinition[] =
        kind === 'nested' ? [{ type: 'group', name: `inner${index}`, items: held }] : held;
      return { type: 'group', ...container, ...defined({ core }), items: inner };
    });
    const all: ItemDefinition[] = [
      { type: 'group', name: 'first', items: [{ type: 'text', name: 'q0' }] },
      ...items,
    ];
    const languages = ['de', 'ar'];
    const text = (indent: string) => fluentPattern(String(texts.next().value), indent);
    const source = () =>
      [
        '### state: machine-made, not yet reviewed by a speaker\n',
        `form =${['title', 'description', 'purpose', 'topics'].map((each) => `\n    .${each} =${text('        ')}`).join('')}`,
        ...[...walkItems(all)].flatMap(({ item }) => {
          if (!isContainer(item) && item.specifies !== undefined) return [];
          const further = isContainer(item) ? (item.type === 'repeat' ? ['another'] : []) : ['hint', 'image'];
          const attributes = further.map((each) =>
            each === 'image' ? `\n    .image = ${item.name}.png` : `\n    .${each} =${text('        ')}`,
          );
          return `# machine: 01234567\n${messageId(item.name)} =${text('    ')}${attributes.join('')}`;
        }),
        ...Object.entries(LISTS).flatMap(([list, choices]) =>
          choices.map(({ name }) => `${choiceMessageId(list, name)} =${text('    ')}`),
        ),
      ].join('\n');
    return {
      format: 1,
      formId: 'any',
      languages,
      defaultLanguage: 'de',
      settings,
      items: all,
      choiceLists: LISTS,
      texts: Object.fromEntries(languages.map((language) => [language, source()])),
    };
  });

function defined<Thing extends object>(thing: Thing): { [Key in keyof Thing]?: NonNullable<Thing[Key]> } {
  const entries = Object.entries(thing).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof Thing]?: NonNullable<Thing[Key]> };
}
