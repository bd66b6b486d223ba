import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What pyxform says about a workbook. */
export interface PyxformVerdict {
  readonly accepted: boolean;
  /** Why not. */
  readonly message?: string;
}

/** Milliseconds. */
const PATIENCE = 120_000;
/** It names every row. */
const LONGEST_MESSAGE = 600;

/**
 * Lets pyxform convert a workbook, without ODK Validate.
 *
 * @param source - the folder with pyxform's source
 * @throws if pyxform itself cannot run
 */
export async function askPyxform(
  path: string,
  { source, python }: { readonly source: string; readonly python: string },
): Promise<PyxformVerdict> {
  const folder = mkdtempSync(join(tmpdir(), 'pyxform-'));
  const args = ['-m', 'pyxform.xls2xform', path, join(folder, 'form.xml'), '--json', '--skip_validate'];
  try {
    const said = (await run(python, args, source)).trim().split('\n');
    const line = said.findLast((each) => each.startsWith('{"code"'));
    if (line === undefined) throw new Error(`pyxform does not run: ${said.at(-1)}`);
    const { code, message } = JSON.parse(line) as { code: number; message: string };
    return code < 200 ? { accepted: true } : { accepted: false, message: message.slice(0, LONGEST_MESSAGE) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All that it writes, to whichever stream. */
function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(command, [...args], { cwd, timeout: PATIENCE, maxBuffer: 1e8 }, (_, stdout, stderr) =>
      resolve(`${stdout}\n${stderr}`),
    );
  });
}
