import { type Cell, cellKind } from './cell.ts';
import type { Column, Row } from './columns.ts';
import { readCell } from './columns.ts';
import type { ExportedForm } from './exported-form.ts';
import { headingsOf, responseColumns, wideColumns } from './headings.ts';
import { safeNames } from './safe-names.ts';

/** What a statistics program knows of a column. */
export interface Variable {
  readonly name: string;
  readonly label: string;
  readonly kind: VariableKind;
  /** Of `choice`: in the order of the list. */
  readonly choices: readonly { readonly name: string; readonly label: string }[];
  read(row: Row): Cell;
}

/** `flag`: 1 or 0. */
export type VariableKind = 'choice' | 'flag' | 'number' | 'date' | 'time' | 'dateTime' | 'text';

/** The columns of a wide file as variables: what is known of the response, then the questions. */
export async function variablesOf(form: ExportedForm): Promise<readonly Variable[]> {
  const { language, words } = form.options;
  const about = responseColumns(form);
  const columns = await wideColumns(form);
  const headings = headingsOf(columns, language);
  const names = safeNames([...about, ...columns].map(({ name }) => name));
  return [
    ...about.map(({ name, heading, read }, index): Variable => {
      const cell = (text: string): Cell =>
        name === '_complete' ? { is: 'flag', value: text === '1' } : { is: 'text', text };
      return {
        name: names[index] ?? name,
        label: words(language, heading),
        kind: name === '_complete' ? 'flag' : name === '_day' ? 'date' : 'text',
        choices: [],
        read: ({ response }) => cell(read(response)),
      };
    }),
    ...columns.map((column, index): Variable => {
      const { question } = column.placed;
      const kind = kindOf(column);
      return {
        name: names[about.length + index] ?? column.name,
        label: headings[index] ?? column.name,
        kind,
        choices:
          kind === 'choice'
            ? question.choices.map((choice) => ({ name: choice.name, label: choice.label(language) }))
            : [],
        read: (row) => readCell(column, row, form.offers),
      };
    }),
  ];
}

function kindOf({ placed, choice }: Column): VariableKind {
  const { type, hasOwnWords } = placed.question;
  const kind = cellKind(type);
  if (choice !== undefined) return kind === 'ranking' ? 'number' : 'flag';
  if (hasOwnWords) return 'text';
  switch (kind) {
    case 'choice':
    case 'flag':
    case 'number':
    case 'date':
    case 'time':
    case 'dateTime':
      return kind;
    case 'choices':
    case 'ranking':
    case 'file':
    case 'text':
    case 'words':
      return 'text';
  }
}
