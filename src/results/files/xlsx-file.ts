import { numbersOf } from '../../interview/path/instance.ts';
import { isRightToLeft } from '../../questionnaire/languages/right-to-left.ts';
import { type Cell, cellKind } from './cell.ts';
import { codebookSheet } from './codebook.ts';
import { type Column, columnsOf, type Row, readCell, rowsIn } from './columns.ts';
import type { ExportedForm } from './exported-form.ts';
import { headingsOf, responseColumns } from './headings.ts';
import { type Item, isRepeat } from './items.ts';
import { count, Tally } from './tally.ts';
import { momentCell, type SheetCell } from './xlsx/cells.ts';
import { type Sheet, workbook } from './xlsx/workbook.ts';

const SEPARATOR = '; ';
const WIDE = 70;

/**
 * The responses to a form as a workbook: *Answers* for people (texts of questions and choices; cells without a value are
 * empty), *Codes* for programs (names, and why a value is missing), *Codebook*, a sheet for each repeat, and *Open answers*
 * to read. Cells have types: what people wrote is text, whatever it looks like. The row number joins the sheets and means
 * nothing outside the file.
 *
 * The responses are read once for each sheet, so memory does not grow with them.
 */
export async function* xlsxFile(form: ExportedForm): AsyncGenerator<Uint8Array> {
  const tally = new Tally();
  const sheets = [
    answersSheet(form, tally),
    codesSheet(form),
    codebookSheet(form, tally),
    ...repeatSheets(form, form.items, tally),
    ...openAnswersSheet(form),
  ];
  yield* workbook(sheets, { rightToLeft: isRightToLeft(form.options.language) });
}

function answersSheet(form: ExportedForm, tally: Tally): Sheet {
  const { language, words } = form.options;
  const columns = columnsOf(form.items);
  const about = responseColumns(form).filter(({ heading }) => !PROGRAM_HEADINGS.has(heading));
  const names = languageNames(language);
  const complete = [words(language, 'file-no'), words(language, 'file-yes')];
  const shown = (name: string, text: string) =>
    name === '_language' ? names(text) : name === '_complete' ? complete[Number(text)] : text;
  const written = columns.map((column) => labelCell(column, language, tally));
  async function* rows() {
    for await (const row of form.rows()) {
      const cells: SheetCell[] = [row.number];
      for (const { name, read } of about) cells.push(shown(name, read(row.response)));
      for (const [index, column] of columns.entries()) {
        cells.push(written[index]?.(readCell(column, row, form.offers)));
      }
      yield cells;
    }
  }
  return {
    name: words(language, 'file-answers'),
    headings: [
      words(language, 'file-row'),
      ...about.map(({ heading }) => words(language, heading)),
      ...headingsOf(columns, language),
    ],
    widths: [8, 12, 14, 14, 12],
    rows: rows(),
  };
}

/** What only programs need: on *Codes*. */
const PROGRAM_HEADINGS: ReadonlySet<string> = new Set(['file-revision', 'file-consent']);

function codesSheet(form: ExportedForm): Sheet {
  const { language, words } = form.options;
  const columns = columnsOf(form.items);
  const about = responseColumns(form);
  async function* rows() {
    for await (const row of form.rows()) {
      const cells: SheetCell[] = [row.number];
      for (const { read } of about) cells.push(read(row.response));
      for (const column of columns) cells.push(codeCell(readCell(column, row, form.offers)));
      yield cells;
    }
  }
  return {
    name: words(language, 'file-codes'),
    headings: ['_row', ...[...about, ...columns].map(({ name }) => name)],
    widths: [8],
    rows: rows(),
  };
}

