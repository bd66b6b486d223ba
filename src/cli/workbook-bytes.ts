import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import type { WrittenSheet } from '../questionnaire/write/sheet-rows.ts';
import { columnLetters } from '../results/files/xlsx/column-letters.ts';

/** A sheet's column widths and the values that its cells may have. */
export interface SheetLook {
  /** Characters, by column; {@link USUAL_WIDTH} for others. */
  readonly widths?: readonly number[];
  /** Columns (from 0) whose cells below the header must have one of these words. */
  readonly dropDowns?: readonly { readonly column: number; readonly words: readonly string[] }[];
}

const USUAL_WIDTH = 24;

/**
 * Sheets as an .xlsx file. Every cell is text, even if it looks like a number or a date, so that no program converts
 * it on opening.
 *
 * @param looks - by sheet name
 */
export async function workbookBytes(
  sheets: readonly WrittenSheet[],
  looks: Readonly<Record<string, SheetLook>> = {},
): Promise<Uint8Array> {
  const written = sheets.map(({ name, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: (rows[0] ?? []).map((_, column) => ({ width: looks[name]?.widths?.[column] ?? USUAL_WIDTH })),
    data: rows.map((row, index) =>
      row.map((text) =>
        text === ''
          ? null
          : {
              value: escaped(text),
              type: String,
              format: '@',
              ...(index === 0
                ? { fontWeight: 'bold' as const }
                : { wrap: true, alignVertical: 'top' as const }),
            },
      ),
    ),
  }));
  return await writeXlsxFile(written, { features: [dropDowns(sheets, looks)] }).toBuffer();
}

/** ECMA-376 Part 1, 22.9.2.19: `_x0041_` means "A", so an underscore that would look like this is escaped. */
function escaped(text: string): string {
  return text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

function dropDowns(
  sheets: readonly WrittenSheet[],
  looks: Readonly<Record<string, SheetLook>>,
): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          insert: (_, { sheetIndex }) => {
            const { name = '', rows = [] } = sheets[sheetIndex] ?? {};
            const lists = (looks[name]?.dropDowns ?? []).map(({ column, words }) => {
              const letters = columnLetters(column);
              return `<dataValidation type="list" allowBlank="1" sqref="${letters}2:${letters}${rows.length + 1}"><formula1>"${words.join(',')}"</formula1></dataValidation>`;
            });
            if (lists.length === 0) return undefined;
            return `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
          },
        },
      },
    },
  };
}
