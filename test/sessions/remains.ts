import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** As many bytes in a row are never the same by chance. */
const RUN = 16;

/**
 * Which of these sealed values can still be read in a folder, in whole or in part: whoever has the key opens what has its
 * nonce, and with some luck even less. Every file counts, whatever it is for.
 */
export function remainsOf(values: readonly Buffer[], folder: string): Buffer[] {
  const files = filesIn(folder).map((file) => readFileSync(file));
  return values.filter((value) => {
    for (let start = 1; start + RUN <= value.length; start += RUN) {
      const run = value.subarray(start, start + RUN);
      if (files.some((file) => file.includes(run))) return true;
    }
    return false;
  });
}

/** The files below a folder in which a text can be read. */
export function filesWith(text: string, folder: string): string[] {
  return filesIn(folder).filter((file) => readFileSync(file).includes(text));
}

function filesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)));
  return files.filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}
