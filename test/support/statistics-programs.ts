import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { debianPackages } from './debian-packages.ts';
import { programOnPath } from './find-program.ts';

const run = promisify(execFile);

/** Runs a program on a file in a folder; gives what it prints, errors included. */
export type Interpreter = (folder: string, file: string) => Promise<string>;

/** PSPP: the system's own, or Debian's in the cache folder. */
export async function pspp(): Promise<Interpreter> {
  const onPath = await programOnPath('pspp');
  const { root, env } = onPath === undefined ? await debianPackages(['pspp']) : { root: '', env: {} };
  const program = onPath ?? join(root, 'usr/bin/pspp');
  return async (folder, file) => await interpreted(program, ['-o', '-', file], folder, env);
}

/** R: the system's own, or Debian's in the cache folder. */
export async function rscript(): Promise<Interpreter> {
  const onPath = await programOnPath('Rscript');
  if (onPath !== undefined) return async (folder, file) => await interpreted(onPath, [file], folder, {});
  const { root, env } = await debianPackages(['r-base-core']);
  const home = join(root, 'usr/lib/R');
  // What /etc/R would set; the scripts around the program have fixed paths in them.
  const settings = { ...env, R_HOME: home, EDITOR: 'vi', PAGER: 'cat', R_DEFAULT_PACKAGES: 'utils,stats' };
  const args = ['--no-echo', '--no-restore'];
  return async (folder, file) =>
    await interpreted(join(home, 'bin/exec/R'), [...args, `--file=${file}`], folder, settings);
}

async function interpreted(
  program: string,
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const options = { cwd: folder, env: { ...process.env, ...env, LC_ALL: 'C.UTF-8' }, maxBuffer: 2 ** 24 };
  const { stdout, stderr } = await run(program, args, options).catch(
    (error: { stdout: string; stderr: string }) => error,
  );
  return stdout + stderr;
}
