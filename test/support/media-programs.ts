import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { debianPackages } from './debian-packages.ts';
import { programOnPath } from './find-program.ts';

const run = promisify(execFile);

const NAMES = ['ffmpeg', 'heif-enc', 'heif-convert', 'exiftool'] as const;
type Name = (typeof NAMES)[number];

/** Runs one of the programs with which people make and open pictures and films; gives what it prints. */
export type MediaPrograms = (name: Name, ...args: readonly string[]) => Promise<string>;

/** The system's own where it has them all, else Debian's packages, unpacked in the cache folder. */
export async function mediaPrograms(): Promise<MediaPrograms> {
  const onPath = await Promise.all(NAMES.map(programOnPath));
  const { bin, env } = onPath.includes(undefined) ? await fromDebian() : { bin: undefined, env: {} };
  return async (name, ...args) => {
    const { stdout } = await run(bin === undefined ? name : join(bin, name), args, {
      env: { ...process.env, ...env },
      maxBuffer: 2 ** 24,
    });
    return stdout;
  };
}

async function fromDebian() {
  const { root, env } = await debianPackages(['ffmpeg', 'libheif-examples', 'libimage-exiftool-perl']);
  // exiftool is a Perl program: its modules, and Perl's own where the system has only the smallest.
  const folders = await readdir(root, { recursive: true, withFileTypes: true });
  const perl = folders
    .filter((folder) => folder.isDirectory() && /^(?:perl5?|perl-base|5\.\d+(?:\.\d+)?)$/u.test(folder.name))
    .map(({ parentPath, name }) => join(parentPath, name));
  return { bin: join(root, 'usr/bin'), env: { ...env, PERL5LIB: perl.join(':') } };
}
