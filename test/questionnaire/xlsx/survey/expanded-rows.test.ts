/** Rows that stand for others: KoboToolbox's own types, and loops over a list. */
import { expect, test } from '@jest/globals';
import { compileDefinition } from '../../../../src/questionnaire/compiled/compile-definition.ts';
import { messageId } from '../../../../src/questionnaire/texts/message-id.ts';
import { sha256 } from '../../../../src/sha256.ts';
import { type Row, sound } from '../foreign-workbook.ts';

const choices: readonly Row[] = [
  { list_name: 'scale', name: 'good', label: 'Good' },
  { list_name: 'scale', name: 'bad', label: 'Bad' },
  { list_name: 'items', name: 'car', label: 'Car' },
  { list_name: 'items', name: 'tv', label: 'TV' },
];

test('a score is a table of select_ones', () => {
  const { definition } = sound(
    [
      { type: 'begin_score', name: 'skore', label: 'Score', required: true, 'kobo--score-choices': 'scale' },
      { type: 'score__row', name: 'q1', label: 'One' },
      { type: 'score__row', name: 'q2', label: 'Two' },
      { type: 'end_score' },
    ],
    choices,
  );
  const row = { type: 'select_one', list: 'scale', required: true };
  expect(definition.items).toMatchObject([
    {
      type: 'group',
      name: 'skore_header',
      matrix: true,
      items: [
        { ...row, name: 'q1' },
        { ...row, name: 'q2' },
      ],
    },
  ]);
});

test('a rank is a select_one for each place, and none repeats another', () => {
  const { definition } = sound(
    [
      {
        type: 'begin rank',
        name: 'needs',
        label: 'Top needs?',
        'kobo--rank-items': 'scale',
        'kobo--rank-constraint-message': 'Each only once.',
      },
      { type: 'rank__level', name: 'n1', label: '1st' },
      { type: 'rank__level', name: 'n2', label: '2nd' },
      { type: 'end rank' },
    ],
    choices,
  );
  expect(definition.items).toEqual([
    { type: 'note', name: 'needs_label' },
    { type: 'select_one', name: 'n1', list: 'scale', required: true },
    { type: 'select_one', name: 'n2', list: 'scale', required: true, constraint: `. != \${n1}` },
  ]);
  const texts = compileDefinition(definition, sha256).texts('en');
  expect(texts.text('n2', 'constraint-message', {})).toBe('Each only once.');
});

test('a matrix asks its columns for each of its items', () => {
  const { definition } = sound(
    [
      { type: 'begin_kobomatrix', name: 'm1', label: 'Items', 'kobo--matrix_list': 'items' },
      { type: 'select_one scale', name: 'q1', label: 'State?' },
      { type: 'integer', name: 'q2', label: 'How many?', required: true, relevant: `\${q1} = 'good'` },
      { type: 'end_kobomatrix' },
    ],
    choices,
  );
  expect(definition.items).toMatchObject([
    {
      type: 'group',
      name: 'm1',
      items: [
        { name: 'm1_car_q1', list: 'scale' },
        { name: 'm1_car_q2', required: true, relevant: `\${m1_car_q1} = 'good'` },
        { name: 'm1_tv_q1' },
        { name: 'm1_tv_q2', relevant: `\${m1_tv_q1} = 'good'` },
      ],
    },
  ]);
  const texts = compileDefinition(definition, sha256).texts('en');
  expect(texts.text('m1_tv_q2', undefined, {})).toBe('TV – How many?');
});

test('a loop asks its questions for each choice but "none"', () => {
  const { definition } = sound(
    [
      { type: 'begin loop over items', name: 'owned', label: 'Owned' },
      { type: 'integer', name: 'count', label: 'How many %(label)s?', relevant: "'%(name)s' != 'tv'" },
      { type: 'end loop' },
    ],
    [...choices, { list_name: 'items', name: 'none', label: 'None' }],
  );
  expect(definition.items).toMatchObject([
    {
      name: 'owned',
      items: [
        { name: 'car', items: [{ name: 'owned/car/count', relevant: "'car' != 'tv'" }] },
        { name: 'tv', items: [{ name: 'owned/tv/count', relevant: "'tv' != 'tv'" }] },
      ],
    },
  ]);
  const texts = compileDefinition(definition, sha256).texts('en');
  expect(texts.text(messageId('owned/tv/count'), undefined, {})).toBe('How many TV?');
});
