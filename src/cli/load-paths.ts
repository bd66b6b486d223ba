import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { estimatedMinutes as minutesOf } from '../interview/estimate/estimated-minutes.ts';
import { type LoadedFlows, loadFlows } from '../questionnaire/load-flows.ts';

interface Folders {
  readonly flowsDir: string;
  readonly localesDir: string;
}

/**
 * Reads questionnaires anywhere: files, and all of a folder. Their media and tables are beside them. The texts of a YAML
 * file are in `locales/` beside it or one folder up, otherwise in the usual folder.
 *
 * What the organisation says for all questionnaires is beside them, otherwise in the usual folder.
 *
 * @param paths - none: all of the usual folder
 */
export function loadPaths(paths: readonly string[], folders: Folders): readonly LoadedFlows[] {
  if (paths.length === 0) return [loadFlows({ ...folders, minutesOf })];
  const organisationDir = folders.flowsDir;
  const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const byFolder = Map.groupBy(paths, (path) => (isFolder(path) ? path : dirname(path)));
  return [...byFolder].map(([flowsDir, within]) => {
    const localesDir = localesNear(flowsDir) ?? folders.localesDir;
    if (within.some(isFolder)) return loadFlows({ flowsDir, localesDir, organisationDir, minutesOf });
    return loadFlows({
      flowsDir,
      localesDir,
      organisationDir,
      minutesOf,
      only: within.map((path) => basename(path)),
    });
  });
}

function localesNear(folder: string): string | undefined {
  return [join(folder, 'locales'), join(folder, '..', 'locales')].find((candidate) => existsSync(candidate));
}
