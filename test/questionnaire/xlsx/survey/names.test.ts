/** Names as other programs allow them: repeated in several groups, with blanks, in any script, twice in a list. */
import { expect, test } from '@jest/globals';
import { walkItems } from '../../../../src/questionnaire/definition/walk-items.ts';
import { differencesBetween } from '../../../../src/questionnaire/write/differences.ts';
import { throughWorkbook, throughYaml } from '../../write/through.ts';
import { type Row, read, sound } from '../foreign-workbook.ts';

const group = (name: string, label?: string): Row => ({
  type: 'begin_group',
  name,
  ...(label === undefined ? {} : { label }),
});
const END: Row = { type: 'end_group' };
const text = (name: string, further: Row = {}): Row => ({
  type: 'text',
  name,
  label: `${name}?`,
  ...further,
});

function namesOf(rows: readonly Row[], choices: readonly Row[] = []): readonly string[] {
  return [...walkItems(sound(rows, choices).definition.items)].map(({ item }) => item.name);
}

const REPEATED: readonly (readonly [string, readonly Row[], readonly string[]])[] = [
  ['once: as it is', [group('a', 'A'), text('name'), END], ['a', 'name']],
  [
    'in two groups',
    [group('a', 'A'), text('name'), END, group('b', 'B'), text('name'), END],
    ['a', 'a/name', 'b', 'b/name'],
  ],
  [
    'in groups without a label, which are no items themselves',
    [group('a'), text('name'), END, group('b'), group('c'), text('name'), END, END],
    ['a/name', 'b/c/name'],
  ],
  ['at the top and in a group', [text('name'), group('a', 'A'), text('name'), END], ['name', 'a', 'a/name']],
  ['a group and a question', [group('a', 'A'), text('a'), END], ['a', 'a/a']],
  [
    'groups of the same name',
    [
      group('a', 'A'),
      group('in', 'In'),
      text('x'),
      END,
      END,
      group('b', 'B'),
      group('in', 'In'),
      text('y'),
      END,
      END,
    ],
    ['a', 'a/in', 'x', 'b', 'b/in', 'y'],
  ],
  [
    'what or_other adds',
    [
      group('a', 'A'),
      { type: 'select_one l or_other', name: 'x', label: 'X?' },
      END,
      group('b', 'B'),
      text('x_other'),
      END,
    ],
    ['a', 'x', 'a/x_other', 'b', 'b/x_other'],
  ],
  [
    'in any script',
    [text('سن'), text('ዕድሜ'), text('e\u0301ge'), text('می\u200cخواهم')],
    ['سن', 'ዕድሜ', 'e\u0301ge', 'می\u200cخواهم'],
  ],
];

const LIST: readonly Row[] = [
  { list_name: 'l', name: 'p', label: 'P' },
  { list_name: 'l', name: 'q', label: 'Q' },
];

test.each(REPEATED)('%s', (_, rows, names) => {
  const choices = rows.some(({ type }) => String(type).startsWith('select')) ? LIST : [];
  expect(namesOf(rows, choices)).toEqual(names);
});

test.each(REPEATED.slice(1))('%s: through a workbook and through YAML', async (_, rows) => {
  const choices = rows.some(({ type }) => String(type).startsWith('select')) ? LIST : [];
  const { definition } = sound(rows, choices);
  expect(differencesBetween(definition, await throughWorkbook(definition))).toEqual([]);
  // YAML has no other name for what or_other adds.
  if (choices.length > 0) return;
  expect(differencesBetween(definition, throughYaml(definition))).toEqual([]);
});

test.each<readonly [string, readonly Row[], string]>([
  ['twice in a group', [group('a', 'A'), text('name'), text('name'), END], 'duplicate-name'],
  ['twice at the top', [text('name'), text('name')], 'duplicate-name'],
  [
    'an ambiguous reference',
    [group('a', 'A'), text('x'), END, group('b', 'B'), text('x'), END, text('y', { relevant: `\${x} = 1` })],
    'ambiguous-name',
  ],
  [
    'an ambiguous reference in a text',
    [group('a', 'A'), text('x'), END, group('b', 'B'), text('x'), END, text('y', { label: `\${x}?` })],
    'ambiguous-name',
  ],
])('%s is an error', (_, rows, code) => {
  expect(read(rows).problems.map((problem) => problem.code)).toContain(code);
});

test.each<readonly [string, string, readonly string[]]>([
  ['select_one', 'a b', []],
  ['select_multiple', 'a b', ['bad-choice-name']],
])('a choice of a %s called "%s"', (type, name, codes) => {
  const choices = [{ list_name: 'l', name, label: 'A B' }];
  const { problems } = read([{ type: `${type} l`, name: 'x', label: 'X?' }], choices);
  expect(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(codes);
});

const TWICE: readonly Row[] = [
  { list_name: 'towns', name: 'spring', label: 'Spring (north)', county: 'n' },
  { list_name: 'towns', name: 'spring', label: 'Spring (south)', county: 's' },
];
const FILTERED: readonly Row[] = [
  text('county'),
  { type: 'select_one towns', name: 'town', label: 'Town?', choice_filter: `county = \${county}` },
];

test('a choice that comes twice is an error, unless the settings allow it', async () => {
  expect(read(FILTERED, TWICE).problems.map(({ code }) => code)).toContain('duplicate-choice');
  const { definition } = sound(FILTERED, TWICE, { allow_choice_duplicates: 'yes' });
  expect(definition.choiceLists.towns).toMatchObject([
    { name: 'spring' },
    { name: 'spring', message: 'towns-spring-2' },
  ]);
  expect(definition.texts.und).toContain('towns-spring-2 = Spring (south)');
  expect(differencesBetween(definition, await throughWorkbook(definition))).toEqual([]);
});

test('a choice whose message belongs to a question has another one', () => {
  const rows = [text('l-p'), { type: 'select_one l', name: 'x', label: 'X?' }];
  const { definition } = sound(rows, LIST);
  expect(definition.choiceLists.l?.map(({ message }) => message)).toEqual(['l-p-2', undefined]);
});
