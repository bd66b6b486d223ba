import { says } from '../../problems/message.ts';
import type { Place } from '../../problems/places.ts';
import type { ProblemList } from '../../problems/problem-list.ts';
import type { SheetRow } from '../table/sheet-table.ts';
import { type PassedOverKind, passedOver } from './passed-over.ts';

/** Appearances that would change what is asked. */
const PASSED_OVER: readonly (readonly [RegExp, PassedOverKind])[] = [
  [/^(signature|draw|annotate)$/i, 'drawing'],
  [/^(ex|printer):/i, 'program'],
];

/** Words that have a meaning in a chat. */
const HONOURED = /^(month-year|year|table-list|label|list-nolabel|thousands-sep)$/i;
/** This project's own words, by type. */
const OWN: Readonly<Record<string, string>> = { note: 'advice', text: 'contact' };

/** The words of an appearance, as written: `w1 minimal`. Those of `search()` are read by themselves (`search.ts`). */
export function appearanceWords(row: SheetRow): readonly string[] {
  return (
    row
      .text('appearance')
      .replace(/\bsearch\s*\(.*\)/is, '')
      .match(/[^\s(]+(\([^)]*\)?)?/g) ?? []
  );
}

/**
 * Reads the appearance of a question or group: decoration is ignored with a note, and so is what no chat can do.
 *
 * @returns as written; `undefined` if there is none
 */
export function readAppearance(row: SheetRow, type: string, decorations: Decorations): string | undefined {
  const written = row.text('appearance');
  for (const word of appearanceWords(row)) {
    const kind = PASSED_OVER.find(([pattern]) => pattern.test(word))?.[1];
    if (kind !== undefined) decorations.passOver(kind, row.place('appearance'), word);
    else if (!HONOURED.test(word) && OWN[type] !== word) {
      decorations.add(row, 'appearance', word);
    }
  }
  return written === '' ? undefined : written;
}

/** What a form has and a chat does not show or do: collected, and reported in one warning for each column or kind. */
export class Decorations {
  readonly #passedOver = new Map<PassedOverKind, { readonly place: Place; readonly words: Set<string> }>();
  readonly #seen = new Map<
    string,
    { readonly place: Place; readonly column: string; readonly words: Map<string, number> }
  >();

  /** @param detail - of a column that has one for each language */
  add(row: SheetRow, column: string, word: string, detail?: string): void {
    const id = `${row.table.name} ${column}`;
    const place = row.place(column, detail);
    const seen = this.#seen.get(id) ?? { place, column, words: new Map<string, number>() };
    this.#seen.set(id, seen);
    seen.words.set(word, (seen.words.get(word) ?? 0) + 1);
  }

  /** @param word - what was written */
  passOver(kind: PassedOverKind, place: Place, word: string): void {
    const seen = this.#passedOver.get(kind) ?? { place, words: new Set<string>() };
    this.#passedOver.set(kind, seen);
    seen.words.add(word);
  }

  report(problems: ProblemList): void {
    for (const [kind, { place, words }] of this.#passedOver) {
      const { code, message } = passedOver(kind, [...words]);
      problems.warning(code, place, message);
    }
    for (const { place, column, words } of this.#seen.values()) {
      const listed = [...words].map(([word, count]) =>
        count === 1 ? word : says('word-in-rows', { word, count }),
      );
      const isGuidance = column === 'guidance_hint';
      const message = isGuidance
        ? says('guidance-ignored')
        : says('words-ignored', { column, words: listed });
      problems.warning('ignored', place, message);
    }
  }
}
