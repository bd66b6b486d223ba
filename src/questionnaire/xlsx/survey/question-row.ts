import { type FileList, fileListName } from '../../csv/file-choices.ts';
import type { QuestionDefinition, QuestionType } from '../../definition/definition.ts';
import { answerKind, takesKey } from '../../definition/question-types.ts';
import { readFlag } from '../../definition/read-flag.ts';
import { readPublic } from '../../definition/read-public.ts';
import { parse } from '../../expressions/index.ts';
import { type Message, says } from '../../problems/message.ts';
import type { ProblemList } from '../../problems/problem-list.ts';
import { readCell, readYes } from '../table/read-cell.ts';
import type { SheetRow } from '../table/sheet-table.ts';
import { type Decorations, readAppearance } from './appearances.ts';
import { conditionText, expressionText } from './expression-text.ts';
import { readParameters } from './parameters.ts';
import { noteFilms, reportDates } from './row-reports.ts';
import type { QuestionCell } from './row-type.ts';

/** For readers of the questionnaire; respondents never see them. */
const DOCUMENTATION = ['purpose', 'use', 'comparable'] as const;

/** A question, and the file with its choices, if they are in one. */
export interface ReadQuestion {
  readonly question: QuestionDefinition;
  readonly fileList?: FileList;
}

/**
 * Reads a row that asks, shows or calculates something.
 *
 * @param relevant - the row's own condition, with those of groups that are not shown
 */
export function readQuestion(
  row: SheetRow,
  cell: QuestionCell,
  name: string,
  relevant: string | undefined,
  decorations: Decorations,
  problems: ProblemList,
): ReadQuestion {
  const { type, file } = cell;
  reportDates(row, ['name', 'label', 'constraint'], problems);
  reportMisplaced(row, type, decorations, problems);
  noteFilms(row, ['big-image', 'video'], decorations);
  if (row.details('guidance_hint').length > 0) decorations.add(row, 'guidance_hint', '');
  const parameters = readParameters(row, cell, decorations, problems);
  if (cell.insteadOf !== undefined) decorations.passOver(cell.insteadOf, row.place('type'), row.text('type'));
  const fileList =
    file === undefined
      ? undefined
      : { file, ...parameters.file, ...(cell.external === undefined ? {} : { external: cell.external }) };
  const list = fileList === undefined ? cell.list : fileListName(fileList);
  const required = readRequired(row);
  const sensitive = readYes(row, 'sensitive', problems);
  const publicFrom = readCell(row, 'public', readPublic, says('value-ten'), problems);
  const dontKnow = readYes(row, 'dont_know', problems);
  const screenOut = readYes(row, 'screen_out', problems);
  const readOnly = readReadOnly(row, type, decorations);
  const precision = takesKey(type, 'precision') ? readPrecision(row, problems) : undefined;
  const trigger = readTrigger(row, problems);
  const choiceFilter = expressionText(row.text('choice_filter'));
  const constraint = conditionText(row.text('constraint')) || (cell.constraint ?? '');
  const calculation = expressionText(row.text('calculation'));
  if (isSilent(row, calculation)) return { question: silentQuestion(name, relevant, calculation, trigger) };
  const value = readDefault(row, problems);
  const appearance = readAppearance(row, type, decorations);
  const documentation = DOCUMENTATION.flatMap((key) => (row.text(key) === '' ? [] : [[key, row.text(key)]]));
  // Collect shows a note's value below its text; here a question that is only shown has one.
  const hasValue = type === 'note' && !screenOut && (calculation !== '' || value !== undefined);
  const question: QuestionDefinition = {
    type: hasValue ? 'text' : type,
    name,
    ...(list === undefined ? {} : { list }),
    ...(choiceFilter === '' ? {} : { choiceFilter }),
    ...parameters.question,
    ...(precision === undefined ? {} : { precision }),
    ...(required === undefined ? {} : { required }),
    ...(relevant === undefined ? {} : { relevant }),
    ...(constraint === '' ? {} : { constraint }),
    ...(calculation === '' ? {} : { calculation }),
    ...(trigger.length === 0 ? {} : { trigger }),
    ...(value === undefined ? {} : { default: value }),
    ...(readOnly || hasValue ? { readOnly: true } : {}),
    ...(appearance === undefined ? {} : { appearance }),
    ...(sensitive ? { sensitive } : {}),
    ...(publicFrom === undefined ? {} : { public: publicFrom }),
    ...(dontKnow ? { dontKnow } : {}),
    ...(screenOut ? { screenOut } : {}),
    ...(documentation.length === 0 ? {} : { documentation: Object.fromEntries(documentation) }),
  };
  return { question, ...(fileList === undefined ? {} : { fileList }) };
}

