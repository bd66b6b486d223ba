/** Files that would take all memory or time are refused with words, and a sound one beside them still runs. */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeWorkbook, type Rows, type Sheets, workbookParts } from './make-workbook.ts';
import { makeZip } from './workbook/make-zip.ts';

/** MB. A small server has little more. */
const HEAP = 384;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function folderWithSoundFlow(): string {
  const folder = mkdtempSync(join(tmpdir(), 'miteinander-bombs-'));
  folders.push(folder);
  mkdirSync(join(folder, 'flows'));
  copyFileSync('flows/first-look.yaml', join(folder, 'flows/first-look.yaml'));
  return folder;
}

interface Read {
  readonly told: readonly { readonly code: string; readonly file: string; readonly message: string }[];
  readonly sound: readonly string[];
}

/** Reads files in a process of its own, with little memory. */
async function read(files: Readonly<Record<string, string | Uint8Array>>): Promise<Read> {
  const folder = folderWithSoundFlow();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, 'flows', name), content);
  const { stdout } = await promisify(execFile)(process.execPath, [
    `--max-old-space-size=${HEAP}`,
    '--disable-warning=ExperimentalWarning',
    'test/questionnaire/xlsx/load-folder-process.ts',
    join(folder, 'flows'),
    'locales',
  ]);
  return JSON.parse(stdout) as Read;
}

const many = (count: number, row: (index: number) => Rows[number]): Rows =>
  Array.from({ length: count }, (_, index) => row(index));

const HEAD = ['type', 'name', 'label'];

/** A workbook one of whose parts is replaced. */
function withPart(part: RegExp, content: string): Uint8Array {
  const parts = workbookParts({ survey: [HEAD, ['text', 'wish', 'Your wish?']] });
  const name = Object.keys(parts).find((each) => part.test(each));
  return makeZip({ ...parts, [name ?? '']: content });
}

const sheet = (cells: string) => `<worksheet><sheetData>${cells}</sheetData></worksheet>`;
const book = (sheets: Sheets) => makeWorkbook(sheets);

const BOMBS: readonly (readonly [string, string, () => Uint8Array | string, string, RegExp])[] = [
  [
    '3,000 nested groups',
    'nested.xlsx',
    () =>
      book({
        survey: [
          HEAD,
          ...many(3000, (index) => ['begin_group', `g${index}`, `Group ${index}`]),
          ['text', 'wish', 'Your wish?'],
          ...many(3000, () => ['end_group', '', '']),
        ],
      }),
    'too-large',
    /6001 rows/,
  ],
  [
    '100 nested groups',
    'deep.xlsx',
    () =>
      book({
        survey: [
          HEAD,
          ...many(100, (index) => ['begin_group', `g${index}`, `Group ${index}`]),
          ['text', 'wish', 'Your wish?'],
          ...many(100, () => ['end_group', '', '']),
        ],
      }),
    'too-deep',
    /nested more than 40 groups deep/,
  ],
  [
    '300,000 rows',
    'rows.xlsx',
    () => withPart(/sheet1/, sheet('<row><c><v>1</v></c></row>'.repeat(300_000))),
    'too-large',
    /more than 50000 rows/,
  ],
  [
    '100,000 choices',
    'choices.xlsx',
    () =>
      book({
        survey: [HEAD, ['select_one places', 'place', 'Where?']],
        choices: [
          ['list_name', 'name', 'label'],
          ...many(100_000, (index) => ['places', `p${index}`, `Place ${index}`]),
        ],
      }),
    'too-large',
    /more than 50000 rows/,
  ],
  [
    'five million cells in 25 KB',
    'cells.xlsx',
    () => withPart(/sheet1/, sheet(`<row>${'<c><v>1</v></c>'.repeat(3_000_000)}</row>`)),
    'too-large',
    /too much text/,
  ],
  [
    'a hundred megabytes of nothing',
    'nothing.xlsx',
    () => withPart(/sheet1/, sheet('<row></row>'.repeat(10_000_000))),
    'too-large',
    /has 110 MB/,
  ],
  [
    'three million shared texts',
    'texts.xlsx',
    () => withPart(/sharedStrings/, `<sst>${'<si><t>a</t></si>'.repeat(2_500_000)}</sst>`),
    'too-large',
    /more than 500000 texts/,
  ],
  [
    'one text in very many cells',
    'echo.xlsx',
    () => {
      const long = 'a'.repeat(30_000);
      return withPart(
        /sheet1/,
        sheet(`<row>${`<c t="inlineStr"><is><t>${long}</t></is></c>`.repeat(1_000)}</row>`),
      );
    },
    'too-large',
    /too much text/,
  ],
  [
    'a list of a million sheets',
    'sheets.xlsx',
    () =>
      withPart(
        /workbook\.xml$/,
        `<workbook><sheets>${'<sheet name="a"/>'.repeat(1_000_000)}</sheets></workbook>`,
      ),
    'too-large',
    /has 17 MB/,
  ],
  [
    'aliases of aliases',
    'laughs.yaml',
    () =>
      `form_id: laughs\na: &a [x, x]\n${[...'bcdefghijklmnopqrstuvwxyz']
        .map((name, index) => `${name}: &${name} [${`*${'abcdefghijklmnopqrstuvwxyz'[index]}, `.repeat(9)}x]`)
        .join('\n')}\n`,
    'yaml-alias',
    /not understood/,
  ],
  ['ten thousand brackets', 'brackets.yaml', () => '['.repeat(100_000), 'yaml-syntax', /not valid YAML/],
  ['a text file of 6 MB', 'large.yaml', () => '#'.repeat(6_000_000), 'too-large', /has 6 MB/],
];

