import type { Cell } from './cell.ts';
import { type Column, readCell } from './columns.ts';
import { csvLine, wordsCell } from './csv-line.ts';
import type { ExportedForm } from './exported-form.ts';
import { headingsOf, responseColumns, wideColumns } from './headings.ts';
import { safeNames } from './safe-names.ts';

export interface CsvOptions {
  /** `;` for a spreadsheet whose language writes decimals with a comma. Default `,`. */
  readonly separator?: ',' | ';';
  /** Begins with a byte order mark, without which Excel does not read UTF-8. */
  readonly bom?: boolean;
  /** Numbers have a decimal comma. */
  readonly decimalComma?: boolean;
  /** Texts instead of names, in the headings and of the choices. */
  readonly labels?: boolean;
  /** Names that statistics programs take. */
  readonly safeNames?: boolean;
}

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The responses to a form as CSV, piece by piece: a header, then one row for each response. The rows are in random
 * order and have no number: nothing in them shows who answered, or at what time of day.
 *
 * The columns are `_month` (raw: `_day`), `_language`, `_channel`, `_revision`, `_consent_revision`, `_complete` (0: the
 * person sent it before the end, after the author's core), then every question that any revision of the form had, at every
 * place that it had: a question that was moved into a repeat, or whose repeat was renamed, has columns for both. A
 * `select_multiple` has its choices separated by spaces, followed by a column `question/choice` of 0 and 1 for each choice, as
 * KoboToolbox exports it; a `rank` has the best first, followed by the place of each choice. Of the longest lists these columns
 * are left out where there would be more than a thousand. Numbers have a decimal point; an acknowledgement, or a calculation
 * that is true or false, is 1 or 0. A file is named by its path in the folder `media/<form_id>`.
 *
 * A repeat has its columns once for each instance, as many times as the response with most of them needs:
 * `child[1]/age`, `child[2]/age`, …, and a repeat within it `child[2]/toy[1]/name`. For that the responses are read twice.
 *
 * Where there is no value, the cell says why: `NA:skipped`, `NA:declined` (preferred not to say), `NA:dont-know`,
 * `NA:not-applicable` (did not apply on this path), `NA:not-reached` (the interview ended before), `NA:not-asked` (the
 * revision did not have this question or choice), `NA:not-offered` (a filter left the choice out). These are words rather
 * than numbers like -99, because an overlooked number distorts every mean, while a word is either left out (a spreadsheet's
 * AVERAGE) or noticed at once. In R: `readr::read_csv(file, na = c("", "NA:skipped", …))`; in pandas: `na_values=[…]`.
 *
 * If a spreadsheet would run a respondent's words as a formula, an apostrophe comes first.
 */
export async function* csvFile(form: ExportedForm, options: CsvOptions = {}): AsyncGenerator<string> {
  const { separator = ',', bom = false, decimalComma = false } = options;
  const columns = await wideColumns(form);
  const about = responseColumns(form);
  yield (bom ? BYTE_ORDER_MARK : '') + csvLine(headerOf(form, columns, options), separator);

  const write = options.labels ? labelWriter(form.options.language) : withNames;
  const written = columns.map((column) => ({ column, write: write(column) }));
  for await (const row of form.rows()) {
    const cells = about.map(({ read }) => read(row.response));
    for (const each of written) cells.push(each.write(readCell(each.column, row, form.offers), decimalComma));
    yield csvLine(cells, separator);
  }
}

function headerOf(form: ExportedForm, columns: readonly Column[], options: CsvOptions): readonly string[] {
  const about = responseColumns(form);
  const { language, words } = form.options;
  if (options.labels) {
    return [...about.map(({ heading }) => words(language, heading)), ...headingsOf(columns, language)];
  }
  const names = [...about, ...columns].map(({ name }) => name);
  return options.safeNames ? safeNames(names) : names;
}

type Write = (cell: Cell, decimalComma: boolean) => string;

function withNames(): Write {
  return (cell, decimalComma) =>
    cell.is === 'choices' ? cell.names.join(' ') : plainCell(cell, decimalComma);
}

function labelWriter(language: string) {
  return ({ placed }: Column): Write => {
    const labels = new Map(placed.question.choices.map((choice) => [choice.name, choice.label(language)]));
    return (cell, decimalComma) =>
      cell.is === 'choices'
        ? wordsCell(cell.names.map((name) => labels.get(name) ?? name).join('; '))
        : plainCell(cell, decimalComma);
  };
}

function plainCell(cell: Exclude<Cell, { readonly is: 'choices' }>, decimalComma: boolean): string {
  switch (cell.is) {
    case 'missing':
      return `NA:${cell.why}`;
    case 'number':
      return decimalComma ? String(cell.value).replace('.', ',') : String(cell.value);
    case 'flag':
      return cell.value ? '1' : '0';
    case 'words':
      return wordsCell(cell.text);
    case 'text':
    case 'date':
    case 'time':
    case 'dateTime':
      return cell.text;
  }
}
