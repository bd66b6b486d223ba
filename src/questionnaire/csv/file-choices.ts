import type { ChoiceDefinition } from '../definition/definition.ts';
import { languageCode } from '../languages/language-code.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { says } from '../problems/message.ts';
import type { Place, Places } from '../problems/places.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import type { DataFile, DataFiles } from './data-files.ts';

/** Choices in a file: `select_one_from_file towns.csv`. */
export interface FileList {
  readonly file: string;
  /** Which columns have the choices' names and labels: `name` and `label` by default. */
  readonly value?: string | undefined;
  readonly label?: string | undefined;
}

/** The name of such a list; several questions may use one file with different columns. */
export function fileListName({ file, value = 'name', label = 'label' }: FileList): string {
  return value === 'name' && label === 'label' ? file : `${file}#${value}#${label}`;
}

/**
 * Reads choices from a file. A `choice_filter` can use all its other columns.
 *
 * @param place - where the file is named
 * @returns `undefined` if there is a problem, which is reported
 */
export function readFileChoices(
  list: FileList,
  files: DataFiles,
  place: Place,
  problems: ProblemList,
  places: Places,
): readonly ChoiceDefinition[] | undefined {
  if (!/\.csv$/i.test(list.file)) {
    const message = `Choices are read from CSV files, and "${list.file}" is not one.`;
    const cure = 'Save it as CSV, with the columns name and label: a row for each choice.';
    problems.error('unsupported-file', place, message, { cure });
    return undefined;
  }
  const data = files.table(list.file, place, problems);
  return data && choicesOf(list, data, problems, places);
}

function choicesOf(
  { value = 'name', label = 'label' }: FileList,
  { file, table }: DataFile,
  problems: ProblemList,
  places: Places,
): readonly ChoiceDefinition[] | undefined {
  const { columns, rows, lines } = table;
  const labels = labelColumns(columns, label, file, problems);
  const valueAt = columns.indexOf(value);
  if (valueAt === -1) missing('value', value);
  // A label in an unknown language has already been reported.
  if (!columns.some((column) => column.startsWith(label))) missing('label', label);
  if (valueAt === -1 || labels.length === 0) return undefined;
  const others = columns
    .map((column, at) => ({ column, at }))
    .filter(({ at }) => at !== valueAt && !labels.some((each) => each.at === at));
  const choices = rows.flatMap((row, index) => {
    const cell = (at: number) => row[at] ?? '';
    const name = cell(valueAt);
    if (name === '') return [];
    const texts = labels.flatMap(({ language, at }) => (cell(at) === '' ? [] : [[language, cell(at)]]));
    const further = others.flatMap(({ column, at }) => (cell(at) === '' ? [] : [[column, cell(at)]]));
    const choice: ChoiceDefinition = {
      name,
      labels: Object.fromEntries(texts.length === 0 ? [['', name]] : texts),
      ...(further.length === 0 ? {} : { columns: Object.fromEntries(further) }),
    };
    places.note(choice, undefined, () => ({ file, row: lines[index] ?? 1 }));
    return choice;
  });
  if (choices.length > 0) return choices;
  problems.error('empty-file', { file }, 'This file has no choices.', {
    cure: 'Write a row for each of them.',
  });
  return undefined;

  function missing(parameter: 'value' | 'label', column: string): void {
    const near = didYouMean(column, columns);
    const cure = `Add it, or name another in the column "parameters": ${parameter}=… Columns: ${columns.join(', ')}.`;
    problems.error('missing-column', { file, row: 1 }, `This file has no column "${column}".`, {
      cure: near === undefined ? cure : says('both', { first: near, second: cure }),
    });
  }
}

/** `label`, and `label::Deutsch (de)`; for the first, the language is ''. */
function labelColumns(
  columns: readonly string[],
  label: string,
  file: string,
  problems: ProblemList,
): readonly { readonly language: string; readonly at: number }[] {
  return columns.flatMap((column, at) => {
    if (column === label) return { language: '', at };
    const detail = column.startsWith(label)
      ? /^\s*::?\s*(.*)$/.exec(column.slice(label.length))?.[1]
      : undefined;
    if (detail === undefined) return [];
    const language = languageCode(detail);
    if (language !== undefined) return { language, at };
    const message = `"${detail}" is not a known language.`;
    const cure = `Write its code (such as de, ar, prs) in brackets: ${label}::${detail.replace(/\s*\(.*$/, '')} (code)`;
    problems.error('unknown-language', { file, row: 1, column }, message, { found: column, cure });
    return [];
  });
}
