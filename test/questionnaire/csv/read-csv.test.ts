import { describe, expect, test } from '@jest/globals';
import { MOST_BYTES } from '../../../src/questionnaire/csv/data-table.ts';
import { readCsv } from '../../../src/questionnaire/csv/read-csv.ts';

const read = (content: string | Uint8Array) =>
  readCsv(typeof content === 'string' ? new TextEncoder().encode(content) : content);

function table(content: string | Uint8Array) {
  const result = read(content);
  if (!result.ok) throw new Error(result.mistake.message.id);
  return result.table;
}

const mistake = (content: string | Uint8Array) => {
  const result = read(content);
  return result.ok ? undefined : [result.mistake.code, result.mistake.line];
};

describe('data files', () => {
  test.each<[name: string, content: string, rows: readonly (readonly string[])[]]>([
    [
      'commas',
      'a,b\n1,2\n3,4',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['semicolons, with decimal commas', 'a;b\r\n1,5;2\r\n', [['1,5', '2']]],
    ['tabs', 'a\tb\n1\t2', [['1', '2']]],
    ['a separator that Excel writes down', 'sep=;\na;b\n1;2', [['1', '2']]],
    ['quotation marks', 'a,b\n"1, ""one""",2\n', [['1, "one"', '2']]],
    [
      'line breaks in quotation marks',
      '"a","b"\n"1\n2",3\r\n4,"5\r\n6"',
      [
        ['1\n2', '3'],
        ['4', '5\r\n6'],
      ],
    ],
    ['separators in a quoted header', '"a;x",b\n1,2', [['1', '2']]],
    ['a quotation mark in the middle', 'a,b\n5" pipe,2', [['5" pipe', '2']]],
    ['blanks around', ' a , b \n 1 , " 2 " \n', [['1', '2']]],
    [
      'empty cells and lines',
      'a,b,c\n,,\n\n1,,\n,,3',
      [
        ['1', '', ''],
        ['', '', '3'],
      ],
    ],
    [
      'short and long rows',
      'a,b\n1\n1,2,,\n',
      [
        ['1', ''],
        ['1', '2'],
      ],
    ],
    ['an empty cell at the very end', 'a,b\n1,', [['1', '']]],
    ['old line ends', 'a,b\r1,2\r', [['1', '2']]],
    ['one column', 'a\nx\ny', [['x'], ['y']]],
    ['a column without a name', 'a,,c\n1,2,3', [['1', '3']]],
  ])('%s', (_, content, rows) => {
    expect(table(content).rows).toEqual(rows);
  });

  test('rows know their lines', () => {
    expect(table('a,b\n\n"1\n2",3\n4,5\n').lines).toEqual([3, 5]);
    expect(table('sep=,\r\na,b\r\n1,2').lines).toEqual([3]);
  });

  test('a byte order mark is no part of the first column, and UTF-16 is read by it', () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...'ä;b\n1;2'].map((c) => c.charCodeAt(0))).buffer),
    ]);
    expect(table('\uFEFFä,b\n1,2').columns).toEqual(['ä', 'b']);
    expect(table(utf16)).toMatchObject({ columns: ['ä', 'b'], rows: [['1', '2']] });
  });

  test('what is no table is a mistake, with its line', () => {
    expect(mistake('a,b\n1,"2\n3')).toEqual(['bad-csv', 2]);
    expect(mistake('a,b\n1,2\n1,2,3')).toEqual(['bad-csv', 3]);
    expect(mistake('a,b,a\n')).toEqual(['bad-csv', 1]);
    expect(mistake('')).toEqual(['empty-file', undefined]);
    expect(mistake(new Uint8Array([0x61, 0xe4, 0x0a]))).toEqual(['not-utf-8', undefined]);
    expect(mistake(new Uint8Array(MOST_BYTES + 1))).toEqual(['large-file', undefined]);
    expect(mistake(`a\n${'x\n'.repeat(100_001)}`)).toEqual(['large-file', undefined]);
  });
});
