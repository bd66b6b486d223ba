import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { EXPORT_FORMATS, type ExportFormat, FILE_FORMATS } from '../results/export-formats.ts';
import type { CsvOptions } from '../results/files/csv-file.ts';
import { ExportedForm } from '../results/files/exported-form.ts';
import type { InterfaceWords } from '../results/questions/labels.ts';
import type { Storage } from '../storage/contract/storage.ts';
import { type CommandIo, failed, usage } from './command-io.ts';
import { ProgressBar } from './progress-bar.ts';

/** Characters that are written at once. */
const PIECE = 65_536;

const USAGE = `miteinander export <form_id> [--output FILE] [--format ${EXPORT_FORMATS.join('|')}] [--language CODE]
  [--labels] [--excel CODE] [--names safe] [--bom] [--separator ,|;] [--raw --purpose TEXT]

  --output     write to this file, which only you may read; otherwise to standard output
  --format     xlsx: a workbook for people; csv: one row a response; jsonl: one JSON object a response;
               spss: a .zip with syntax and data; r: a .zip with a script and data; kobo: KoboToolbox's workbook.
               If left out, what the name of the file says (answers.xlsx), otherwise csv
  --language   of labels and headings, such as de; that of the questionnaire if left out
  --labels     csv: the texts of questions and choices instead of their names
  --excel      csv: as Excel in this language opens it: "--excel de" gives a byte order mark, semicolons, decimal commas
  --names safe csv: names of columns that statistics programs take
  --bom        csv: begin with a byte order mark, so that Excel reads every script
  --separator  csv: , (default) or ; for an Excel that writes decimals with a comma
  --raw        every response, with the day; otherwise responses come in batches of at least five, with the month
  --purpose    what a raw export is for: it is kept, with the date, in the audit
`;

export interface ExportIo extends CommandIo {
  /** Words of the interface. Loaded only for formats with labels. */
  loadWords(): Promise<InterfaceWords>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Writes the responses to a form, in random order, without anything that identifies the people. A file is written completely
 * or not at all.
 *
 * @param args - what follows `export` on the command line
 * @returns the exit code: 0, 1 if it failed, 64 for bad usage (EX_USAGE of sysexits.h)
 */
export async function runExport(args: readonly string[], io: ExportIo): Promise<number> {
  let wanted: Wanted;
  try {
    wanted = parse(args);
    const { format, output } = wanted;
    if (output === undefined && FILE_FORMATS[format].isBinary && io.stdout.isTTY) {
      throw new Error(
        `A terminal cannot show ${format}. Expected --output FILE.${FILE_FORMATS[format].ending}.`,
      );
    }
  } catch (error) {
    return usage(io, error, USAGE);
  }
  try {
    const storage = await io.openStorage();
    try {
      await write(storage, wanted, io);
    } finally {
      await storage.close();
    }
    return 0;
  } catch (error) {
    // The reader of the output has stopped reading, as `head` does.
    if ((error as { code?: unknown }).code === 'EPIPE') return 0;
    return failed(io, error);
  }
}

interface Wanted {
  readonly formId: string;
  readonly format: ExportFormat;
  readonly output: string | undefined;
  readonly language: string | undefined;
  /** `undefined` if the export is not raw. */
  readonly purpose: string | undefined;
  readonly csv: CsvOptions;
}

function parse(args: readonly string[]): Wanted {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      output: { type: 'string' },
      language: { type: 'string' },
      labels: { type: 'boolean', default: false },
      excel: { type: 'string' },
      names: { type: 'string' },
      bom: { type: 'boolean', default: false },
      separator: { type: 'string' },
      raw: { type: 'boolean', default: false },
      purpose: { type: 'string' },
    },
  });
  const [formId, ...more] = positionals;
  if (formId === undefined || more.length > 0) throw new Error('Expected one form_id.');
  const { output, language, labels, bom, separator, raw } = values;
  const purpose = values.purpose?.trim() ?? '';
  if (raw && purpose === '') {
    throw new Error(
      '--raw gives every single response. Expected --purpose "what for", which the audit keeps.',
    );
  }
  if (!raw && values.purpose !== undefined) throw new Error('--purpose is for --raw only.');
  if (separator !== undefined && separator !== ',' && separator !== ';') {
    throw new Error(`--separator ${separator} is not possible. Expected , or ;`);
  }
  if (values.names !== undefined && values.names !== 'safe') {
    throw new Error(`--names ${values.names} is not known. Expected safe.`);
  }
  for (const code of [language, values.excel]) if (code !== undefined) expectLanguage(code);
  const excel = values.excel === undefined ? undefined : excelIn(values.excel);
  return {
    formId,
    format: formatOf(values.format, output),
    output,
    language,
    purpose: raw ? purpose : undefined,
    csv: {
      labels,
      safeNames: values.names === 'safe',
      bom: bom || excel !== undefined,
      separator: separator ?? excel?.separator ?? ',',
      decimalComma: excel?.decimalComma ?? false,
    },
  };
}

