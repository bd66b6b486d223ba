import type { Definition } from '../../definition/definition.ts';
import { walkItems } from '../../definition/walk-items.ts';
import type { Problem } from '../../problems/problem.ts';
import { SETTING_VARIABLES } from '../../settings/variables.ts';
import type { Survey } from '../survey/survey-sheet.ts';
import type { SheetTable } from '../table/sheet-table.ts';
import type { WorkbookTables } from '../table/workbook-tables.ts';
import { sheetTerms } from './sheet-terms.ts';

/**
 * The problems of a workbook as its author sees them: in the terms of sheets, in the order of the rows, without those
 * that only follow from others.
 *
 * @param read - found by the reader
 * @param checked - found by the checks, in the definition that the reader made
 */
export function tellProblems(
  read: readonly Problem[],
  checked: readonly Problem[],
  definition: Definition,
  tables: WorkbookTables,
  { leftOut, refused }: Pick<Survey, 'leftOut' | 'refused'>,
): readonly Problem[] {
  const settingNames = [...SETTING_VARIABLES, ...Object.keys(definition.settings.variables)];
  const inTerms = sheetTerms({
    names: [...[...walkItems(definition.items)].map(({ item }) => item.name), ...settingNames],
    leftOut,
    hasColumn: (sheet, column) =>
      Object.values(tables).some((table: SheetTable) => table.name === sheet && table.hasHeader(column)),
  });
  const follows = consequences(read, tables, refused);
  const own = checked.filter((problem) => !follows(problem)).map(inTerms);
  return inOrder(distinct([...read, ...own]), tables);
}

/** Whether a problem only follows from another: it would distract from the cause, and disappear with it. */
function consequences(
  read: readonly Problem[],
  { survey, choices, settings }: WorkbookTables,
  refused: ReadonlySet<number>,
): (problem: Problem) => boolean {
  const rows = [survey, choices, settings].flatMap((table) => table.rows.map((row) => ({ table, row })));
  const skipped = rows.filter(
    ({ table, row }) => row.isFaulty || (table === survey && refused.has(row.number)),
  );
  const places = new Set(skipped.map(({ table, row }) => `${table.name} ${row.number}`));
  const hasUnknownNames = skipped.some(({ table, row }) => table === survey && row.isFaultyAt('name'));
  const hasUnknownChoices = read.some(
    ({ code, sheet }) => sheet === choices.name && code.startsWith('missing-'),
  );
  return ({ code, sheet, row }) =>
    places.has(`${sheet} ${row}`) ||
    (hasUnknownNames && (code === 'unknown-question' || code === 'unknown-variable')) ||
    (hasUnknownChoices && code === 'not-a-choice');
}

/** Several questions may share a condition, and so its mistake. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** In the order in which an author goes through them: sheet by sheet, from top to bottom, from left to right. */
function inOrder(problems: readonly Problem[], tables: WorkbookTables): readonly Problem[] {
  const order = [tables.survey, tables.choices, tables.settings, tables.texts];
  // Problems in other files come last.
  const sheetRank = ({ sheet }: Problem) =>
    sheet === undefined ? order.length : order.findIndex(({ name }) => name === sheet);
  const columnRank = ({ sheet, column }: Problem) => {
    const headers = order.find(({ name }) => name === sheet)?.headers ?? [];
    const index = headers.findIndex(({ written }) => written === column);
    return index === -1 ? headers.length : index;
  };
  return problems.toSorted(
    (a, b) => sheetRank(a) - sheetRank(b) || (a.row ?? 0) - (b.row ?? 0) || columnRank(a) - columnRank(b),
  );
}
