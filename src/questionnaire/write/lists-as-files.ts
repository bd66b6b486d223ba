import { fileListName, isFileList } from '../csv/file-choices.ts';
import type { ChoiceDefinition, Definition, ItemDefinition } from '../definition/definition.ts';
import { isContainer } from '../definition/walk-items.ts';
import { isFromFile } from './file-lists.ts';
import { LanguageHeaders } from './language-headers.ts';

/** A data file to write beside a questionnaire. */
export interface WrittenList {
  readonly file: string;
  readonly content: string;
}

/**
 * YAML has no place for the lists that a workbook has in `external_choices` or composes by `search()`: each becomes a CSV file
 * beside the questionnaire, with a column for every language and all columns for filters.
 *
 * @returns the same questionnaire with its choices in these files
 */
export function listsAsFiles(definition: Definition): {
  readonly definition: Definition;
  readonly files: readonly WrittenList[];
} {
  const renamed = new Map<string, string>();
  const files: WrittenList[] = [];
  const lists = Object.entries(definition.choiceLists).map(([list, choices]) => {
    if (!isFromFile(choices) || isFileList(list)) return [list, choices] as const;
    const own = choices.map(inOneLanguage);
    const columns = [...new Set(own.flatMap((choice) => Object.keys(choice.columns ?? {})))];
    const [value, label] = [freeName('name', columns), freeName('label', columns)];
    const file = fileName(definition.formId, list, files);
    files.push({ file, content: csvOf(own, { value, label, columns }, new LanguageHeaders(definition)) });
    const name = fileListName({ file, value, label });
    renamed.set(list, name);
    return [name, own] as const;
  });
  if (files.length === 0) return { definition, files };
  const items = definition.items.map((item) => withLists(item, renamed));
  return { definition: { ...definition, items, choiceLists: Object.fromEntries(lists) }, files };
}

/** In a form without languages, a label belongs to none. */
function inOneLanguage({ labels = {}, ...choice }: ChoiceDefinition): ChoiceDefinition {
  const entries = Object.entries(labels).map(([language, text]) => [
    language === 'und' ? '' : language,
    text,
  ]);
  return { ...choice, labels: Object.fromEntries(entries) };
}

function csvOf(
  choices: readonly ChoiceDefinition[],
  { value, label, columns }: { value: string; label: string; columns: readonly string[] },
  headers: LanguageHeaders,
): string {
  const languages = [...new Set(choices.flatMap(({ labels = {} }) => Object.keys(labels)))];
  const head = [
    value,
    ...languages.map((language) => (language === '' ? label : headers.of(label, language))),
    ...columns,
  ];
  const rows = choices.map(({ name, labels = {}, columns: further = {} }) => [
    name,
    ...languages.map((language) => labels[language] ?? ''),
    ...columns.map((column) => further[column] ?? ''),
  ]);
  return [head, ...rows].map((row) => `${row.map(quoted).join(',')}\n`).join('');
}

/** By RFC 4180. */
function quoted(cell: string): string {
  return /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A column of a filter may have the name already. */
function freeName(name: string, taken: readonly string[]): string {
  return taken.some((column) => column.startsWith(name)) ? freeName(`choice-${name}`, taken) : name;
}

function fileName(formId: string, list: string, taken: readonly WrittenList[]): string {
  const words = list.replace(/^.*#/, '').replaceAll(/[^\p{L}\p{N}_-]+/gu, '-');
  const names = [words, ...taken.map((_, index) => `${words}-${index + 2}`)].map(
    (each) => `${formId}-${each}.csv`,
  );
  return names.find((name) => !taken.some(({ file }) => file === name)) ?? `${formId}.csv`;
}

function withLists(item: ItemDefinition, renamed: ReadonlyMap<string, string>): ItemDefinition {
  if (isContainer(item)) return { ...item, items: item.items.map((each) => withLists(each, renamed)) };
  const list = renamed.get(item.list ?? '');
  return list === undefined ? item : { ...item, list };
}
