import type { ReadBeside } from '../../../src/questionnaire/csv/data-files.ts';
import { WORKBOOK_TOOLS } from '../../../src/questionnaire/load-flows.ts';
import { readXlsx, type XlsxOptions, type XlsxResult } from '../../../src/questionnaire/xlsx/xlsx-reader.ts';
import { makeZip } from './workbook/make-zip.ts';

/** What a test puts into a cell; `null` for nothing. */
export type CellContent =
  | string
  | number
  | boolean
  | null
  | { readonly formula: string; readonly value?: string | number }
  | { readonly error: string }
  /** The number of a day, shown as a date. */
  | { readonly day: number }
  /** Pieces of a text, each with formatting of its own. */
  | { readonly runs: readonly string[] };

export type Rows = readonly (readonly CellContent[])[];
export type Sheets = Readonly<Record<string, Rows>>;

/** How a program packs a workbook. What they wrote was looked at; only what a reader may stumble over is imitated. */
export interface Writer {
  /** Where the sheets lie, from the workbook's folder; `{}` is the number. */
  readonly target: string;
  readonly workbook: string;
  /** `x:` before every element of a sheet. */
  readonly prefix: string;
  /** Texts in the cells themselves, or in a part that all sheets share. */
  readonly strings: 'shared' | 'inline';
  readonly styles: boolean;
  /** Whether rows and cells say where they are. */
  readonly addresses: boolean;
  /** The namespaces of ISO/IEC 29500 Strict. */
  readonly strict?: boolean;
  /** Formatting without content: columns to the right, rows below. */
  readonly padding?: { readonly columns: number; readonly rows: number };
}

export const WRITERS: Readonly<Record<string, Writer>> = {
  Excel: {
    target: 'worksheets/sheet{}.xml',
    workbook: 'xl/workbook.xml',
    prefix: '',
    strings: 'shared',
    styles: true,
    addresses: true,
  },
  'Excel (Strict)': {
    target: 'worksheets/sheet{}.xml',
    workbook: 'xl/workbook.xml',
    prefix: '',
    strings: 'shared',
    styles: true,
    addresses: true,
    strict: true,
  },
  LibreOffice: {
    target: 'worksheets/sheet{}.xml',
    workbook: 'xl/workbook.xml',
    prefix: '',
    strings: 'shared',
    styles: true,
    addresses: true,
    padding: { columns: 3, rows: 5 },
  },
  'Google Sheets': {
    target: 'worksheets/sheet{}.xml',
    workbook: 'xl/workbook.xml',
    prefix: '',
    strings: 'shared',
    styles: true,
    addresses: true,
    padding: { columns: 0, rows: 1000 },
  },
  openpyxl: {
    target: '/xl/worksheets/sheet{}.xml',
    workbook: 'xl/workbook.xml',
    prefix: '',
    strings: 'shared',
    styles: true,
    addresses: true,
  },
  'Open XML SDK': {
    target: '/sheets/sheet{}.xml',
    workbook: 'book/main.xml',
    prefix: 'x:',
    strings: 'inline',
    styles: false,
    addresses: false,
  },
};

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** The parts of a workbook, by name. */
export function workbookParts(sheets: Sheets, writer: Writer = excel()): Record<string, string> {
  const relations = writer.strict === true ? STRICT_RELATIONS : RELATIONS;
  const folder = writer.workbook.replace(/[^/]*$/, '');
  const names = Object.keys(sheets);
  const shared: string[] = [];
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationships([
      [
        'rId1',
        `${relations}/officeDocument`,
        writer.target.startsWith('/') ? `/${writer.workbook}` : writer.workbook,
      ],
    ]),
    [writer.workbook]: xml(
      `<${writer.prefix}workbook xmlns:r="${relations}"><${writer.prefix}sheets>${names
        .map(
          (name, index) =>
            `<${writer.prefix}sheet name="${escaped(name)}" sheetId="${index + 4}" r:id="rId${index + 7}"/>`,
        )
        .join('')}</${writer.prefix}sheets></${writer.prefix}workbook>`,
    ),
  };
  const targets = names.map((_, index) => writer.target.replace('{}', String(index + 1)));
  names.forEach((name, index) => {
    const target = targets[index] ?? '';
    parts[target.startsWith('/') ? target.slice(1) : folder + target] = sheetXml(
      sheets[name] ?? [],
      writer,
      shared,
    );
  });
  parts[`${folder}_rels/${writer.workbook.slice(folder.length)}.rels`] = relationships([
    ...(writer.styles ? [['rId1', `${relations}/styles`, 'styles.xml'] as const] : []),
    ...(writer.strings === 'shared'
      ? [['rId2', `${relations}/sharedStrings`, 'sharedStrings.xml'] as const]
      : []),
    ...targets.map((target, index) => [`rId${index + 7}`, `${relations}/worksheet`, target] as const),
  ]);
  if (writer.styles) {
    parts[`${folder}styles.xml`] = xml(
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-407]d\\.\\ mmmm\\ yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    );
  }
  if (writer.strings === 'shared') parts[`${folder}sharedStrings.xml`] = xml(`<sst>${shared.join('')}</sst>`);
  return parts;
}

