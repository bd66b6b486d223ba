import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Localizer } from '../bot/words/words.ts';
import { MADE_UP_MARK } from '../demonstration/made-up-mark.ts';
import { reportFile } from '../results/report/report-file.ts';
import { ResultsRoom } from '../results/results-room.ts';
import { type CommandIo, failed, usage } from './command-io.ts';

const USAGE = `miteinander report <form_id> --language CODE [--output FILE.pdf]

Writes the results as a PDF for reading and printing: how the survey was made, a picture and a table for each question, the
comparisons that the questionnaire names, and the questionnaire. Small numbers are hidden. Screen readers can read it.

  --language  the report's language, such as de
  --output    the file; <form_id>-<language>.pdf if left out
`;

export interface ReportIo extends CommandIo {
  loadWords(): Promise<Localizer>;
  readonly dataDir: string;
  /** Responses are in PostgreSQL, not in the data folder. */
  readonly isElsewhere: boolean;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * `miteinander report`: see {@link USAGE}. The file is written completely or not at all.
 *
 * @param args - what follows `report` on the command line
 * @returns the exit code: 0, 1 if it failed, 64 for bad usage (EX_USAGE of sysexits.h)
 */
export async function runReport(args: readonly string[], io: ReportIo): Promise<number> {
  const localizer = await io.loadWords();
  let wanted: Wanted;
  try {
    wanted = parse(args, localizer.languages);
  } catch (error) {
    return usage(io, error, USAGE);
  }
  try {
    io.stdout.write(`${await writeReport(wanted, localizer, io)}\n`);
    return 0;
  } catch (error) {
    return failed(io, error);
  }
}

interface Wanted {
  readonly formId: string;
  readonly language: string;
  readonly output: string | undefined;
}

function parse(args: readonly string[], languages: readonly string[]): Wanted {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { language: { type: 'string' }, output: { type: 'string' } },
  });
  const [formId, ...more] = positionals;
  if (formId === undefined || more.length > 0) throw new Error('Expected one form_id.');
  const { language } = values;
  if (language === undefined || !languages.includes(language)) {
    const found =
      language === undefined ? 'There is no --language' : `--language ${language} is not possible`;
    throw new Error(`${found}. Expected one of ${languages.join(', ')}.`);
  }
  return { formId, language, output: values.output };
}

/** @returns the file's path */
async function writeReport(
  { formId, language, output }: Wanted,
  localizer: Localizer,
  io: ReportIo,
): Promise<string> {
  const storage = await io.openStorage();
  try {
    const room = new ResultsRoom(storage, (each) => localizer.in(each));
    const isMadeUp = !io.isElsewhere && existsSync(join(io.dataDir, MADE_UP_MARK));
    const words = localizer.in(language);
    const file = await reportFile(storage, room, formId, words, io.now(), { isMadeUp });
    const written = output ?? file.name;
    const unfinished = `${written}.part`;
    try {
      await writeFile(unfinished, file.bytes, { mode: 0o600 });
      await rename(unfinished, written);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    return written;
  } finally {
    await storage.close();
  }
}
