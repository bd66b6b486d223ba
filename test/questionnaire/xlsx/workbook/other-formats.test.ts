/** Workbooks in the formats of old Excel (.xls) and of LibreOffice (.ods). */
import * as sheetJs from '@e965/xlsx';
import { describe, expect, test } from '@jest/globals';
import { WORKBOOK_TOOLS } from '../../../../src/questionnaire/load-flows.ts';
import { openWorkbook } from '../../../../src/questionnaire/xlsx/workbook/workbook.ts';
import { inEnglish } from '../../in-english.ts';
import { type CellContent, makeWorkbook, readBytes, type Sheets } from '../make-workbook.ts';
import { SAMPLE_SHEETS } from '../sample-workbook.ts';
import { makeZip } from './make-zip.ts';

const MIME_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** An .xls as SheetJS writes it. */
function makeXls(sheets: Sheets): Uint8Array {
  const book = sheetJs.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const cells = rows.map((row) => row.map(asCell));
    sheetJs.utils.book_append_sheet(book, sheetJs.utils.aoa_to_sheet(cells), name);
  }
  return new Uint8Array(sheetJs.write(book, { type: 'array', bookType: 'xls' }) as ArrayBuffer);
}

function asCell(content: CellContent): sheetJs.CellObject | string | number | boolean | null {
  if (content === null || typeof content !== 'object') return content;
  if ('day' in content) return { t: 'n', v: content.day, z: 'dd.mm.yyyy' };
  if ('runs' in content) return content.runs.join('');
  if ('error' in content) return { t: 'e', v: 7, w: content.error };
  const { formula, value } = content;
  return typeof value === 'string' ? { t: 's', v: value, f: formula } : { t: 'n', v: value ?? 0, f: formula };
}

/** The texts or faults of the first sheet, each with its row and column. */
function cellsOf(bytes: Uint8Array): readonly unknown[] {
  const [sheet] = openWorkbook(bytes, WORKBOOK_TOOLS);
  return (sheet?.grid().rows ?? []).flatMap(({ number, cells }) =>
    [...cells].map(([column, cell]) => [number, column, 'text' in cell ? cell.text : cell.fault]),
  );
}

/** An .ods with these sheets, each with its rows as XML, written as LibreOffice does. */
function makeOds(
  sheets: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const tables = Object.entries(sheets).map(
    ([name, rows]) => `<table:table table:name="${name}"><table:table-column/>${rows}</table:table>`,
  );
  const content = `<?xml version="1.0"?><office:document-content><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`;
  return makeZip({ mimetype: MIME_TYPE, 'content.xml': content, ...more });
}

const ods = (rows: string, more?: Readonly<Record<string, string>>) => makeOds({ survey: rows }, more);

function odsRow(row: readonly CellContent[]): string {
  return `<table:table-row>${row.map(odsCell).join('')}</table:table-row>`;
}

function odsCell(content: CellContent): string {
  const cell = (attributes: string, shown: string) =>
    `<table:table-cell ${attributes}><text:p>${escaped(shown).replaceAll('\n', '</text:p><text:p>')}</text:p></table:table-cell>`;
  if (content === null) return '<table:table-cell/>';
  if (typeof content === 'string') return cell('office:value-type="string"', content);
  if (typeof content === 'number')
    return cell(`office:value-type="float" office:value="${content}"`, content.toFixed(2));
  if (typeof content === 'boolean')
    return cell(`office:value-type="boolean" office:boolean-value="${content}"`, 'WAHR');
  if ('day' in content) {
    const date = new Date(Date.UTC(1899, 11, 30) + content.day * 86_400_000).toISOString().slice(0, 19);
    return cell(`office:value-type="date" office:date-value="${date.replace('T00:00:00', '')}"`, '23.11.26');
  }
  if ('formula' in content && content.value !== undefined) {
    return cell(
      `table:formula="of:=${content.formula}" office:value-type="float" office:value="${content.value}"`,
      '2,00',
    );
  }
  throw new Error('No test writes this into an .ods.');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const FORMATS: readonly (readonly [string, (sheets: Sheets) => Uint8Array])[] = [
  ['xls', makeXls],
  [
    'ods',
    (sheets) =>
      makeOds(
        Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, rows.map(odsRow).join('')])),
      ),
  ],
];

describe.each(FORMATS)('.%s', (format, make) => {
  test('the same form is the same questionnaire', () => {
    const expected = readBytes(makeWorkbook(SAMPLE_SHEETS));
    const { definition, problems } = readBytes(make(SAMPLE_SHEETS), `flows/sample.${format}`);
    expect(problems).toEqual([]);
    expect(definition).toEqual(expected.definition);
  });

  test('what cells hold, as the author sees it', () => {
    const row: CellContent[] = [
      'a',
      0.1 + 0.2,
      true,
      { day: 46349 },
      { day: 46349.5 },
      { formula: '1+1', value: 2 },
    ];
    expect(cellsOf(make({ survey: [[], [null, ...row]] }))).toEqual([
      [2, 2, 'a'],
      [2, 3, '0.3'],
      [2, 4, 'TRUE'],
      [2, 5, '2026-11-23'],
      [2, 6, '2026-11-23T12:00:00'],
      [2, 7, '2'],
    ]);
  });
});

