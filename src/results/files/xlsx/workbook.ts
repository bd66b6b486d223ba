import { type ZipEntry, zip } from '../zip.ts';
import { rowXml, type SheetCell, STYLES, xmlText } from './cells.ts';
import { columnLetters } from './column-letters.ts';

export interface Sheet {
  readonly name: string;
  readonly headings: readonly string[];
  /** In characters, by column; {@link USUAL_WIDTH} for others. */
  readonly widths?: readonly number[];
  readonly rows: Iterable<readonly SheetCell[]> | AsyncIterable<readonly SheetCell[]>;
  /** Written after all others, and shown in its place: its rows are about theirs. */
  readonly isLast?: true;
}

const USUAL_WIDTH = 22;
/** Excel specifications and limits: the heading takes one. */
const MOST_ROWS = 1_048_575;
const MOST_COLUMNS = 16_384;
const LONGEST_NAME = 31;
/** Characters that are gathered before they are packed. */
const PIECE = 65_536;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook (.xlsx, ECMA-376), piece by piece: memory holds a few rows at a time. The first row of each sheet stays in
 * view and has a filter.
 *
 * @param rightToLeft - columns run from the right
 * @throws Error for more rows or columns than a sheet can have
 */
export async function* workbook(
  sheets: readonly Sheet[],
  { rightToLeft }: { readonly rightToLeft: boolean },
): AsyncGenerator<Uint8Array> {
  yield* zip(parts(sheets, rightToLeft));
}

function* parts(sheets: readonly Sheet[], rightToLeft: boolean): Generator<ZipEntry> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const numbers = sheets.map((_, index) => index + 1);
  yield {
    path: '[Content_Types].xml',
    content: [
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>`,
      ...numbers.map(
        (number) =>
          `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
      ),
      '</Types>',
    ],
  };
  yield {
    path: '_rels/.rels',
    content: [
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
  };
  yield {
    path: 'xl/workbook.xml',
    content: [
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>`,
      ...names.map(
        (name, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="r${index + 1}"/>`,
      ),
      '</sheets></workbook>',
    ],
  };
  yield {
    path: 'xl/_rels/workbook.xml.rels',
    content: [
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">`,
      ...numbers.map(
        (number) =>
          `<Relationship Id="r${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
      ),
      `<Relationship Id="styles" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ],
  };
  yield { path: 'xl/styles.xml', content: [styles()] };
  const inOrder = [...sheets.entries()].toSorted(
    ([, a], [, b]) => Number(a.isLast ?? 0) - Number(b.isLast ?? 0),
  );
  for (const [index, sheet] of inOrder) {
    yield {
      path: `xl/worksheets/sheet${index + 1}.xml`,
      content: sheetXml(sheet, names[index] ?? '', rightToLeft),
    };
  }
}

/** ECMA-376 Part 1, 18.8: number formats 14, 20 and 22 are shown in the reader's own way; 49 is text. */
function styles(): string {
  const formats: Readonly<Record<(typeof STYLES)[number], string>> = {
    general: 'numFmtId="0" fontId="0"',
    heading: 'numFmtId="49" fontId="1"',
    text: 'numFmtId="49" fontId="0"',
    date: 'numFmtId="14" fontId="0" applyNumberFormat="1"',
    time: 'numFmtId="20" fontId="0" applyNumberFormat="1"',
    dateTime: 'numFmtId="22" fontId="0" applyNumberFormat="1"',
  };
  const cells = STYLES.map((style) => {
    const wrap =
      style === 'heading' ? '<alignment vertical="top" wrapText="1"/>' : '<alignment vertical="top"/>';
    return `<xf ${formats[style]} fillId="0" borderId="0" xfId="0" applyAlignment="1">${wrap}</xf>`;
  });
  return `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs></styleSheet>`;
}

async function* sheetXml(sheet: Sheet, name: string, rightToLeft: boolean): AsyncGenerator<string> {
  const { headings, widths = [], rows } = sheet;
  if (headings.length > MOST_COLUMNS) {
    throw new Error(
      `The sheet "${name}" would have ${headings.length} columns. Excel takes ${MOST_COLUMNS}: use --format csv.`,
    );
  }
  const direction = rightToLeft ? ' rightToLeft="1"' : '';
  let piece = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"${direction}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`;
  for (const index of headings.keys()) {
    const width = widths[index] ?? USUAL_WIDTH;
    piece += `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  }
  piece += `</cols><sheetData>${rowXml(headings, 'heading')}`;
  let count = 0;
  for await (const row of rows) {
    if (++count > MOST_ROWS) {
      throw new Error(
        `The sheet "${name}" would have more than ${MOST_ROWS} rows. Excel takes no more: use --format csv.`,
      );
    }
    piece += rowXml(row);
    if (piece.length >= PIECE) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}</sheetData><autoFilter ref="A1:${columnLetters(headings.length - 1)}${count + 1}"/></worksheet>`;
}

/** What Excel takes as names of sheets, no two the same, upper and lower case aside. */
function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>(['history']);
  return wanted.map((each) => {
    const plain = each.replaceAll(/[[\]:*?/\\]|^'|'$/g, '_').trim() || '_';
    for (let number = 1; ; number++) {
      const ending = number === 1 ? '' : ` ${number}`;
      const name = plain.slice(0, LONGEST_NAME - ending.length).toWellFormed() + ending;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}