export function makeWorkbook(sheets: Sheets, writer?: Writer): Uint8Array {
  return makeZip(workbookParts(sheets, writer));
}

/** Reads a workbook as the command does. */
export function readBytes(
  bytes: Uint8Array,
  file = 'flows/sample.xlsx',
  options: XlsxOptions = {},
): XlsxResult {
  return readXlsx(file, bytes, WORKBOOK_TOOLS, options);
}

/** Files that lie beside a workbook: what they hold, by their paths. */
export function beside(files: Readonly<Record<string, string | Uint8Array>>): ReadBeside {
  return (path, most) => {
    const content = Object.hasOwn(files, path) ? files[path] : undefined;
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return bytes?.subarray(0, most);
  };
}

function excel(): Writer {
  const { Excel } = WRITERS;
  if (Excel === undefined) throw new Error('Excel is gone.');
  return Excel;
}

function sheetXml(rows: Rows, writer: Writer, shared: string[]): string {
  const { prefix: x, addresses, padding } = writer;
  const cells = (row: readonly CellContent[], number: number) =>
    row.map((content, column) =>
      cellXml(content, addresses ? ` r="${letters(column)}${number}"` : '', writer, shared),
    );
  const pad = (number: number, from: number, count: number) =>
    Array.from({ length: count }, (_, column) => `<c r="${letters(from + column)}${number}" s="0"/>`);
  const rowXml = (number: number, content: readonly string[]) =>
    `<${x}row${addresses ? ` r="${number}" spans="1:9"` : ''}>${content.join('')}</${x}row>`;
  const width = Math.max(...rows.map((row) => row.length), 0);
  const body = rows.map((row, index) =>
    rowXml(index + 1, [...cells(row, index + 1), ...pad(index + 1, row.length, padding?.columns ?? 0)]),
  );
  for (let row = 0; row < (padding?.rows ?? 0); row += 1) {
    body.push(rowXml(rows.length + row + 1, pad(rows.length + row + 1, 0, width)));
  }
  return xml(
    `<${x}worksheet><${x}cols><${x}col min="1"/></${x}cols><${x}sheetData>${body.join('')}</${x}sheetData></${x}worksheet>`,
  );
}

function cellXml(
  content: CellContent,
  address: string,
  { prefix: x, strings, styles }: Writer,
  shared: string[],
): string {
  if (content === null) return `<${x}c${address}/>`;
  if (typeof content === 'number') return `<${x}c${address}><${x}v>${content}</${x}v></${x}c>`;
  if (typeof content === 'boolean') return `<${x}c${address} t="b"><${x}v>${content ? 1 : 0}</${x}v></${x}c>`;
  if (typeof content === 'string' || 'runs' in content) {
    const text =
      typeof content === 'string'
        ? `<${x}t xml:space="preserve">${escaped(content)}</${x}t>`
        : content.runs
            .map((run) => `<${x}r><${x}rPr><${x}b/></${x}rPr><${x}t>${escaped(run)}</${x}t></${x}r>`)
            .join('');
    if (strings === 'inline') return `<${x}c${address} t="inlineStr"><${x}is>${text}</${x}is></${x}c>`;
    shared.push(`<si>${text}<rPh><t>phonetic</t></rPh></si>`);
    return `<${x}c${address} t="s"><${x}v>${shared.length - 1}</${x}v></${x}c>`;
  }
  if ('day' in content) {
    if (!styles) throw new Error('A date is a number with a style.');
    return `<${x}c${address} s="1"><${x}v>${content.day}</${x}v></${x}c>`;
  }
  if ('error' in content)
    return `<${x}c${address} t="e"><${x}f>x</${x}f><${x}v>${content.error}</${x}v></${x}c>`;
  const { formula, value } = content;
  const kept = value === undefined ? '' : `<${x}v>${escaped(String(value))}</${x}v>`;
  return `<${x}c${address}${typeof value === 'string' ? ' t="str"' : ''}><${x}f>${escaped(formula)}</${x}f>${kept}</${x}c>`;
}

function letters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : letters(Math.floor(column / 26) - 1) + rest;
}

function relationships(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return xml(`<Relationships>${each.join('')}</Relationships>`);
}

function xml(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
