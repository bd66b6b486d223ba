import type { Pattern } from '@fluent/syntax';
import { differencesOf } from '../checks/texts/variables-differ.ts';
import { patternOf } from '../fluent/cell-text.ts';
import { brokenReference, RAW_FLUENT } from '../fluent/fluent-text.ts';
import { languageCode } from '../languages/language-code.ts';
import { says } from '../problems/message.ts';
import type { Place } from '../problems/places.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import type { Cell, Grid, GridRow } from '../xlsx/workbook/sheet-grid.ts';
import { SHEET } from './export-sheet.ts';
import { type Change, LanguageFile } from './language-file.ts';
import { type Mark, stateOf, TEXT_STATES, type TextState } from './states.ts';
import { keyOf, type Translated } from './translated-texts.ts';

/** What a workbook changes in one language. */
export interface Imported {
  readonly language: string;
  readonly changes: readonly Change[];
  /** The whole source with the changes. */
  readonly source: string;
}

/** Invisible characters that set the direction of writing. */
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** Shorter texts differ widely in length. */
const LONG_ENOUGH = 20;

/** What a translation sheet belongs to, from its first header; `undefined` if it is not a translation sheet. */
export function nameInSheet({ rows: [head] }: Grid): string | undefined {
  return /^key:\s*(\S+)$/.exec(textAt(head, 1))?.[1];
}

/**
 * Reads a translation sheet that translators have edited, and reports every problem with its row and column. A cell
 * that is the same as in the file changes nothing.
 *
 * @param file - the workbook's name
 * @param fingerprint - as for the export
 * @returns the languages in which something changes
 */
export function readTranslations(
  file: string,
  { rows: [head, ...rows] }: Grid,
  translated: Translated,
  fingerprint: (text: string) => string,
  problems: ProblemList,
): readonly Imported[] {
  const { texts, files, sourceLanguage } = translated;
  const place = (row: number, column: string): Place => ({ file, sheet: SHEET, row, column });
  const textByKey = new Map(texts.map((text) => [keyOf(text), text]));
  const columns = languageColumns(head, place, problems);
  const changes = new Map<string, Change[]>();
  const seen = new Map<string, number>();
  for (const row of rows) {
    const key = textAt(row, 1);
    if (key === '') continue;
    const text = textByKey.get(key);
    const first = seen.get(key);
    if (text === undefined || first !== undefined) {
      const message =
        first === undefined ? says('sheet-text-gone', { key }) : says('sheet-key-twice', { row: first });
      problems.error('unknown-text', place(row.number, 'key'), message, { found: key });
      continue;
    }
    seen.set(key, row.number);
    const original = textAt(row, 3);
    for (const { language, at, stateAt, header } of columns) {
      if (language === sourceLanguage) continue;
      const fault = [at, stateAt].map((column) => row.cells.get(column ?? 0)).find(isFaulty);
      if (fault !== undefined) {
        const message = says('sheet-cell-faulty');
        problems.error('formula', place(row.number, header), message, { found: fault.found });
        continue;
      }
      const own = files.get(language) ?? new LanguageFile(undefined);
      const before = own.cell(text.id, text.attribute);
      const mark = own.mark(text.id, text.attribute);
      const state = stateOf(before, mark, own.usual, fingerprint(original));
      const after = {
        cell: textAt(row, at),
        state: stateAt === undefined ? state : textAt(row, stateAt) || state,
      };
      if (!isState(after.state)) {
        const message = says('sheet-state-unknown', { state: after.state, states: TEXT_STATES });
        problems.error('bad-state', place(row.number, `state: ${header}`), message, { found: after.state });
        continue;
      }
      const cellPlace = place(row.number, header);
      if (after.cell === '') {
        if (before !== undefined) {
          problems.warning('empty-cell', cellPlace, says('sheet-cell-empty'), { found: key });
        }
        continue;
      }
      const isOther = after.cell !== before;
      if (isOther) checkText(after.cell, before, original, cellPlace, problems);
      const made = markFor(isOther, state, after.state, fingerprint(original));
      if (!isOther && made === undefined) continue;
      const list = changes.get(language) ?? [];
      changes.set(language, list);
      list.push({ ...text, cell: isOther ? after.cell : undefined, mark: made });
    }
  }
  const order = files.get(sourceLanguage)?.ids ?? [];
  return [...changes].map(([language, list]) => {
    const own = files.get(language) ?? new LanguageFile(undefined);
    return { language, changes: list, source: own.changed(list, order) };
  });
}

