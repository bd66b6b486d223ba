import { closest } from '../../../closest.ts';
import { says } from '../../problems/message.ts';
import type { ProblemList } from '../../problems/problem-list.ts';
import type { ExternalChoices } from '../external-choices.ts';
import type { Sheet } from '../workbook/workbook.ts';
import {
  CHOICES_COLUMNS,
  SETTINGS_COLUMNS,
  type SheetColumns,
  SURVEY_COLUMNS,
  TEXTS_COLUMNS,
} from './columns.ts';
import { SheetTable } from './sheet-table.ts';

/** The three sheets of an XLSForm, and one of this project; missing ones are empty. */
export interface WorkbookTables {
  readonly survey: SheetTable;
  readonly choices: SheetTable;
  readonly settings: SheetTable;
  /** Texts that have no row in the others. */
  readonly texts: SheetTable;
  /** The choices of `select_one_external`; as pyxform has it, without any if there are none. */
  readonly externalChoices: ExternalChoices;
}

const EXTERNAL_CHOICES = 'external_choices';
const SHEETS = ['survey', 'choices', 'settings'] as const;

/**
 * Reads the known sheets of a workbook.
 *
 * @returns `undefined` if there is nothing to continue with; what is missing is reported
 * @throws BadWorkbook
 */
export function readTables(
  file: string,
  sheets: readonly Sheet[],
  problems: ProblemList,
): WorkbookTables | undefined {
  reportEntities(file, sheets, problems);
  const [survey, choices, settings] = SHEETS.map((name) => findSheet(file, name, sheets, problems));
  if (survey === undefined) {
    const message = says('no-survey-sheet', { sheets: sheets.map(({ name }) => name) });
    problems.error('missing-sheet', { file }, message);
    return undefined;
  }
  const read = (sheet: Sheet | undefined, name: string, columns: SheetColumns) =>
    new SheetTable(file, sheet?.name ?? name, sheet?.grid() ?? { rows: [] }, columns, problems);
  const external = sheets.find(({ name }) => name.toLowerCase() === EXTERNAL_CHOICES);
  const tables = {
    survey: read(survey, 'survey', SURVEY_COLUMNS),
    choices: read(choices, 'choices', CHOICES_COLUMNS),
    settings: read(settings, 'settings', SETTINGS_COLUMNS),
    // Many workbooks have other sheets, so only one with exactly this name counts.
    externalChoices: {
      file,
      sheet: external?.name ?? EXTERNAL_CHOICES,
      grid: external?.grid() ?? { rows: [] },
    },
    texts: read(
      sheets.find(({ name }) => name === 'texts'),
      'texts',
      TEXTS_COLUMNS,
    ),
  };
  const complete = [
    requireColumns(tables.survey, ['type', 'name'], problems),
    tables.choices.rows.length === 0 || requireColumns(tables.choices, ['list_name', 'name'], problems),
  ];
  return complete.includes(false) ? undefined : tables;
}

/** Letter case does not matter. A sheet with a similar name is reported, and then used. */
function findSheet(
  file: string,
  wanted: (typeof SHEETS)[number],
  sheets: readonly Sheet[],
  problems: ProblemList,
): Sheet | undefined {
  const found = sheets.find(({ name }) => name.toLowerCase() === wanted);
  if (found !== undefined) return found;
  // As in pyxform, a lone sheet is the survey, whatever its name.
  if (wanted === 'survey' && sheets.length === 1) return sheets[0];
  const others = sheets.filter(({ name }) => !SHEETS.some((known) => known === name.toLowerCase()));
  const near = others.find(({ name }) => closest(name, [wanted]) !== undefined);
  if (near === undefined) return undefined;
  const place = { file, sheet: near.name };
  const names = { sheet: wanted, found: near.name };
  // As in pyxform, a form does without settings.
  if (wanted === 'settings') problems.warning('missing-sheet', place, says('sheet-read-as', names));
  else problems.error('missing-sheet', place, says('sheet-misspelt', names));
  return near;
}

function reportEntities(file: string, sheets: readonly Sheet[], problems: ProblemList): void {
  const sheet = sheets.find(({ name }) => name.toLowerCase() === 'entities');
  // Templates have sheets that only contain headers.
  if (sheet === undefined || sheet.grid().rows.length < 2) return;
  const message = says('entities-unused', { sheet: sheet.name });
  problems.warning('passed-over', { file, sheet: sheet.name }, message);
}

function requireColumns(table: SheetTable, keys: readonly string[], problems: ProblemList): boolean {
  const missing = keys.filter((key) => !table.has(key));
  for (const key of missing) {
    const message = says('no-column', { sheet: table.name, column: key });
    problems.error('missing-column', table.place(table.headerRow, key), message);
  }
  return missing.length === 0;
}
