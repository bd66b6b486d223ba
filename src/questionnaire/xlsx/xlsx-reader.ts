import { checkDefinition } from '../checks/check-definition.ts';
import { DataFiles, NOTHING_BESIDE, type ReadBeside } from '../csv/data-files.ts';
import { readNamedTables } from '../csv/named-tables.ts';
import type { Definition } from '../definition/definition.ts';
import { formIdOf, isFormId, suggestedFormId } from '../definition/form-id.ts';
import { readFlag } from '../definition/read-flag.ts';
import type { ReadResult } from '../definition/read-result.ts';
import { questionsIn } from '../definition/walk-items.ts';
import { completeTexts, titleFrom } from '../organisation/complete-texts.ts';
import { type Completion, forTrial, NO_ORGANISATION, sharedSettings } from '../organisation/organisation.ts';
import { says } from '../problems/message.ts';
import { Places } from '../problems/places.ts';
import { ProblemList } from '../problems/problem-list.ts';
import { choiceMessageId } from '../texts/message-id.ts';
import { readChoices, type SheetChoices } from './choices-sheet.ts';
import { readListsElsewhere } from './lists-elsewhere.ts';
import { tellProblems } from './problems/tell-problems.ts';
import { readSheetSettings, reportUnusedSettings, settingsRow } from './settings-sheet.ts';
import { Decorations } from './survey/appearances.ts';
import { readSurvey } from './survey/survey-sheet.ts';
import { readTables, type WorkbookTables } from './table/workbook-tables.ts';
import { readLanguages } from './texts/languages.ts';
import { SheetTexts } from './texts/sheet-texts.ts';
import { BadWorkbook } from './workbook/bad-workbook.ts';
import { openWorkbook, type WorkbookTools } from './workbook/workbook.ts';

/** The result of reading a workbook. */
export interface XlsxResult extends ReadResult {
  /** Present even if the form has errors, but not if no form was found. */
  readonly formId?: string;
}

export interface XlsxOptions {
  /** Reads files from the workbook's folder. */
  readonly beside?: ReadBeside;
  /** What holds where the workbook says nothing. */
  readonly completion?: Completion;
  /** Completes what nobody says: for trying a workbook out only. */
  readonly trial?: boolean;
}

/**
 * Reads a questionnaire from a workbook in the XLSForm format (https://xlsform.org), and checks it. Finds all problems
 * at once, each with its sheet, row and column. Never throws, whatever the file contains.
 *
 * @param file - the workbook's name as the author knows it; without folder and extension, it is the form's id, unless
 * the settings say another
 */
export function readXlsx(
  file: string,
  bytes: Uint8Array,
  tools: WorkbookTools,
  options: XlsxOptions = {},
): XlsxResult {
  const problems = new ProblemList();
  try {
    const tables = readTables(file, openWorkbook(bytes, tools), problems);
    if (tables === undefined) return { problems: problems.all };
    return readForm(file, tables, options, problems);
  } catch (error) {
    if (!(error instanceof BadWorkbook)) throw error;
    problems.error(error.code, { file }, error.reason, { cure: error.cure });
    return { problems: problems.all };
  }
}

function readForm(
  file: string,
  tables: WorkbookTables,
  { beside = NOTHING_BESIDE, completion: given = NO_ORGANISATION, trial = false }: XlsxOptions,
  problems: ProblemList,
): XlsxResult {
  const { survey, settings } = tables;
  const completion = trial && given !== 'as-written' ? forTrial(given) : given;
  const places = new Places(() => ({ file }));
  const row = settingsRow(settings, problems);
  const languages = readLanguages(tables, row, problems);
  const written = row?.text('form_id') || formIdOf(file);
  const formId = isFormId(written) ? written : suggestedFormId(written);
  if (formId !== written) {
    const place = settings.place(row?.number, 'form_id');
    problems.warning('other-form-id', place, says('other-form-id', { form: formId }), { found: written });
  }
  const files = new DataFiles(file, formId, beside);
  const texts = new SheetTexts(languages, files, problems);
  if (row !== undefined) texts.addForm(row);
  const decorations = new Decorations();
  const choices = readChoices(tables.choices, decorations, problems, places);
  const { items, leftOut, ...read } = readSurvey(survey, texts, choices, decorations, problems, places);
  const refused = new Set(read.refused);
  decorations.report(problems);
  const allowDuplicates = readFlag(row?.text('allow_choice_duplicates') ?? '') === true;
  const inSheet = [...choices.rows].filter(([list]) => !read.fileLists.has(list));
  addChoiceTexts(items, { ...choices, rows: new Map(inSheet) }, texts, allowDuplicates);
  texts.addFurther(tables.texts);
  reportUnusedSettings(settings, row, problems);
  const ownLists = Object.entries(choices.lists).filter(([list]) => !read.fileLists.has(list));
  const choiceLists = readListsElsewhere(
    { ...read, items, choiceLists: Object.fromEntries(ownLists) },
    refused,
    files,
    tables.externalChoices,
    problems,
    places,
  );
  const sources = Object.fromEntries(languages.codes.map((code) => [code, texts.source(code)]));
  const definition: Definition = {
    format: 1,
    formId,
    settings: readSheetSettings(settings, row, sharedSettings(completion), problems, places),
    languages: languages.codes,
    defaultLanguage: languages.defaultLanguage,
    items,
    choiceLists,
    ...readNamedTables({ items, choiceLists, texts: sources }, files, problems, places),
    ...(leftOut.size === 0 ? {} : { leftOut: [...leftOut.keys()] }),
    texts: sources,
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
  const found = [...problems.all];
  checkDefinition(definition, places, texts.locator(settings), problems, completion);
  const checked = problems.all.slice(found.length);
  const told = tellProblems(found, checked, definition, tables, { leftOut, refused });
  if (told.some(({ severity }) => severity === 'error')) return { formId, problems: told };
  const completed =
    completion === 'as-written'
      ? definition
      : completeTexts(definition, completion, titleFrom(formIdOf(file)));
  return { formId, definition: completed, problems: told };
}

/** @param allowDuplicates - whether a name may come several times in a list, each time with its own label */
function addChoiceTexts(
  items: Definition['items'],
  { rows }: SheetChoices,
  texts: SheetTexts,
  allowDuplicates: boolean,
): void {
  const used = new Set(questionsIn(items).map(({ list }) => list));
  for (const [list, choices] of rows) {
    const seen = new Set<string>();
    for (const { choice, row } of choices) {
      const usual = choiceMessageId(list, choice.name);
      const isDuplicate = seen.has(choice.name);
      seen.add(choice.name);
      if (isDuplicate ? allowDuplicates : texts.isTaken(usual)) {
        let number = 2;
        while (texts.isTaken(`${usual}-${number}`)) number += 1;
        choice.message = `${usual}-${number}`;
      }
      if (used.has(list)) texts.addChoice(list, choice, row);
    }
  }
}
