import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Packages unpacked into a folder of their own; nothing of them is installed. */
export type Unpacked = {
  /** What would be `/` had they been installed. */
  readonly root: string;
  /** Environment in which programs from there find their libraries. */
  readonly env: Readonly<Record<string, string>>;
};

/**
 * Gives Debian (or Ubuntu) packages, and whatever they need that this system lacks, unpacked in the cache folder:
 * `$MITEINANDER_CACHE`, else the user's cache, else `.cache/` here. Fetches them the first time. Needs no root and
 * leaves the system unchanged: apt keeps its lists and archives in a folder of ours.
 *
 * @throws if apt is missing or cannot reach the packages, or no cache folder can be written
 */
export async function debianPackages(names: readonly [string, ...string[]]): Promise<Unpacked> {
  const cache = await cacheFolder();
  const root = join(cache, `${await system()}-${process.arch}`, names.join('+'));
  if (!(await exists(root))) {
    await mkdir(join(root, '..'), { recursive: true });
    const workshop = await mkdtemp(join(cache, 'fetching-'));
    try {
      await fetchAndUnpack(names, workshop);
      // Several processes may get here at once: the first finished folder stays, and it appears all at once.
      await rename(join(workshop, 'root'), root).catch(async (error: unknown) => {
        if (!(await exists(root))) throw error;
      });
    } finally {
      await rm(workshop, { recursive: true, force: true });
    }
  }
  return { root, env: { LD_LIBRARY_PATH: (await libraryFolders(root)).join(':') } };
}

async function fetchAndUnpack(names: readonly string[], workshop: string): Promise<void> {
  const folders = ['state/lists/partial', 'cache/archives/partial', 'root'];
  for (const folder of folders) await mkdir(join(workshop, folder), { recursive: true });
  const settings = [
    `Dir::State=${workshop}/state`,
    `Dir::Cache=${workshop}/cache`,
    'Debug::NoLocking=1', // the system's lock belongs to root, and the system is not touched
    'APT::Sandbox::User=', // root's helper user could not write into our folder
    'Acquire::Languages=none',
    'Acquire::Retries=1',
    'Acquire::http::Timeout=20',
  ].flatMap((setting) => ['-o', setting]);
  const apt = (...args: string[]) => run('apt-get', [...settings, '-qq', ...args], { env: plainEnglish() });
  await apt('update');
  await apt('install', '--download-only', '--yes', '--no-install-recommends', ...names);
  const archives = join(workshop, 'cache/archives');
  for (const file of await readdir(archives)) {
    if (file.endsWith('.deb'))
      await run('dpkg-deb', ['--extract', join(archives, file), join(workshop, 'root')]);
  }
}

function plainEnglish(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' };
}

async function cacheFolder(): Promise<string> {
  const chosen = process.env.MITEINANDER_CACHE;
  const users = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const folders = chosen
    ? [resolve(chosen)]
    : [join(users, 'miteinander'), fileURLToPath(new URL('../../.cache', import.meta.url))];
  for (const folder of folders) {
    const writable = await mkdir(folder, { recursive: true })
      .then(() => access(folder, constants.W_OK))
      .then(
        () => true,
        () => false,
      );
    if (writable) return folder;
  }
  throw new Error(
    `No folder for fetched programs can be written (tried ${folders.join(', ')}). ` +
      'Set MITEINANDER_CACHE to one that can.',
  );
}

/** Names the system, as libraries of one do not fit another. */
async function system(): Promise<string> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  const value = (key: string) => new RegExp(`^${key}="?([^"\n]*)"?$`, 'm').exec(release)?.[1];
  return `${value('ID') ?? process.platform}-${value('VERSION_ID') ?? 'unversioned'}`;
}

/** Lists the folders of `root` that hold shared libraries. */
async function libraryFolders(root: string): Promise<string[]> {
  const files = await readdir(root, { recursive: true, withFileTypes: true });
  const libraries = files.filter((file) => !file.isDirectory() && /\.so(\.|$)/.test(file.name));
  return [...new Set(libraries.map((file) => file.parentPath))];
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
