import { says } from '../problems/message.ts';
import { BadWorkbook } from '../xlsx/workbook/bad-workbook.ts';
import { readXml } from '../xlsx/workbook/xml.ts';
import { type CsvResult, mistake, tableOf, tooLarge } from './data-table.ts';

/**
 * Reads a data file of ODK in XML (https://docs.getodk.org/form-datasets/): below the root an element for each row, whose
 * elements are its cells. Entities of its own are refused.
 */
export function readXmlTable(bytes: Uint8Array): CsvResult {
  const large = tooLarge(bytes);
  if (large !== undefined) return large;
  const rows: Map<string, string>[] = [];
  let depth = 0;
  let column = '';
  try {
    readXml(bytes, 'this file', {
      open(name) {
        depth += 1;
        if (depth === 2) rows.push(new Map());
        if (depth === 3) column = name;
      },
      close() {
        depth -= 1;
      },
      text(piece) {
        if (depth < 3) return;
        const row = rows.at(-1);
        row?.set(column, (row.get(column) ?? '') + piece);
      },
    });
  } catch (error) {
    if (!(error instanceof BadWorkbook)) throw error;
    return mistake({ code: 'bad-xml', message: says('not-plain-xml') });
  }
  return tableOf(rows);
}
