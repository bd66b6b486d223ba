import { outerInstance } from '../../interview/path/instance.ts';
import { isRightToLeft } from '../../questionnaire/languages/right-to-left.ts';
import type { Cell } from './cell.ts';
import { type Column, columnsOf, type Row, readCell, rowsIn } from './columns.ts';
import type { ExportedForm } from './exported-form.ts';
import { responseColumns } from './headings.ts';
import { type Item, isRepeat } from './items.ts';
import type { SheetCell } from './xlsx/cells.ts';
import { type Sheet, workbook } from './xlsx/workbook.ts';
import { plainCell } from './xlsx-file.ts';

/**
 * A workbook in the layout of KoboToolbox's XLS export with XML values, group names in the headings and split multiples
 * (https://support.kobotoolbox.org/export_download.html): headings are `group/question` and `group/question/choice`; each repeat
 * has a sheet whose rows name theirs by `_parent_table_name` and `_parent_index`. Cells without a value are empty.
 */
export async function* koboFile(form: ExportedForm): AsyncGenerator<Uint8Array> {
  const main: Table = { name: form.formId, parent: undefined, instances: (row) => [row] };
  const sheets = [koboSheet(form, form.items, main), ...repeatTables(form, form.items, main)];
  yield* workbook(sheets, { rightToLeft: isRightToLeft(form.options.language) });
}

interface Table {
  readonly name: string;
  readonly parent: Table | undefined;
  instances(row: Row): Iterable<Row>;
}

function repeatTables(form: ExportedForm, items: readonly Item[], parent: Table): readonly Sheet[] {
  return items.filter(isRepeat).flatMap(({ repeat, items: inner }) => {
    const table: Table = {
      name: repeat,
      parent,
      *instances(row) {
        for (const each of parent.instances(row)) yield* rowsIn(repeat, each);
      },
    };
    return [koboSheet(form, inner, table), ...repeatTables(form, inner, table)];
  });
}

function koboSheet(form: ExportedForm, items: readonly Item[], { name, parent, instances }: Table): Sheet {
  const columns = columnsOf(items);
  const about = parent === undefined ? responseColumns(form) : [];
  async function* rows() {
    let index = 0;
    /** Of the rows before, in the parent's sheet. */
    let parentsBefore = 0;
    for await (const response of form.rows()) {
      const parents = parent === undefined ? [] : [...parent.instances(response)];
      const places = new Map(parents.map((row, place) => [row.instance, parentsBefore + place + 1]));
      for (const row of instances(response)) {
        const cells: SheetCell[] = about.map(({ read }) => read(row.response));
        for (const column of columns) cells.push(koboCell(readCell(column, row, form.offers)));
        cells.push(++index);
        if (parent !== undefined) cells.push(parent.name, places.get(outerInstance(row.instance)));
        yield cells;
      }
      parentsBefore += parents.length;
    }
  }
  const parentHeadings = parent === undefined ? [] : ['_parent_table_name', '_parent_index'];
  return {
    name,
    headings: [...about.map((column) => column.name), ...columns.map(headingOf), '_index', ...parentHeadings],
    rows: rows(),
  };
}

function headingOf({ placed, choice }: Column): string {
  return [...placed.groups, placed.question.name, ...(choice === undefined ? [] : [choice.name])].join('/');
}

function koboCell(cell: Cell): SheetCell {
  if (cell.is === 'missing') return undefined;
  return cell.is === 'choices' ? cell.names.join(' ') : plainCell(cell);
}
