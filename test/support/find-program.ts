import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/**
 * Gives the program that an environment variable names, or undefined if it is unset or empty.
 *
 * @throws if what it names cannot be run
 */
export async function chosenProgram(variable: string): Promise<string | undefined> {
  const file = process.env[variable];
  if (!file) return undefined;
  if (await isProgram(file)) return file;
  throw new Error(
    `${variable} names ${file}, which cannot be run. Set it to the path of the program, or unset it.`,
  );
}

/** Finds a program on the PATH, as a shell would. */
export async function programOnPath(name: string): Promise<string | undefined> {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return firstProgram(folders.map((folder) => join(folder, name)));
}

/** Gives the first of these files that is a program. */
export async function firstProgram(files: readonly string[]): Promise<string | undefined> {
  for (const file of files) if (await isProgram(file)) return file;
  return undefined;
}

function isProgram(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