/** A sheet for each repeat, those within it after it: the response's row, the number of the instance, its answers. */
function repeatSheets(
  form: ExportedForm,
  items: readonly Item[],
  tally: Tally,
  outer: (row: Row) => Iterable<Row> = (row) => [row],
): readonly Sheet[] {
  const { language, words } = form.options;
  return items.filter(isRepeat).flatMap(({ repeat, items: inner }) => {
    const instances = function* (row: Row) {
      for (const each of outer(row)) yield* rowsIn(repeat, each);
    };
    const columns = columnsOf(inner);
    const written = columns.map((column) => labelCell(column, language, tally));
    async function* rows() {
      for await (const response of form.rows()) {
        for (const row of instances(response)) {
          const cells: SheetCell[] = [row.number, numbersOf(row.instance).join('.')];
          for (const [index, column] of columns.entries()) {
            cells.push(written[index]?.(readCell(column, row, form.offers)));
          }
          yield cells;
        }
      }
    }
    const sheet = {
      name: repeat,
      headings: [
        words(language, 'file-row'),
        words(language, 'file-instance'),
        ...headingsOf(columns, language),
      ],
      widths: [8, 8],
      rows: rows(),
    };
    return [sheet, ...repeatSheets(form, inner, tally, instances)];
  });
}

/** Nothing if no question has open answers. */
function openAnswersSheet(form: ExportedForm): readonly Sheet[] {
  const { language, words } = form.options;
  if (!form.questions.some(({ question }) => isOpen(question.type))) return [];
  const names = languageNames(language);
  async function* rows() {
    for await (const row of form.rows()) {
      for (const [title, text] of openAnswers(form, form.items, row)) {
        yield [row.number, title, text, names(row.response.language)];
      }
    }
  }
  const keys = ['row', 'question', 'answer', 'language'];
  return [
    {
      name: words(language, 'file-open'),
      headings: keys.map((key) => words(language, `file-${key}`)),
      widths: [8, 40, WIDE, 14],
      rows: rows(),
    },
  ];
}

function* openAnswers(
  form: ExportedForm,
  items: readonly Item[],
  row: Row,
): Generator<readonly [title: string, text: string]> {
  for (const item of items) {
    if (isRepeat(item)) {
      for (const instance of rowsIn(item.repeat, row)) yield* openAnswers(form, item.items, instance);
      continue;
    }
    const { placed } = item;
    if (!isOpen(placed.question.type)) continue;
    const cell = readCell({ name: '', placed, path: [] }, row, form.offers);
    if (cell.is === 'words' && cell.text !== '') {
      yield [placed.question.label(form.options.language), cell.text];
    }
  }
}

function isOpen(type: Column['placed']['question']['type']): boolean {
  return cellKind(type) === 'words' && type !== 'calculate';
}

/** Writes what a person reads. */
function labelCell(column: Column, language: string, tally: Tally): (cell: Cell) => SheetCell {
  const { question } = column.placed;
  const labels = new Map(question.choices.map((choice) => [choice.name, choice.label(language)]));
  const counts = column.choice === undefined ? tally.of(column) : undefined;
  return (cell) => {
    if (counts !== undefined) count(counts, cell);
    if (cell.is === 'missing') return undefined;
    if (cell.is === 'choices') {
      return cell.names.map((name) => labels.get(name) ?? name).join(SEPARATOR);
    }
    return plainCell(cell);
  };
}

/** Writes what a program reads. */
function codeCell(cell: Cell): SheetCell {
  if (cell.is === 'missing') return `NA:${cell.why}`;
  return cell.is === 'choices' ? cell.names.join(' ') : plainCell(cell);
}

/** What is the same for both. */
export function plainCell(cell: Exclude<Cell, { readonly is: 'missing' | 'choices' }>): SheetCell {
  switch (cell.is) {
    case 'number':
      return cell.value;
    case 'flag':
      return cell.value ? 1 : 0;
    case 'words':
    case 'text':
      return cell.text;
    case 'date':
    case 'time':
    case 'dateTime':
      return momentCell(cell.is, cell.text);
  }
}

/** Names of languages in a language; the code of one that has no name. */
function languageNames(language: string): (code: string) => string {
  const names = new Map<string, string>();
  return (code) => {
    let name = names.get(code);
    if (name === undefined) {
      name = nameOfLanguage(code, language);
      names.set(code, name);
    }
    return name;
  };
}

function nameOfLanguage(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language, 'en'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
