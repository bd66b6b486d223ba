import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { ExportStores } from '../results/export.ts';
import { EXPORT_FORMATS, EXPORTERS, type ExportFormat } from '../results/export-formats.ts';
import { type CommandIo, failed, usage } from './command-io.ts';

const [DEFAULT_FORMAT] = EXPORT_FORMATS;

const USAGE = `miteinander export <form_id> [--format ${EXPORT_FORMATS.join('|')}] [--output <file>] [--bom] [--separator ,|;]

  --format     ${EXPORT_FORMATS.join(' or ')}; ${DEFAULT_FORMAT} if left out
  --output     write to this file, which only you may read; otherwise to standard output
  --bom        csv: begin with a byte order mark, so that Excel reads every script
  --separator  csv: , (default) or ; for an Excel that writes decimals with a comma
`;

/**
 * Writes the responses to a form, in random order, without anything that identifies the people. See `exportCsv` for
 * columns and missing values. A file is written completely or not at all.
 *
 * @param args - what follows `export` on the command line
 * @returns the exit code: 0, 1 if it failed, 64 for bad usage (EX_USAGE of sysexits.h)
 */
export async function runExport(args: readonly string[], io: CommandIo): Promise<number> {
  let wanted: Wanted;
  try {
    wanted = parse(args);
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
  readonly bom: boolean;
  readonly separator: ',' | ';';
}

function parse(args: readonly string[]): Wanted {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: DEFAULT_FORMAT },
      output: { type: 'string' },
      bom: { type: 'boolean', default: false },
      separator: { type: 'string', default: ',' },
    },
  });
  const [formId, ...more] = positionals;
  if (formId === undefined || more.length > 0) throw new Error('Expected one form_id.');
  const { output, bom, separator } = values;
  const format = EXPORT_FORMATS.find((each) => each === values.format);
  if (format === undefined) {
    throw new Error(`--format ${values.format} is not known. Expected ${EXPORT_FORMATS.join(' or ')}.`);
  }
  if (separator !== ',' && separator !== ';') {
    throw new Error(`--separator ${separator} is not possible. Expected , or ;`);
  }
  return { formId, format, output, bom, separator };
}

async function write(stores: ExportStores, wanted: Wanted, io: CommandIo): Promise<void> {
  const { formId, format, output, ...csv } = wanted;
  const lines = Readable.from(EXPORTERS[format](stores, formId, csv));
  if (output === undefined) {
    await pipeline(lines, io.stdout, { end: false });
    return;
  }
  const unfinished = `${output}.part`;
  try {
    await pipeline(lines, createWriteStream(unfinished, { mode: 0o600 }));
    await rename(unfinished, output);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
