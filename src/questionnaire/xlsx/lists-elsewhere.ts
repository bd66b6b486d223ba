import type { DataFiles } from '../csv/data-files.ts';
import { choicesIn, type FileList, readFileChoices } from '../csv/file-choices.ts';
import { readNamedChoices } from '../csv/named-choices.ts';
import type { ChoiceDefinition, Definition } from '../definition/definition.ts';
import { says } from '../problems/message.ts';
import type { Place, Places } from '../problems/places.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { type ExternalChoices, externalTable } from './external-choices.ts';
import type { Survey } from './survey/survey-sheet.ts';

/**
 * Adds the lists whose choices are not in the sheet `choices`: those in files, and in the sheet of external choices.
 *
 * @param refused - receives the rows whose choices cannot be read, so that nothing else is reported for them
 */
export function readListsElsewhere(
  {
    items,
    choiceLists,
    fileLists,
    tableRows,
  }: Pick<Survey, 'items' | 'fileLists' | 'tableRows'> & Pick<Definition, 'choiceLists'>,
  refused: Set<number>,
  files: DataFiles,
  external: ExternalChoices,
  problems: ProblemList,
  places: Places,
): Definition['choiceLists'] {
  for (const { row, file } of tableRows) files.table(file, row.place('name'), problems);
  const found: Record<string, readonly ChoiceDefinition[]> = { ...choiceLists };
  // Where an answer names the file, its question's choices are needed first.
  const inOrder = [...fileLists].toSorted(([, a], [, b]) => rank(a.list) - rank(b.list));
  for (const [name, { list, rows }] of inOrder) {
    const place = () => rows[0]?.place('type') ?? places.of(rows);
    const choices = read(list, place());
    if (choices === undefined) {
      for (const { number } of rows) refused.add(number);
      continue;
    }
    places.note(choices, undefined, place);
    found[name] = choices;
  }
  return found;

  function read(list: FileList, place: Place): readonly ChoiceDefinition[] | undefined {
    if (list.external !== undefined) {
      return readExternalChoices(list, list.external, external, place, problems, places);
    }
    if (list.namedBy === undefined) return readFileChoices(list, files, place, problems, places);
    return readNamedChoices(
      list,
      list.namedBy,
      { items, choiceLists: found },
      files,
      place,
      problems,
      places,
    );
  }
}

function rank({ namedBy }: FileList): number {
  return namedBy === undefined ? 0 : 1;
}

function readExternalChoices(
  fileList: FileList,
  list: string,
  external: ExternalChoices,
  place: Place,
  problems: ProblemList,
  places: Places,
): readonly ChoiceDefinition[] | undefined {
  const data = externalTable(external, list);
  if (data.table.rows.length > 0) return choicesIn(fileList, data, problems, places);
  problems.error('unknown-list', place, says('external-list-missing', { list, sheet: external.sheet }));
  return undefined;
}
