import { choicesOf } from '../definition/choices-of.ts';
import type { ChoiceDefinition, Definition } from '../definition/definition.ts';
import { questionsIn } from '../definition/walk-items.ts';
import { says } from '../problems/message.ts';
import type { Place, Places } from '../problems/places.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import type { DataFile, DataFiles } from './data-files.ts';
import { choicesIn, type FileList } from './file-choices.ts';

/** The column that tells which answer leads to a choice: the name of its file, without `.csv`. */
export const FILE_COLUMN = 'data-file';

/**
 * The names of the files that the answer to a question can name: those of its choices.
 *
 * @returns `undefined` if it is not a question with a list of choices
 */
export function filesNamedBy(
  question: string,
  { items, choiceLists }: Pick<Definition, 'items' | 'choiceLists'>,
): readonly string[] | undefined {
  const asked = questionsIn(items).find(({ name }) => name === question);
  const choices = asked && choicesOf(asked, choiceLists, new Set());
  return choices && [...new Set(choices.map(({ name }) => name.replace(/\.csv$/i, '')))];
}

/**
 * Reads choices from several files, of which an answer names one: `search(${district}, …)`. All are read, and a
 * `choice_filter` compares {@link FILE_COLUMN} with the answer.
 *
 * @param question - whose answer names the file
 * @param place - where the question is named
 * @returns `undefined` if there is a problem, which is reported
 */
export function readNamedChoices(
  list: FileList,
  question: string,
  known: Pick<Definition, 'items' | 'choiceLists'>,
  files: DataFiles,
  place: Place,
  problems: ProblemList,
  places: Places,
): readonly ChoiceDefinition[] | undefined {
  const names = filesNamedBy(question, known);
  if (names === undefined) {
    const found = `\${${question}}`;
    problems.error('unsupported-appearance', place, says('search-file-unknown'), { found });
    return undefined;
  }
  const present = names.filter((name) => files.has(`${name}.csv`));
  if (present.length < names.length) {
    const missing = names.filter((name) => !present.includes(name));
    const message = says('search-files-missing', { name: question, files: someOf(missing) });
    if (present.length === 0) {
      problems.error('missing-file', place, message, { cure: files.cure });
      return undefined;
    }
    problems.warning('missing-file', place, message, { cure: files.cure });
  }
  const read = present.flatMap((name) => {
    const data = files.table(`${name}.csv`, place, problems);
    return (data && choicesIn({ ...list, fixed: [] }, marked(data, name), problems, places)) ?? [];
  });
  return [...(list.fixed ?? []), ...read];
}

function marked(data: DataFile, name: string): DataFile {
  const { columns, rows } = data.table;
  return {
    ...data,
    table: { ...data.table, columns: [...columns, FILE_COLUMN], rows: rows.map((row) => [...row, name]) },
  };
}

/** A hundred names would hide what matters. */
function someOf(names: readonly string[]): readonly string[] {
  const first = names.slice(0, 3).map((name) => `${name}.csv`);
  return names.length > first.length ? [...first, '…'] : first;
}