function formatOf(format: string | undefined, output: string | undefined): ExportFormat {
  if (format === undefined) {
    const ending = output?.slice(output.lastIndexOf('.') + 1).toLowerCase();
    return EXPORT_FORMATS.find((each) => each === ending) ?? 'csv';
  }
  const found = EXPORT_FORMATS.find((each) => each === format);
  if (found === undefined) {
    throw new Error(`--format ${format} is not known. Expected one of: ${EXPORT_FORMATS.join(', ')}.`);
  }
  return found;
}

function expectLanguage(code: string): void {
  try {
    new Intl.Locale(code);
  } catch {
    throw new Error(`"${code}" is not a language code. Expected one such as de or pt-BR.`);
  }
}

/** Where decimals have a comma, Excel separates cells by semicolons. */
function excelIn(language: string): Pick<CsvOptions, 'separator' | 'decimalComma'> {
  const parts = new Intl.NumberFormat(language).formatToParts(0.5);
  const decimalComma = parts.some(({ type, value }) => type === 'decimal' && value === ',');
  return { separator: decimalComma ? ';' : ',', decimalComma };
}

async function write(storage: Storage, wanted: Wanted, io: ExportIo): Promise<void> {
  const { formId, format, output, purpose, csv } = wanted;
  const bar = new ProgressBar(io.stderr);
  const counts = await storage.counts.of(formId);
  const all = counts.reduce((sum, { event, count }) => sum + (event === 'completed' ? count : 0), 0);
  const form = await ExportedForm.open(formId, storage, {
    isRaw: purpose !== undefined,
    language: wanted.language,
    words: await io.loadWords(),
    progress: (read) => bar.show(read, all),
  });
  if (purpose !== undefined) {
    await storage.audit.note({ at: io.now(), formId, actor: 'shell', act: 'raw-export', purpose });
  }
  const pieces = Readable.from(gathered(FILE_FORMATS[format].write(form, csv)));
  try {
    if (output === undefined) await pipeline(pieces, io.stdout, { end: false });
    else await writeFile(pieces, output);
  } finally {
    bar.clear();
  }
  if (form.areWaiting) {
    io.stderr.write(
      'The newest responses are not in it: they come when there are at least five, so that nobody can see who was added.\n',
    );
  }
}

/** One write for each line would take longer than making the lines. */
async function* gathered(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<string | Uint8Array> {
  let text = '';
  for await (const piece of pieces) {
    if (typeof piece !== 'string') {
      yield piece;
      continue;
    }
    text += piece;
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

async function writeFile(pieces: Readable, output: string): Promise<void> {
  const unfinished = `${output}.part`;
  try {
    await pipeline(pieces, createWriteStream(unfinished, { mode: 0o600 }));
    await rename(unfinished, output);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
