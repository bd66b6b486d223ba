import { says } from '../problems/message.ts';
import { readCsvRows } from './csv-rows.ts';
import { type CsvResult, mistake, tooLarge, tooManyRows } from './data-table.ts';

/** Reads a data file: a header, and rows. Columns without a header are ignored; short rows are filled up. */
export function readCsv(bytes: Uint8Array): CsvResult {
  const large = tooLarge(bytes);
  if (large !== undefined) return large;
  const text = textOf(bytes);
  if (text === undefined) {
    return mistake({ code: 'not-utf-8', message: says('data-file-not-utf-8') });
  }
  const read = readCsvRows(text);
  if (!read.ok) {
    return mistake({
      code: 'bad-csv',
      message: says('quotation-never-closed'),
      line: read.line,
    });
  }
  const [head, ...rows] = read.rows;
  if (head === undefined) {
    return mistake({ code: 'empty-file', message: says('data-file-empty') });
  }
  const many = tooManyRows(rows.length);
  if (many !== undefined) return many;
  const named = head.cells.flatMap((name, index) => (name === '' ? [] : [{ name, index }]));
  const columns = named.map(({ name }) => name);
  const twice = columns.find((name, index) => columns.indexOf(name) < index);
  if (twice !== undefined) {
    return mistake({
      code: 'bad-csv',
      message: says('data-column-twice', { column: twice }),
      line: head.line,
    });
  }
  const long = rows.find(({ cells }) => cells.slice(head.cells.length).some((cell) => cell !== ''));
  if (long !== undefined) {
    return mistake({
      code: 'bad-csv',
      message: says('data-row-too-long', { columns: head.cells.length }),
      line: long.line,
      found: long.cells.join(' | '),
    });
  }
  const table = {
    columns,
    rows: rows.map(({ cells }) => named.map(({ index }) => cells[index] ?? '')),
    lines: rows.map(({ line }) => line),
  };
  return { ok: true, table };
}

/** The decoder drops a byte order mark. Excel's "Unicode text" is UTF-16, and begins with one. */
function textOf(bytes: Uint8Array): string | undefined {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
