/** How many instances a repeat has at most: what is said of counts that may be above the limit. */
import { expect, test } from '@jest/globals';
import { type Row, read } from '../../xlsx/foreign-workbook.ts';

test.each<readonly [count: string | number, constraint: string | undefined, codes: readonly string[]]>([
  [200, undefined, []],
  [201, undefined, ['too-many-instances']],
  [`\${n}`, undefined, ['unlimited-count']],
  [`\${n}`, '. <= 200', []],
  [`\${n}`, '. >= 0 and . < 30', []],
  [`\${n}`, '. <= 300', ['unlimited-count']],
  [`\${n}`, '. = 1 or . = 400', ['unlimited-count']],
  [`if(\${n} > 3, 3, \${n} + 1)`, '. < 100', []],
  [`\${n} * 2`, '. <= 150', ['unlimited-count']],
  [`min(\${n}, 10)`, undefined, []],
  [`if(\${n} > 5, 5, \${n})`, undefined, []],
  [`if(\${n} <= 9, \${n}, 9)`, undefined, []],
  [`if(\${n} > 5, \${n}, 5)`, undefined, ['unlimited-count']],
  [`count-selected(\${some})`, undefined, []],
  [`\${twice}`, '. < 10', []],
])('%s where the number is %s', (repeat_count, constraint, codes) => {
  const rows: readonly Row[] = [
    { type: 'integer', name: 'n', label: 'N?', constraint: constraint ?? null },
    { type: 'select_multiple some', name: 'some', label: 'Some?' },
    { type: 'calculate', name: 'twice', calculation: `\${n} * 2` },
    { type: 'begin_repeat', name: 'child', label: 'Child', repeat_count },
    { type: 'text', name: 'called', label: 'Called?' },
    { type: 'end_repeat' },
  ];
  const choices = [{ list_name: 'some', name: 'a', label: 'A' }];
  const found = read(rows, choices).problems.map(({ code }) => code);
  expect(found.filter((code) => code === 'too-many-instances' || code === 'unlimited-count')).toEqual(codes);
});
