import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The program's commit; followed by `+` and the time where files have changed since. */
export async function programNow(): Promise<string> {
  const git = async (...args: readonly string[]) =>
    (await promisify(execFile)('git', [...args], { cwd: import.meta.dirname })).stdout.trim();
  const commit = await git('rev-parse', '--short', 'HEAD');
  const changes = await git('status', '--porcelain', '--untracked-files=no', '../../src', '../../locales');
  return changes === '' ? commit : `${commit}+${Date.now()}`;
}
