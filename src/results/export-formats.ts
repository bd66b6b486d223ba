import { type CsvOptions, csvFile } from './files/csv-file.ts';
import type { ExportedForm } from './files/exported-form.ts';
import { jsonLinesFile } from './files/json-lines-file.ts';
import { koboFile } from './files/kobo-file.ts';
import { rFile } from './files/r-file.ts';
import { spssFile } from './files/spss-file.ts';
import { xlsxFile } from './files/xlsx-file.ts';

/** The formats in which responses can be exported. */
export const EXPORT_FORMATS = ['xlsx', 'csv', 'jsonl', 'spss', 'r', 'kobo'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

interface FileFormat {
  /** Of the file's name. */
  readonly ending: string;
  /** Bytes that no terminal should show. */
  readonly isBinary: boolean;
  /** Gives the responses, piece by piece. */
  write(form: ExportedForm, options: CsvOptions): AsyncIterable<string | Uint8Array>;
}

export const FILE_FORMATS: { readonly [F in ExportFormat]: FileFormat } = {
  xlsx: { ending: 'xlsx', isBinary: true, write: xlsxFile },
  csv: { ending: 'csv', isBinary: false, write: csvFile },
  jsonl: { ending: 'jsonl', isBinary: false, write: jsonLinesFile },
  spss: { ending: 'zip', isBinary: true, write: spssFile },
  r: { ending: 'zip', isBinary: true, write: rFile },
  kobo: { ending: 'xlsx', isBinary: true, write: koboFile },
};
