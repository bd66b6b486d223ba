/** One record of a CSV file, and the line it begins in, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The records of a file, without empty lines; or the line of a quotation mark that is never closed. */
export type CsvRows =
  | { readonly ok: true; readonly rows: readonly CsvRow[] }
  | { readonly ok: false; readonly line: number };

const SEPARATORS = [',', ';', '\t'];

/**
 * Splits a text into records by RFC 4180: cells in quotation marks may contain separators, line breaks and doubled
 * quotation marks. Spaces around a cell are not part of it.
 *
 * The separator is the one that occurs most often in the first line: programs in countries with a decimal comma write
 * ";". A first line `sep=;`, which Excel writes, overrides this.
 */
export function readCsvRows(text: string): CsvRows {
  const said = /^sep=(.)\r?\n/i.exec(text);
  const separator = said?.[1] ?? separatorOf(text);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = said === null ? 1 : 2;
  let begun = line;
  let at = said?.[0].length ?? 0;

  while (at < text.length) {
    let start = at;
    while (text[start] === ' ') start += 1;
    if (text[start] === '"') {
      const opened = line;
      let cell = '';
      let from = start + 1;
      for (;;) {
        const quote = text.indexOf('"', from);
        if (quote === -1) return { ok: false, line: opened };
        cell += text.slice(from, quote);
        from = quote + 1;
        if (text[from] !== '"') break;
        cell += '"';
        from += 1;
      }
      line += lineBreaksIn(cell);
      const end = endOfCell(text, from, separator);
      // Text after the closing quotation mark is kept, as in spreadsheets.
      cells.push((cell + text.slice(from, end)).trim());
      at = end;
    } else {
      const end = endOfCell(text, at, separator);
      cells.push(text.slice(at, end).trim());
      at = end;
    }
    if (text[at] === separator) {
      at += 1;
      // A separator at the very end: an empty cell follows it.
      if (at >= text.length) cells.push('');
      continue;
    }
    endRow();
    if (at < text.length) {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      line += 1;
    }
    begun = line;
  }
  if (cells.length > 0) endRow();
  return { ok: true, rows };

  function endRow(): void {
    if (cells.some((cell) => cell !== '')) rows.push({ line: begun, cells });
    cells = [];
  }
}

function separatorOf(text: string): string {
  const first = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0].replaceAll(/"(?:[^"]|"")*"/g, '') ?? '';
  const counted = SEPARATORS.map((separator) => ({ separator, count: first.split(separator).length }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.separator ?? ',';
}

function endOfCell(text: string, from: number, separator: string): number {
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === separator || sign === '\n' || sign === '\r') return at;
  }
  return text.length;
}

function lineBreaksIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
