import { statSync } from 'node:fs';
import { join } from 'node:path';
import { mediaNames } from '../../questionnaire/compiled/media-names.ts';
import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import { foldersBeside } from '../../questionnaire/csv/data-files.ts';

/**
 * Where the recordings and pictures of the questionnaires are, looked up once. A file that is missing, or belongs to a
 * revision that another process brought, has no path: its text is then shown without it.
 */
export class FolderShelf {
  readonly #paths = new Map<string, string>();

  /**
   * @param fileOf - the questionnaire's own file, where its name is not its form id
   * @param folderOf - its folder, where that is not `flowsDir`
   */
  constructor(
    questionnaires: readonly Questionnaire[],
    flowsDir: string,
    fileOf: ReadonlyMap<string, string>,
    folderOf: ReadonlyMap<string, string> = new Map(),
  ) {
    for (const questionnaire of questionnaires) {
      const { formId } = questionnaire;
      const home = folderOf.get(formId) ?? flowsDir;
      const folders = foldersBeside(formId, fileOf.get(formId) ?? formId);
      for (const name of mediaNames(questionnaire)) {
        // Names only: a path could lead out of the folder.
        if (/[/\\]|^\.{1,2}$/u.test(name)) continue;
        const path = folders.map((folder) => join(home, folder, name)).find(isFile);
        if (path !== undefined) this.#paths.set(keyOf(formId, name), path);
      }
    }
  }

  has(formId: string, name: string): boolean {
    return this.#paths.has(keyOf(formId, name));
  }

  pathOf(formId: string, name: string): string | undefined {
    return this.#paths.get(keyOf(formId, name));
  }
}

function isFile(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.size > 0;
}

function keyOf(formId: string, name: string): string {
  return `${formId}/${name}`;
}