describe('one after the other, in one process', () => {
  let all: Read;
  beforeAll(async () => {
    all = await read(Object.fromEntries(BOMBS.map(([, name, content]) => [name, content()])));
  });

  test.each(BOMBS)('%s', (_, name, _content, code, message) => {
    expect(all.sound).toEqual(['first-look']);
    const told = all.told.filter(({ file }) => file === name);
    expect(told.map((problem) => problem.code)).toContain(code);
    expect(told.find((problem) => problem.code === code)?.message).toMatch(message);
  });
});

/** An .ods whose sheet holds this. */
const ods = (rows: string) =>
  makeZip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content><table:table table:name="survey">${rows}</table:table></office:document-content>`,
  });

test('an expression of ten thousand brackets, a list of 200,000 lines beside the workbook, bombs of LibreOffice', async () => {
  const { told, sound } = await read({
    'nothing.ods': ods('<table:table-row/>'.repeat(6_000_000)),
    'echo.ods': ods(
      '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>',
    ),
    'entities.xlsx': withPart(
      /sheet1/,
      `<!DOCTYPE a [<!ENTITY a "ha">${[...'bcdefghij'].map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'[index]};`.repeat(10)}">`).join('')}]>${sheet('<row><c t="str"><v>&j;</v></c></row>')}`,
    ),
    'declared.xlsx': withPart(
      /sheet1/,
      `<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1000000"><c r="XFD1000000"><v>1</v></c></row></sheetData></worksheet>`,
    ),
    'brackets.xlsx': book({
      survey: [
        [...HEAD, 'relevant'],
        ['text', 'wish', 'Your wish?', `${'('.repeat(4000)}1${')'.repeat(4000)}`],
      ],
    }),
    'places.xlsx': book({ survey: [HEAD, ['select_one_from_file places.csv', 'place', 'Where?']] }),
    'places.csv': `name,label\n${Array.from({ length: 200_000 }, (_, index) => `p${index},Place ${index}`).join('\n')}`,
  });
  expect(sound).toEqual(['first-look']);
  expect(new Set(told.map(({ file }) => file))).toEqual(
    new Set([
      'brackets.xlsx',
      'declared.xlsx',
      'echo.ods',
      'entities.xlsx',
      'nothing.ods',
      'places.csv',
      'places.xlsx',
    ]),
  );
  expect(told.filter(({ file }) => file.endsWith('.ods')).map(({ code }) => code)).toEqual([
    'too-large',
    'too-large',
  ]);
  expect(told.find(({ file }) => file === 'entities.xlsx')?.code).toBe('damaged-file');
});
