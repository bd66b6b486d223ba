import { MISSING } from './cell.ts';
import { type Column, columnsOf } from './columns.ts';
import type { ExportedForm } from './exported-form.ts';
import { type Item, isRepeat } from './items.ts';
import type { Tally } from './tally.ts';
import type { SheetCell } from './xlsx/cells.ts';
import type { Sheet } from './xlsx/workbook.ts';

const WIDTHS = [24, 60, 16, 16, 30, 12, 10, 10, 10, 10, 10, 10, 10, 10, 24, 60];

/**
 * What every column means: the question, its type, repeat and condition, how many answered it and how many did not for which
 * reason; below it each of its choices.
 *
 * @param tally - read when the sheet is written, after those whose cells it counts
 */
export function codebookSheet(form: ExportedForm, tally: Tally): Sheet {
  const { language, words } = form.options;
  const keys = ['name', 'question', 'type', 'repeat', 'condition', 'required', 'answered'];
  const headings = [...keys, ...MISSING, 'choice', 'label'].map((key) => words(language, `file-${key}`));
  return {
    name: words(language, 'file-codebook'),
    headings,
    widths: WIDTHS,
    rows: codebookRows(form, tally),
    isLast: true,
  };
}

function* codebookRows(form: ExportedForm, tally: Tally): Generator<readonly SheetCell[]> {
  const { language } = form.options;
  for (const column of everyColumn(form.items)) {
    const { question, place } = column.placed;
    const counts = tally.of(column);
    const { type, definition, conditions, choices } = question;
    const title = [question.matrixLabel(language), question.label(language)].filter(Boolean).join(' – ');
    const repeat = place.join('/');
    const required = definition.required === undefined ? '' : String(definition.required);
    const numbers = [counts.answered ?? 0, ...MISSING.map((why) => counts[why] ?? 0)];
    yield [column.name, title, type, repeat, conditions.join(' and '), required, ...numbers];
    for (const choice of choices) {
      const before = [column.name, '', '', repeat, '', '', ...numbers.map(() => undefined)];
      yield [...before, choice.name, choice.label(language)];
    }
  }
}

function everyColumn(items: readonly Item[]): readonly Column[] {
  const here = columnsOf(items).filter(({ choice }) => choice === undefined);
  return [...here, ...items.flatMap((item) => (isRepeat(item) ? everyColumn(item.items) : []))];
}
