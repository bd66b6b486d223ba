import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readText, shown } from './load-text.ts';
import { NO_ORGANISATION, type Organisation } from './organisation/organisation.ts';
import { says } from './problems/message.ts';
import type { ProblemList } from './problems/problem-list.ts';
import { readOrganisation } from './yaml/organisation-file.ts';

const ORGANISATION = /^organi[sz]ation\.ya?ml$/i;

/** Whether a file has what holds for all questionnaires, and is none itself. */
export function isOrganisation(name: string): boolean {
  return ORGANISATION.test(name);
}

/**
 * Reads what holds for every questionnaire of a folder.
 *
 * @param folders - the first of them that has such a file counts
 * @returns nothing holds where there is no such file; `undefined` if it has errors
 */
export function loadOrganisation(
  folders: readonly string[],
  problems: ProblemList,
): Organisation | undefined {
  const [file, other] = folders.map(organisationFiles).find((files) => files.length > 0) ?? [];
  if (file === undefined) return NO_ORGANISATION;
  const source = readText(file, problems);
  if (source === undefined) return undefined;
  const { organisation, problems: found } = readOrganisation(shown(file), source);
  problems.all.push(...found);
  if (other === undefined) return organisation;
  const message = says('organisation-twice', { other: shown(other) });
  problems.error('duplicate-organisation', { file: shown(file) }, message);
  return undefined;
}

function organisationFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter(isOrganisation)
      .map((name) => join(folder, name));
  } catch {
    return []; // Reported by `listFlows`.
  }
}