describe('.ods, as LibreOffice writes it', () => {
  const cell = (text: string, rest = '') =>
    `<table:table-cell office:value-type="string"${rest}>${text}</table:table-cell>`;
  const p = (text: string) => `<text:p>${text}</text:p>`;

  test.each<[name: string, rows: string, cells: readonly unknown[]]>([
    [
      'repeated columns and rows; a million empty ones below',
      `<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/>${cell(p('x'), ' table:number-columns-repeated="2"')}<table:table-cell table:number-columns-repeated="16000"/></table:table-row><table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
      [
        [1, 3, 'x'],
        [1, 4, 'x'],
        [2, 3, 'x'],
        [2, 4, 'x'],
      ],
    ],
    [
      'lines, blanks and formatting inside a text; no comments',
      `<table:table-row>${cell(`<office:annotation>${p('a comment')}</office:annotation>${p('a<text:s text:c="3"/><text:span>b</text:span>')}${p('c<text:line-break/>d')}`)}</table:table-row>`,
      [[1, 1, 'a   b\nc\nd']],
    ],
    [
      'merged cells hold what is seen',
      `<table:table-row>${cell(p('all'), ' table:number-columns-spanned="2"')}<table:covered-table-cell office:value-type="string">${p('hidden')}</table:covered-table-cell>${cell(p('z'))}</table:table-row>`,
      [
        [1, 1, 'all'],
        [1, 3, 'z'],
      ],
    ],
    [
      'a time, and a date as text',
      `<table:table-row><table:table-cell office:value-type="time" office:time-value="PT09H30M00S">${p('09:30')}</table:table-cell>${cell(p('23.11.2026'))}</table:table-row>`,
      [
        [1, 1, '09:30:00'],
        [1, 2, '23.11.2026'],
      ],
    ],
    [
      'a yes or no that came from Excel',
      `<table:table-row><table:table-cell office:value-type="float" office:value="1">${p('WAHR')}</table:table-cell></table:table-row>`,
      [[1, 1, 'TRUE']],
    ],
    [
      'formulas: an error, and one whose value was left out',
      `<table:table-row><table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0">${p('#DIV/0!')}</table:table-cell><table:table-cell table:formula="of:=[.A1]"/></table:table-row>`,
      [
        [1, 1, 'error-value'],
        [1, 2, 'formula-without-value'],
      ],
    ],
  ])('%s', (_, rows, cells) => {
    expect(cellsOf(ods(rows))).toEqual(cells);
  });
});

/** The record FILEPASS of MS-XLS 2.4.117, with which a locked workbook begins, put behind the first record. */
function lockedXls(): Uint8Array {
  const container = sheetJs.CFB.read(makeXls({ survey: [['type']] }), { type: 'array' });
  const stream = sheetJs.CFB.find(container, 'Workbook');
  if (stream === undefined) throw new Error('There is no workbook in it.');
  const bytes = Buffer.from(stream.content as Uint8Array);
  const begun = 4 + bytes.readUInt16LE(2);
  const filePass = Buffer.from([0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4]);
  const locked = Buffer.concat([bytes.subarray(0, begun), filePass, bytes.subarray(begun)]);
  const made = sheetJs.CFB.utils.cfb_new();
  sheetJs.CFB.utils.cfb_add(made, '/Workbook', locked);
  return Uint8Array.from(sheetJs.CFB.write(made, { type: 'buffer' }) as Buffer);
}

test.each<[name: string, bytes: () => Uint8Array, code: string]>([
  ['an .xls with a password', lockedXls, 'password-protected'],
  [
    'an .ods with a password',
    () =>
      ods('', {
        'META-INF/manifest.xml': '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>',
      }),
    'password-protected',
  ],
  ['half an .xls', () => makeXls(SAMPLE_SHEETS).slice(0, 3000), 'damaged-file'],
  ['an .ods without its content', () => makeZip({ mimetype: MIME_TYPE }), 'damaged-file'],
  [
    'an .ods with entities',
    () => makeZip({ mimetype: MIME_TYPE, 'content.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }),
    'damaged-file',
  ],
  [
    'a text cell in a million rows',
    () =>
      ods(
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>',
      ),
    'too-large',
  ],
  [
    'a text cell in a million columns',
    () =>
      ods(
        '<table:table-row><table:table-cell table:number-columns-repeated="1000000"><text:p>x</text:p></table:table-cell></table:table-row>',
      ),
    'too-large',
  ],
])('%s is one clear error', (_, bytes, code) => {
  const { problems } = readBytes(bytes());
  expect(problems).toMatchObject([{ severity: 'error', code }]);
  expect(problems.map((problem) => inEnglish(problem).cure)).toEqual([expect.stringMatching(/\.$/)]);
});
