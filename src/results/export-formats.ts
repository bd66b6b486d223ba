import { type CsvOptions, type ExportStores, exportCsv, exportJsonLines } from './export.ts';

/** Gives the responses to a form, piece by piece. Throws if the storage has never known the form. */
type Exporter = (stores: ExportStores, formId: string, options: CsvOptions) => AsyncIterable<string>;

/** The formats in which responses can be exported. The first is the default. */
export const EXPORT_FORMATS = ['csv', 'jsonl'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const EXPORTERS: { readonly [F in ExportFormat]: Exporter } = {
  csv: exportCsv,
  jsonl: exportJsonLines,
};
