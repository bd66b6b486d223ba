import { type Cell, MISSING } from './cell.ts';
import { csvLine } from './csv-line.ts';
import type { ExportedForm } from './exported-form.ts';
import { type Variable, type VariableKind, variablesOf } from './variables.ts';
import { zip } from './zip.ts';

/** How R converts a column of texts. */
const CONVERTED: { readonly [K in Exclude<VariableKind, 'choice' | 'text'>]: (column: string) => string } = {
  flag: (column) => `as.integer(${column})`,
  number: (column) => `as.numeric(${column})`,
  date: (column) => `as.Date(${column})`,
  time: (column) => `as.difftime(${column}, format = "%H:%M", units = "hours")`,
  dateTime: (column) => `as.POSIXct(${column}, format = "%Y-%m-%dT%H:%M", tz = "UTC")`,
};

/**
 * The responses to a form for R: an archive with the data (CSV) and a script that reads them into a data frame, with factors
 * and the texts of questions in one language. It needs no package. Missing values are `NA`; the reasons are in the CSV.
 */
export async function* rFile(form: ExportedForm): AsyncGenerator<Uint8Array> {
  const variables = await variablesOf(form);
  const data = `${form.formId}.csv`;
  yield* zip([
    { path: `${form.formId}.R`, content: scriptOf(data, variables) },
    { path: data, content: dataOf(form, variables) },
  ]);
}

function* scriptOf(data: string, variables: readonly Variable[]): Generator<string> {
  yield `# Reads ${data} into the data frame "responses": source("…", encoding = "UTF-8") in the folder of both files.\n`;
  yield `missing <- c("", ${MISSING.map((why) => `"NA:${why}"`).join(', ')})\n`;
  yield `responses <- read.csv(${text(data)}, encoding = "UTF-8", colClasses = "character", na.strings = missing)\n`;
  for (const { name, label, kind, choices } of variables) {
    const column = `responses$${name}`;
    if (kind === 'choice') {
      const names = choices.map((choice) => text(choice.name)).join(', ');
      const labels = choices.map((choice) => text(choice.label)).join(',\n  ');
      yield `${column} <- factor(${column}, levels = c(${names}), labels = c(\n  ${labels}))\n`;
    } else if (kind !== 'text') {
      yield `${column} <- ${CONVERTED[kind](column)}\n`;
    }
    yield `attr(${column}, "label") <- ${text(label)}\n`;
  }
}

/** JSON's escapes are R's, too. */
function text(value: string): string {
  return JSON.stringify(value);
}

async function* dataOf(form: ExportedForm, variables: readonly Variable[]): AsyncGenerator<string> {
  yield csvLine(
    variables.map(({ name }) => name),
    ',',
  );
  for await (const row of form.rows()) {
    yield csvLine(
      variables.map(({ read }) => dataCell(read(row))),
      ',',
    );
  }
}

function dataCell(cell: Cell): string {
  switch (cell.is) {
    case 'missing':
      return `NA:${cell.why}`;
    case 'number':
      return String(cell.value);
    case 'flag':
      return cell.value ? '1' : '0';
    case 'choices':
      return cell.names.join(' ');
    case 'words':
      // No program runs it, but it must not look like a missing value.
      return cell.text.startsWith('NA:') ? `'${cell.text}` : cell.text;
    case 'text':
    case 'date':
    case 'time':
    case 'dateTime':
      return cell.text;
  }
}
