import { buffer } from 'node:stream/consumers';
import { type CellObject, read, utils, type WorkBook } from '@e965/xlsx';
import { describe, expect, test } from '@jest/globals';
import { EXPORT_FORMATS, type ExportFormat, FILE_FORMATS } from '../../../src/results/export-formats.ts';
import { definitionOf, formOf, storeOf } from '../form.ts';
import { awkwardStore, LONG_ANSWER, LOOKS_LIKE } from './awkward.ts';

async function workbookOf(format: ExportFormat, language = 'uk', store = awkwardStore()): Promise<WorkBook> {
  const form = await formOf(store, { language });
  const bytes = await buffer(FILE_FORMATS[format].write(form, {}));
  return read(bytes, { cellNF: true, bookFiles: true });
}

/** Cells below a heading, as SheetJS reads them. */
function below(book: WorkBook, sheet: string, heading: string): readonly (CellObject | undefined)[] {
  const cells = book.Sheets[sheet] ?? {};
  const range = utils.decode_range(cells['!ref'] ?? 'A1');
  const at = (c: number, r: number) => cells[utils.encode_cell({ c, r })] as CellObject | undefined;
  for (let c = 0; c <= range.e.c; c++) {
    if (at(c, 0)?.v !== heading) continue;
    return Array.from({ length: range.e.r }, (_, index) => at(c, index + 1));
  }
  throw new Error(`${sheet} has no ${heading}: ${utils.sheet_to_csv(cells).slice(0, 500)}`);
}

const values = (cells: readonly (CellObject | undefined)[]) => cells.map((cell) => cell?.v ?? null);

describe('a workbook', () => {
  test('has sheets for people, for programs, for each repeat and to read', async () => {
    const book = await workbookOf('xlsx');
    expect(book.SheetNames).toEqual([
      ...['file-answers', 'file-codes', 'file-codebook', 'child', 'toy', 'file-open'],
    ]);
  });

  test('what people wrote is text, whatever it looks like', async () => {
    const book = await workbookOf('xlsx');
    const cells = below(book, 'file-codes', 'wishes');
    expect(values(cells)).toEqual([LONG_ANSWER, ...LOOKS_LIKE]);
    expect(new Set(cells.map((cell) => cell?.t))).toEqual(new Set(['s']));
    expect(cells.some((cell) => cell?.f !== undefined)).toBe(false);
  });

  test('numbers, dates and times are such; a date before Excel’s calendar stays text', async () => {
    const book = await workbookOf('xlsx');
    const first = (name: string) => below(book, 'file-codes', name)[0];
    expect([first('age'), first('Age')]).toMatchObject([
      { t: 'n', v: 34 },
      { t: 'n', v: 0.5 },
    ]);
    expect(first('since')).toMatchObject({ t: 'n', v: 46053, z: 'm/d/yy' });
    expect(first('at')).toMatchObject({ t: 'n', v: 0.84375, z: 'h:mm' });
    expect(first('moment')).toMatchObject({ t: 'n', v: 46053 + 1 / 3 });
    expect(below(book, 'file-codes', 'since')[1]).toMatchObject({ t: 's', v: '1850-02-03' });
  });

  test('answers have labels, and are empty where there is none; codes say why', async () => {
    const book = await workbookOf('xlsx');
    expect(values(below(book, 'file-answers', 'Чи маєте Ви роботу?')).slice(0, 2)).toEqual([
      'Так, ’маю’',
      'Ні',
    ]);
    expect(values(below(book, 'file-answers', 'Вік')).slice(0, 2)).toEqual([34, null]);
    expect(values(below(book, 'file-codes', 'age')).slice(0, 2)).toEqual([34, 'NA:skipped']);
    expect(values(below(book, 'file-answers', 'file-complete'))[0]).toBe('file-yes');
    expect(values(below(book, 'file-answers', 'file-language')).slice(0, 2)).toEqual([
      'українська',
      'арабська',
    ]);
  });

  test('a choice that the filter did not offer is not 0', async () => {
    const book = await workbookOf('xlsx');
    expect(values(below(book, 'file-codes', 'help/money')).slice(0, 2)).toEqual([0, 'NA:not-offered']);
    expect(values(below(book, 'file-codes', 'help/language')).slice(0, 2)).toEqual([1, 1]);
  });

  test('names that differ only by case have headings of their own', async () => {
    const store = storeOf(
      [
        definitionOf([
          { type: 'text', name: 'a' },
          { type: 'text', name: 'A' },
        ]),
      ],
      [{ answers: {} }],
    );
    const book = await workbookOf('xlsx', 'uk', store);
    expect(utils.sheet_to_csv(book.Sheets['file-answers'] ?? {}).split('\n')[0]).toContain('a (a),A (A)');
  });

  test('a repeat’s rows name the row of their response', async () => {
    const book = await workbookOf('xlsx');
    expect(values(below(book, 'child', 'file-row')).slice(0, 3)).toEqual([1, 1, 2]);
    expect(values(below(book, 'child', 'years')).slice(0, 3)).toEqual([3, null, 7]);
    expect(values(below(book, 'toy', 'file-instance')).slice(0, 3)).toEqual(['1.1', '1.2', '1.1']);
    expect(values(below(book, 'toy', 'called')).slice(0, 2)).toEqual(['ball', '=doll']);
  });

  test('the codebook counts who answered, and lists 400 choices', async () => {
    const book = await workbookOf('xlsx');
    const names = values(below(book, 'file-codebook', 'file-name'));
    const of = (name: string, heading: string) =>
      values(below(book, 'file-codebook', heading))[names.indexOf(name)];
    expect([of('age', 'file-answered'), of('age', 'file-skipped')]).toEqual([1, LOOKS_LIKE.length]);
    expect([of('years', 'file-answered'), of('years', 'file-declined')]).toEqual([1 + LOOKS_LIKE.length, 1]);
    expect(names.filter((name) => name === 'place')).toHaveLength(401);
  });

  test('runs from the right in Arabic', async () => {
    const isFromRight = async (language: string) => {
      const book = await workbookOf('xlsx', language);
      const { files } = book as unknown as { files: Record<string, { content: Buffer }> };
      return String(files['xl/worksheets/sheet1.xml']?.content).includes('rightToLeft="1"');
    };
    expect([await isFromRight('ar'), await isFromRight('uk')]).toEqual([true, false]);
  });

  test('of KoboToolbox: groups in the headings, rows that name their parents', async () => {
    const book = await workbookOf('kobo');
    expect(book.SheetNames).toEqual(['needs', 'child', 'toy']);
    expect(values(below(book, 'needs', 'needs/help/language')).slice(0, 2)).toEqual([1, 1]);
    expect(values(below(book, 'child', '_parent_index')).slice(0, 3)).toEqual([1, 1, 2]);
    expect(values(below(book, 'toy', '_parent_index')).slice(0, 4)).toEqual([1, 1, 3, 4]);
    expect(values(below(book, 'toy', 'child/toy/called'))[0]).toBe('ball');
    expect(values(below(book, 'toy', '_parent_table_name'))[0]).toBe('child');
  });
});

test.each(EXPORT_FORMATS)('%s of a form without responses has its headings', async (format) => {
  const form = await formOf(storeOf([definitionOf([{ type: 'text', name: 'wishes' }])], []));
  const bytes = await buffer(FILE_FORMATS[format].write(form, {}));
  if (format === 'jsonl') expect(bytes.length).toBe(0);
  else if (format === 'csv') expect(bytes.toString()).toMatch(/,wishes\r\n$/);
  else expect(bytes.subarray(0, 2).toString()).toBe('PK');
});
