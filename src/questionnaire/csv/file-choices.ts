import type { ChoiceDefinition } from '../definition/definition.ts';
import { languageCode } from '../languages/language-code.ts';
import { anyLanguageCode } from '../languages/other-language.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { says } from '../problems/message.ts';
import type { Place, Places } from '../problems/places.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { DATA_ENDINGS, type DataFile, type DataFiles, endingOf } from './data-files.ts';

/** Choices in a file: `select_one_from_file towns.csv`. */
export interface FileList {
  readonly file: string;
  /** Which columns have the choices' names and labels: `name` and `label` by default, in GeoJSON `id` and `title`. */
  readonly value?: string | undefined;
  readonly label?: string | undefined;
  /** Of `search()`: the column with the labels in each language. */
  readonly labels?: readonly { readonly language: string; readonly column: string }[];
  /** Choices that are not in the file, and come before those that are. */
  readonly fixed?: readonly ChoiceDefinition[];
  /** Of `search()`: the question whose answer names the file, instead of `file`. */
  readonly namedBy?: string;
  /** Of `select_one_external`: the list in the sheet of external choices, instead of a file. */
  readonly external?: string;
}

/** The name of such a list; several questions may use one file with different columns. */
export function fileListName({ file, value, label, external }: FileList): string {
  if (external !== undefined) return `${file}#${external}`;
  const usual = columnsOf({ file });
  const [valueColumn, labelColumn] = [value ?? usual.value, label ?? usual.label];
  return valueColumn === usual.value && labelColumn === usual.label
    ? file
    : `${file}#${valueColumn}#${labelColumn}`;
}

/** As in pyxform. */
function columnsOf({ file, value, label }: FileList): { readonly value: string; readonly label: string } {
  const [usualValue, usualLabel] = endingOf(file) === 'geojson' ? ['id', 'title'] : ['name', 'label'];
  return { value: value ?? usualValue, label: label ?? usualLabel };
}

/** Whether this is the name of a list whose choices come from a file. */
export function isFileList(list: string): boolean {
  return DATA_ENDINGS.includes(endingOf(list.replace(/#.*$/, '')));
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
  if (!DATA_ENDINGS.includes(endingOf(list.file))) {
    const message = says('choices-file-kind', { file: list.file });
    problems.error('unsupported-file', place, message);
    return undefined;
  }
  const data = files.table(list.file, place, problems);
  return data && choicesIn(list, data, problems, places);
}

/** The choices in a table. */
export function choicesIn(
  list: FileList,
  { file, sheet, table }: DataFile,
  problems: ProblemList,
  places: Places,
): readonly ChoiceDefinition[] | undefined {
  const { value, label } = columnsOf(list);
  const { columns, rows, lines } = table;
  const place: Place = { file, ...(sheet === undefined ? {} : { sheet }) };
  const labels =
    list.labels?.map(({ language, column }) => ({ language, at: columns.indexOf(column) })) ??
    labelColumns(table, label, place, problems);
  const valueAt = columns.indexOf(value);
  if (valueAt === -1) missing('value', value);
  for (const { column } of list.labels ?? []) if (!columns.includes(column)) missing('label', column);
  // A label in an unknown language has already been reported.
  if (list.labels === undefined && !columns.some((column) => column.startsWith(label)))
    missing('label', label);
  if (valueAt === -1) return undefined;
  const others = columns
    .map((column, at) => ({ column, at }))
    .filter(({ at }) => at !== valueAt && !labels.some((each) => each.at === at));
  const found = rows.flatMap((row, index) => {
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
    places.note(choice, undefined, () => ({ ...place, row: lines[index] ?? 1 }));
    return choice;
  });
  const choices = [...(list.fixed ?? []), ...found];
  if (choices.length > 0) return choices;
  problems.error('empty-file', place, says('choices-missing'));
  return undefined;

  function missing(parameter: 'value' | 'label', column: string): void {
    const near = didYouMean(column, columns);
    const cure = says('choices-column-cure', { parameter, columns });
    const details = { cure: near === undefined ? cure : says('both', { first: near, second: cure }) };
    const header = { ...place, row: 1 };
    if (parameter === 'value') {
      problems.error('missing-column', header, says('choices-column-missing', { column }), details);
    } else problems.warning('missing-column', header, says('choices-label-missing', { column }), details);
  }
}

/** `label`, and `label::Deutsch (de)`; for the first, the language is ''. */
function labelColumns(
  { columns, rows }: Pick<DataFile['table'], 'columns' | 'rows'>,
  label: string,
  place: Place,
  problems: ProblemList,
): readonly { readonly language: string; readonly at: number }[] {
  return columns.flatMap((column, at) => {
    if (column === label) return { language: '', at };
    const detail = column.startsWith(label)
      ? /^\s*::?\s*(.*)$/.exec(column.slice(label.length))?.[1]
      : undefined;
    if (detail === undefined) return [];
    const language = anyLanguageCode(
      detail,
      rows.map((row) => row[at] ?? ''),
    );
    if (languageCode(detail) !== undefined) return { language, at };
    const written = `${label}::${detail.replace(/\s*\(.*$/, '')}`;
    const message = says('label-language-unknown', { language: detail, column: written });
    problems.warning('unknown-language', { ...place, row: 1, column }, message, { found: column });
    return { language, at };
  });
}
