import type { Definition, Settings } from '../definition/definition.ts';
import { questionsIn } from '../definition/walk-items.ts';
import { choiceMessageId } from '../texts/message-id.ts';
import { TEXT_COLUMNS } from '../xlsx/sheet-texts.ts';
import { isFromFile } from './file-lists.ts';
import { LanguageHeaders } from './language-headers.ts';
import { type Row, rowOf, sheetOf, type WrittenSheet } from './sheet-rows.ts';
import { MEDIA, surveySheet, yes } from './survey-rows.ts';
import { TextCells } from './text-cells.ts';

const FORM_TEXTS = ['title', 'description', 'purpose', 'topics', 'privacy', 'thanks'];

/**
 * A questionnaire as the sheets of an XLSForm workbook. What the reader of workbooks makes of them is the same
 * definition, but for what {@link differencesBetween} finds.
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
    return choices.map(({ name, exclusive, columns }): Row => {
      const id = choiceMessageId(list, name);
      // The reader takes no texts of a list that no question uses.
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
  const formTexts = FORM_TEXTS.map((attribute) => [TEXT_COLUMNS[attribute] ?? attribute, attribute] as const);
  const row = rowOf([
    ['form_id', formId],
    ['default_language', defaultLanguage === 'und' ? undefined : defaultLanguage],
    ...formTexts.flatMap(([column, attribute]) => headers.cells(column, texts.take('form', attribute))),
    ...settingCells(settings),
    ...Object.entries(settings.variables).map(([name, text]) => [`variable::${name}`, text] as const),
  ]);
  const order = [
    'form_id',
    'default_language',
    ...formTexts.flatMap(([column]) => headers.all(column)),
    ...settingCells(settings).map(([key]) => key),
  ];
  return sheetOf('settings', [row], order, ['form_id']);
}

function settingCells(settings: Settings): readonly (readonly [string, string | undefined])[] {
  // An empty list is not the same as none.
  const list = (values: readonly (string | number)[] | undefined) =>
    values?.length === 0 ? 'none' : values?.join(', ');
  const flag = (value: boolean | undefined) => (value === undefined ? undefined : value ? 'yes' : 'no');
  return [
    ['organisation', settings.organisation],
    ['controller', settings.controller],
    ['contact', settings.contact],
    ['kept_until', settings.keptUntil],
    ['withdrawal_until', settings.withdrawalUntil],
    ['closes', settings.closes],
    ['minimum_age', String(settings.minimumAge)],
    ['minutes', String(settings.minutes)],
    ['unit', settings.unit],
    ['channels', settings.channels.join(', ')],
    ['participation', settings.participation],
    ['assisted', yes(settings.assisted)],
    ['session_days', String(settings.sessionDays)],
    ['reminders', list(settings.reminders)],
    ['results_on', settings.resultsOn],
    ['next', settings.next],
    ['ask_helped', flag(settings.askHelped)],
    ['accepted_warnings', list(settings.acceptedWarnings)],
  ];
}

/** Texts that no row of another sheet has: `.another` of a repeat, terms, comments. */
function textsSheet(texts: TextCells, headers: LanguageHeaders): WrittenSheet {
  const rows = [...texts.left].map(([key, cells]) => rowOf([['key', key], ...headers.cells('text', cells)]));
  return sheetOf('texts', rows, ['key', ...headers.all('text')], ['key']);
}
