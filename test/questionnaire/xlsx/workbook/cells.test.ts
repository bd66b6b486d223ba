import { describe, expect, test } from '@jest/globals';
import { WORKBOOK_TOOLS } from '../../../../src/questionnaire/load-flows.ts';
import { says } from '../../../../src/questionnaire/problems/message.ts';
import { openWorkbook } from '../../../../src/questionnaire/xlsx/workbook/workbook.ts';
import { type CellContent, makeWorkbook, workbookParts } from '../make-workbook.ts';
import { makeZip } from './make-zip.ts';

function cellsOf(bytes: Uint8Array): readonly unknown[] {
  const [sheet] = openWorkbook(bytes, WORKBOOK_TOOLS);
  return (sheet?.grid().rows ?? []).flatMap(({ cells }) =>
    [...cells.values()].map((cell) => ('text' in cell ? cell.text : cell)),
  );
}

/** One cell, as XML. */
function cellOf(xml: string, styles?: string): unknown {
  const parts = workbookParts({ survey: [] });
  const [found] = cellsOf(
    makeZip({
      ...parts,
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1">${xml}</row></sheetData></worksheet>`,
      ...(styles === undefined ? {} : { 'xl/styles.xml': styles }),
    }),
  );
  return found;
}

describe('a cell is read as the author typed it', () => {
  test.each<[content: CellContent, text: unknown]>([
    ['  work  ', 'work'],
    ['\u00A0 \n', undefined],
    ['two\nlines', 'two\nlines'],
    ['<b> & "c"', '<b> & "c"'],
    [{ runs: ['Do you ', 'have', ' work?'] }, 'Do you have work?'],
    [1, '1'],
    [-2.5, '-2.5'],
    [0.1 + 0.2, '0.3'],
    [1e15, '1000000000000000'],
    [true, 'TRUE'],
    [false, 'FALSE'],
    [{ day: 46752 }, '2027-12-31'],
    [{ day: 46349.395833333336 }, '2026-11-23T09:30:00'],
    [{ day: 0.75 }, '18:00:00'],
    [{ day: 1 }, '1900-01-01'],
    [{ day: 61 }, '1900-03-01'],
    [{ formula: 'A1', value: 'text' }, 'text'],
    [{ formula: 'A1', value: '' }, undefined],
    [{ formula: '1+1', value: 2 }, '2'],
    [{ formula: '1+1' }, { fault: 'formula-without-value', found: '=1+1' }],
    [{ error: '#N/A' }, { fault: 'error-value', found: '#N/A' }],
  ])('%j', (content, text) => {
    expect(cellsOf(makeWorkbook({ survey: [[content]] }))).toEqual(text === undefined ? [] : [text]);
  });

  test.each<[xml: string, text: unknown]>([
    ['<c r="A1" t="str"><v>a_x000D_\nb_x005F_x0041_</v></c>', 'a\nb_x0041_'],
    ['<c r="A1" t="inlineStr"><is><t>a<![CDATA[<b>]]>&amp;c</t></is></c>', 'a<b>&c'],
    ['<c r="A1"><v>1.0</v></c>', '1'],
    ['<c r="A1"><v>1E3</v></c>', '1000'],
    ['<c r="A1" t="n"><v>one</v></c>', 'one'],
    ['<c r="A1" t="d"><v>2026-11-23T00:00:00</v></c>', '2026-11-23'],
    ['<c r="A1"><f>TODAY()</f><v/></c>', { fault: 'formula-without-value', found: '=TODAY()' }],
    ['<c r="A1" s="7"><v>5</v></c>', '5'],
  ])('%s', (xml, text) => {
    expect(cellOf(xml)).toEqual(text);
  });

  test('a text that is not there is damage', () => {
    const reason = says('workbook-damaged', { why: says('cell-text-lost') });
    expect(() => cellOf('<c r="A1" t="s"><v>99</v></c>')).toThrow(expect.objectContaining({ reason }));
  });

  test.each<[format: string, isDate: boolean]>([
    ['yyyy\\-mm\\-dd', true],
    ['[$-407]d. mmm', true],
    ['[h]:mm', true],
    ['"day" 0', false],
    ['0.00E+00', false],
    ['[Red]#,##0', false],
    ['General', false],
    ['0;"m"', false],
  ])('with the number format %s', (format, isDate) => {
    const code = format.replaceAll('"', '&quot;');
    const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>`;
    expect(cellOf('<c r="A1" s="0"><v>46349</v></c>', styles)).toBe(isDate ? '2026-11-23' : '46349');
  });

  test('with a built-in format of dates, and days counted from 1904', () => {
    const styles = '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>';
    expect(cellOf('<c r="A1" s="0"><v>46349</v></c>', styles)).toBe('2026-11-23');
    const parts = workbookParts({ survey: [[{ day: 44887 }]] });
    const old = parts['xl/workbook.xml']?.replace('<sheets>', '<workbookPr date1904="1"/><sheets>') ?? '';
    expect(cellsOf(makeZip({ ...parts, 'xl/workbook.xml': old }))).toEqual(['2026-11-23']);
  });
});

describe('cells and rows are where they say', () => {
  const positions = (sheetData: string) => {
    const parts = workbookParts({ survey: [] });
    const xml = `<worksheet><dimension ref="A1"/><sheetData>${sheetData}</sheetData></worksheet>`;
    const [sheet] = openWorkbook(makeZip({ ...parts, 'xl/worksheets/sheet1.xml': xml }), WORKBOOK_TOOLS);
    return sheet?.grid().rows.map(({ number, cells }) => [number, ...cells.keys()]);
  };

  test('with gaps', () => {
    expect(positions('<row r="3"><c r="B3"><v>1</v></c><c r="AB3"><v>2</v></c></row>')).toEqual([[3, 2, 28]]);
  });

  test('without addresses they follow one another', () => {
    expect(positions('<row><c/><c><v>1</v></c></row><row/><row><c><v>2</v></c></row>')).toEqual([
      [1, 2],
      [3, 1],
    ]);
  });

  test('100,000 rows of formatting are no rows', () => {
    const row = (number: number) =>
      `<row r="${number}"><c r="A${number}" s="1"/><c r="B${number}" s="1"/></row>`;
    const many = Array.from({ length: 100_000 }, (_, index) => row(index + 2)).join('');
    expect(positions(`<row r="1"><c r="A1"><v>1</v></c></row>${many}`)).toEqual([[1, 1]]);
  });
});
