import type { Definition } from '../definition/definition.ts';
import { questionsIn } from '../definition/walk-items.ts';
import { FORM_TEXTS } from '../settings/form-texts.ts';
import type { Written } from '../settings/kinds.ts';
import type { Settings } from '../settings/settings.ts';
import { writeSettings } from '../settings/write-settings.ts';
import { messageOfChoice } from '../texts/message-id.ts';
import { isFromFile } from './file-lists.ts';
import { LanguageHeaders } from './language-headers.ts';
import { type Row, rowOf, sheetOf, type WrittenSheet } from './sheet-rows.ts';
import { MEDIA, surveySheet, yes } from './survey-rows.ts';
import { TextCells } from './text-cells.ts';

/**
 * A questionnaire as the sheets of an XLSForm workbook. Reading them gives the same definition, except for what {@link
 * differencesBetween} finds.
 */
export function workbookSheets(definition: Definition): readonly WrittenSheet[] {
  const texts = new TextCells(definition);
  const headers = new LanguageHeaders(definition);
  const sheets = [
    surveySheet(definition, texts, headers),
    choicesSheet(definition, texts, headers),
    settingsSheet(definition, texts, headers),
  ];
  return texts.left.size === 0 ? sheets : [...sheets, textsSheet(texts, headers)];
}

function choicesSheet(
  { choiceLists, items }: Definition,
  texts: TextCells,
  headers: LanguageHeaders,
): WrittenSheet {
  const used = new Set(questionsIn(items).map(({ list }) => list));
  const rows = Object.entries(choiceLists).flatMap(([list, choices]) => {
    if (isFromFile(choices)) return [];
    return choices.map((choice): Row => {
      const { name, exclusive, columns } = choice;
      const id = messageOfChoice(list, choice);
      // The reader ignores the texts of a list that no question uses.
      const take = (attribute?: string) => (used.has(list) ? texts.take(id, attribute) : new Map());
      return rowOf([
        ['list_name', list],
        ['name', name],
        ...headers.cells('label', take()),
        ...MEDIA.flatMap(([column, attribute]) => headers.mediaCells(column, take(attribute))),
        ['exclusive', yes(exclusive)],
        ...Object.entries(columns ?? {}),
      ]);
    });
  });
  const order = [
    'list_name',
    'name',
    ...headers.all('label'),
    'exclusive',
    ...MEDIA.flatMap(([column]) => [column, ...headers.all(column)]),
  ];
  return sheetOf('choices', rows, order, ['list_name', 'name', ...headers.all('label')]);
}

function settingsSheet(definition: Definition, texts: TextCells, headers: LanguageHeaders): WrittenSheet {
  const { formId, defaultLanguage, settings } = definition;
  const row = rowOf([
    ['form_id', formId],
    ['default_language', defaultLanguage === 'und' ? undefined : defaultLanguage],
    ['allow_choice_duplicates', yes(hasDuplicates(definition))],
    ...FORM_TEXTS.flatMap(({ column, attribute }) => headers.cells(column, texts.take('form', attribute))),
    ...settingCells(settings),
  ]);
  const order = [
    'form_id',
    'default_language',
    'allow_choice_duplicates',
    ...FORM_TEXTS.flatMap(({ column }) => headers.all(column)),
    ...settingCells(settings).map(([key]) => key),
  ];
  return sheetOf('settings', [row], order, ['form_id']);
}

function hasDuplicates({ choiceLists }: Definition): boolean {
  return Object.values(choiceLists).some(
    (choices) => new Set(choices.map(({ name }) => name)).size < choices.length,
  );
}

function settingCells(settings: Settings): readonly (readonly [string, string])[] {
  return writeSettings(settings).flatMap(({ setting: { key, column = key }, written, isUsual }) => {
    if (typeof written === 'string') return [[column, FLAG_CELLS[written] ?? written] as const];
    if (!isList(written))
      return Object.entries(written).map(([name, text]) => [`${column}::${name}`, text] as const);
    // An empty list is not the same as none.
    return isUsual ? [] : [[column, written.join(', ') || 'none'] as const];
  });
}

const FLAG_CELLS: Readonly<Record<string, string>> = { true: 'yes', false: 'no' };

function isList(written: Written): written is readonly string[] {
  return Array.isArray(written);
}

/** Texts that have no row in another sheet: `.another` of a repeat, terms, comments. */
function textsSheet(texts: TextCells, headers: LanguageHeaders): WrittenSheet {
  const rows = [...texts.left].map(([key, cells]) => rowOf([['key', key], ...headers.cells('text', cells)]));
  return sheetOf('texts', rows, ['key', ...headers.all('text')], ['key']);
}
