/** `select_one ${called}`: which question may be named so. */
import { expect, test } from '@jest/globals';
import { differencesBetween } from '../../../src/questionnaire/write/differences.ts';
import { throughWorkbook, throughYaml } from '../write/through.ts';
import { type Row, read, sound } from '../xlsx/foreign-workbook.ts';

const PEOPLE: readonly Row[] = [
  { type: 'begin_repeat', name: 'person', label: 'Person' },
  { type: 'text', name: 'called', label: 'Called?' },
  { type: 'integer', name: 'age', label: 'Age?' },
  { type: 'end_repeat' },
  { type: 'text', name: 'town', label: 'Town?' },
];
const pick = (type: string, further: Row = {}): Row => ({ type, name: 'head', label: 'Head?', ...further });

test.each<readonly [string, Row, readonly string[]]>([
  ['a question of a repeat', pick(`select_one \${called}`), []],
  ['with a filter', pick(`select_one \${called}`, { choice_filter: `\${age} > 17 and \${town} != ''` }), []],
  ['several', pick(`select_multiple \${called}`), []],
  ['a question outside', pick(`select_one \${town}`), ['not-in-repeat']],
  ['no question', pick(`select_one \${named}`), ['unknown-question']],
  ['itself', pick(`select_one \${head}`), ['not-in-repeat']],
])('%s', (_, row, codes) => {
  const { problems } = read([...PEOPLE, row]);
  expect(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(codes);
});

test('a circle of such questions is an error', () => {
  const { problems } = read([
    { type: 'begin_repeat', name: 'person', label: 'Person' },
    { type: `select_one \${b}`, name: 'a', label: 'A?' },
    { type: `select_one \${a}`, name: 'b', label: 'B?' },
    { type: 'end_repeat' },
  ]);
  expect(problems.map(({ code }) => code)).toContain('circle');
});

test('it is written and read again', async () => {
  const { definition } = sound([...PEOPLE, pick(`select_one \${called}`)]);
  expect(differencesBetween(definition, await throughWorkbook(definition))).toEqual([]);
  expect(differencesBetween(definition, throughYaml(definition))).toEqual([]);
});