/**
 * The new state of a text. It only counts as reviewed if the sheet says so: a text that was merely changed may have
 * been made by a machine.
 */
function markFor(isOther: boolean, before: TextState, after: TextState, source: string): Mark | undefined {
  if (!isOther && before === after) return undefined;
  if (after === 'reviewed') return { state: 'reviewed', source };
  if (isOther || after === 'machine') return { state: 'machine', source };
  return undefined;
}

function checkText(
  cell: string,
  before: string | undefined,
  original: string,
  place: Place,
  problems: ProblemList,
): void {
  const broken = brokenReference(cell);
  if (broken !== undefined) {
    problems.error('bad-reference', place, says('reference-broken'), { found: broken });
    return;
  }
  const pattern = patternOf(cell);
  if (pattern === undefined) {
    problems.error('not-fluent', place, says('sheet-no-fluent', { mark: RAW_FLUENT }), { found: cell });
    return;
  }
  const wanted = insertedIn(patternOf(original));
  const given = insertedIn(pattern);
  const lacks = [...wanted].filter((name) => !given.has(name));
  const adds = [...given].filter((name) => !wanted.has(name));
  if (lacks.length > 0 || adds.length > 0) {
    const message = says('sheet-variables-differ', { differences: differencesOf(lacks, adds) });
    problems.error('different-variables', place, message, { found: cell });
  }
  const ratio = cell.length / original.length;
  if (original.length >= LONG_ENOUGH && (ratio > 2.5 || ratio < 0.3)) {
    const message = says(ratio > 1 ? 'sheet-much-longer' : 'sheet-much-shorter');
    problems.warning('odd-length', place, message, { found: cell });
  }
  if (DIRECTION_MARKS.test(cell) && !DIRECTION_MARKS.test(before ?? '')) {
    problems.warning('direction-marks', place, says('sheet-direction-marks'));
  }
}

/** What a text inserts: `${name}`, other messages, terms. */
function insertedIn(pattern: Pattern | undefined): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === 'object' && node !== null) {
      const { type, id } = node as { type?: string; id?: { name: string } };
      if (type === 'VariableReference' && id) names.add(`\${${id.name}}`);
      if (type === 'MessageReference' && id) names.add(`{ ${id.name} }`);
      if (type === 'TermReference' && id) names.add(`{ -${id.name} }`);
      Object.values(node).forEach(visit);
    }
  };
  visit(pattern?.elements);
  return names;
}

interface LanguageColumn {
  readonly language: string;
  readonly header: string;
  readonly at: number;
  readonly stateAt: number | undefined;
}

function languageColumns(
  head: GridRow | undefined,
  place: (row: number, column: string) => Place,
  problems: ProblemList,
): readonly LanguageColumn[] {
  const headers = [...(head?.cells ?? [])].map(([at]) => ({ at, header: textAt(head, at) }));
  return headers.flatMap(({ at, header }) => {
    if (at <= 3 || header.startsWith('state:')) return [];
    const language = languageCode(header);
    if (language === undefined) {
      const message = says('sheet-language-unknown', { language: header });
      problems.error('unknown-language', place(head?.number ?? 1, header), message);
      return [];
    }
    const stateAt = headers.find((each) => each.header === `state: ${header}`)?.at;
    return { language, header, at, stateAt };
  });
}

function isState(text: string): text is TextState {
  return TEXT_STATES.some((state) => state === text);
}

function isFaulty(cell: Cell | undefined): cell is Extract<Cell, { fault: string }> {
  return cell !== undefined && 'fault' in cell;
}

function textAt(row: GridRow | undefined, column: number): string {
  const cell = row?.cells.get(column);
  return cell !== undefined && 'text' in cell ? cell.text : '';
}