/** As in pyxform: what is calculated and has no words is not shown, whatever its type. */
function isSilent(row: SheetRow, calculation: string): boolean {
  return calculation !== '' && row.details('label').length === 0 && row.details('hint').length === 0;
}

function silentQuestion(
  name: string,
  relevant: string | undefined,
  calculation: string,
  trigger: readonly string[],
): QuestionDefinition {
  return {
    type: 'calculate',
    name,
    ...(relevant === undefined ? {} : { relevant }),
    calculation,
    ...(trigger.length === 0 ? {} : { trigger }),
  };
}

/** A value that is never shown: `hidden` is like `calculate`, but with a `default` instead of a calculation. */
export function readHidden(row: SheetRow, name: string, relevant: string | undefined): QuestionDefinition {
  const value = row.text('default');
  const quote = value.includes("'") ? '"' : "'";
  const made = isMade(value) ? expressionText(value) : `${quote}${value}${quote}`;
  return {
    type: 'calculate',
    name,
    ...(relevant === undefined ? {} : { relevant }),
    calculation: expressionText(row.text('calculation')) || made,
  };
}

/** An empty cell and a "no" are the same. */
function readRequired(row: SheetRow): boolean | string | undefined {
  const written = expressionText(row.text('required'));
  const flag = readFlag(written.replaceAll(' ', ''));
  return flag === false || written === '' ? undefined : (flag ?? written);
}

/** Types that are only shown anyway are not reported. */
function readReadOnly(row: SheetRow, type: QuestionType, decorations: Decorations): boolean {
  const written = row.text('read_only');
  const flag = readFlag(written.replaceAll(' ', ''));
  const kind = answerKind(type);
  if (written === '' || flag === false || kind === 'none' || kind === 'calculated') return false;
  if (flag === true) return true;
  decorations.passOver('dynamic-read-only', row.place('read_only'), written);
  return false;
}

function readPrecision(row: SheetRow, problems: ProblemList): number | undefined {
  const metres = (text: string) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined);
  return readCell(row, 'precision', metres, 'a number of metres, such as 1000', problems);
}

/** `${a}`, or several of them. */
function readTrigger(row: SheetRow, problems: ProblemList): readonly string[] {
  const written = row.text('trigger');
  const reference = /\$\{\s*([^{}]+?)\s*\}/g;
  if (written.replaceAll(reference, '').replaceAll(/[\s,;]/g, '') !== '') {
    problems.error('bad-value', row.place('trigger'), says('trigger-names'), { found: written });
    return [];
  }
  return [...written.matchAll(reference)].map(([, name = '']) => name);
}

/**
 * A default with a function or a reference in it is evaluated when the question is reached: "today()", "${children} +
 * 1".
 */
function isMade(value: string): boolean {
  return /\$\{|[a-z]\s*\(/i.test(value) && parse(expressionText(value)).ok;
}

function readDefault(row: SheetRow, problems: ProblemList): string | undefined {
  const value = row.text('default');
  if (value === '') return undefined;
  if (/\$\{\s*last-saved#/.test(value)) {
    problems.warning('always-empty', row.place('default'), says('last-saved-default'), { found: value });
    return undefined;
  }
  return isMade(value) ? expressionText(value) : value;
}

function reportMisplaced(
  row: SheetRow,
  type: QuestionType,
  decorations: Decorations,
  problems: ProblemList,
): void {
  const misplaced = (column: string, message: Message) =>
    problems.error('misplaced-key', row.place(column), message, { found: row.text(column) });
  if (readFlag(row.text('screen_out')) === true && !takesKey(type, 'screenOut')) {
    misplaced('screen_out', says('screen-out-misplaced', { type }));
  }
  if (row.text('precision') !== '' && !takesKey(type, 'precision')) {
    problems.warning('misplaced-key', row.place('precision'), says('no-precision', { type }));
  }
  if (readFlag(row.text('core')) === true) {
    misplaced('core', says('core-at-question'));
  }
  if (row.text('save_to') !== '') decorations.passOver('save-to', row.place('save_to'), row.text('save_to'));
}
