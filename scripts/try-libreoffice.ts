/**
 * Opens an exported workbook with LibreOffice, and looks whether every awkward answer is there. Not one of the tests, because
 * LibreOffice is hundreds of megabytes: the tests open workbooks with SheetJS.
 *
 *     npm run try-libreoffice [-- --pdf FOLDER]
 *
 * `--pdf`: also writes what it shows as pages. Fails if there is no `soffice` on the PATH.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { FILE_FORMATS } from '../src/results/export-formats.ts';
import { awkwardStore, LONG_ANSWER, LOOKS_LIKE } from '../test/results/files/awkward.ts';
import { formOf } from '../test/results/form.ts';

const run = promisify(execFile);
/** Every sheet as UTF-8 CSV, with what the cells show: https://help.libreoffice.org/latest/en-US/text/shared/guide/csv_params.html */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

const { values } = parseArgs({ options: { pdf: { type: 'string' } } });
const folder = await mkdtemp(join(tmpdir(), 'miteinander-libreoffice-'));
try {
  const form = await formOf(awkwardStore(), { language: 'ar' });
  await writeFile(join(folder, 'needs.xlsx'), FILE_FORMATS.xlsx.write(form, {}));
  await convert(CSV, folder);
  const codes = await readFile(join(folder, 'needs-file-codes.csv'), 'utf8');
  const cells = [LONG_ANSWER, ...LOOKS_LIKE].map((text) => text.replaceAll('"', '""'));
  const missing = [...cells, '01/31/2026', '08:15:00 PM', 'NA:not-offered'].filter(
    (cell) => !codes.includes(cell),
  );
  if (missing.length > 0) throw new Error(`LibreOffice does not show: ${missing.join(' | ')}`);
  if (values.pdf !== undefined) await convert('pdf', values.pdf);
  process.stdout.write(`LibreOffice shows all ${cells.length} texts as they were written.\n`);
} finally {
  await rm(folder, { recursive: true });
}

async function convert(format: string, into: string): Promise<void> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const file = join(folder, 'needs.xlsx');
  await run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', into, file], {
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
}
