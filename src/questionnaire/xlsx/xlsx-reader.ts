import { checkDefinition } from '../check-definition.ts';
import type { Definition } from '../definition.ts';
import { Places } from '../places.ts';
import { ProblemList } from '../problem-list.ts';
import { questionsIn } from '../walk-items.ts';
import { formIdOf, type ReadResult } from '../yaml-reader.ts';
import { readChoices, type SheetChoices } from './choices-sheet.ts';
import { readLanguages } from './languages.ts';
import { readSettings, reportUnusedSettings, settingsRow } from './settings-sheet.ts';
import { SheetTexts } from './sheet-texts.ts';
import { readSurvey } from './survey-sheet.ts';
import { tellProblems } from './tell-problems.ts';
import { BadWorkbook } from './workbook/bad-workbook.ts';
import { openWorkbook } from './workbook/workbook.ts';
import type { Inflate } from './workbook/zip.ts';
import { readTables, type WorkbookTables } from './workbook-tables.ts';

/** What a workbook gives. */
export interface XlsxResult extends ReadResult {
  /** Also there when the form has errors, but not when no form was found. */
  readonly formId?: string;
}

/**
 * Reads a questionnaire from a workbook in the XLSForm format (https://xlsform.org), and checks it. All problems are
 * found at once, each with its sheet, row and column; it never throws, whatever the file holds.
 *
 * @param file - the workbook's name as the author knows it; without its folder and ending it is the form's id, unless
 * the settings say another
 */
export function readXlsx(file: string, bytes: Uint8Array, inflate: Inflate): XlsxResult {
  const problems = new ProblemList();
  try {
    const tables = readTables(file, openWorkbook(bytes, inflate), problems);
    if (tables === undefined) return { problems: problems.all };
    return readForm(file, tables, problems);
  } catch (error) {
    if (!(error instanceof BadWorkbook)) throw error;
    problems.error(error.code, { file }, error.message, { cure: error.cure });
    return { problems: problems.all };
  }
}

function readForm(file: string, tables: WorkbookTables, problems: ProblemList): XlsxResult {
  const { survey, settings } = tables;
  const places = new Places(() => ({ file }));
  const row = settingsRow(settings, problems);
  const languages = readLanguages(tables, row, problems);
  const texts = new SheetTexts(languages, problems);
  if (row !== undefined) texts.addForm(row);
  const { items, leftOut, refused } = readSurvey(survey, texts, problems, places);
  const choices = readChoices(tables.choices, problems, places);
  addChoiceTexts(items, choices, texts);
  reportUnusedSettings(settings, row, problems);
  const definition: Definition = {
    format: 1,
    formId: row?.text('form_id') || formIdOf(file),
    languages: languages.codes,
    defaultLanguage: languages.defaultLanguage,
    settings: readSettings(settings, row, problems, places),
    items,
    choiceLists: choices.lists,
    texts: Object.fromEntries(languages.codes.map((code) => [code, texts.source(code)])),
  };
  for (const key of ['form_id', 'default_language']) {
    places.note(definition, key, () => settings.place(row?.number, key));
  }
  places.note(definition, 'survey', () => survey.place(undefined));
  for (const code of languages.codes) {
    const header = survey.headers.find(
      ({ key, detail }) => key === 'label' && languages.codeOf(detail) === code,
    );
    places.note(languages.codes, code, () => survey.place(survey.headerRow, 'label', header?.detail));
  }
  const read = [...problems.all];
  checkDefinition(definition, places, texts.locator(settings), problems);
  const checked = problems.all.slice(read.length);
  const told = tellProblems(read, checked, definition, tables, { leftOut, refused });
  const sound = !told.some(({ severity }) => severity === 'error');
  return { formId: definition.formId, problems: told, ...(sound ? { definition } : {}) };
}

function addChoiceTexts(items: Definition['items'], { rows }: SheetChoices, texts: SheetTexts): void {
  const used = new Set(questionsIn(items).map(({ list }) => list));
  for (const [list, choices] of rows) {
    if (!used.has(list)) continue;
    for (const { name, row } of choices) texts.addChoice(list, name, row);
  }
}
