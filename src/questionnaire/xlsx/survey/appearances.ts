import type { Place } from '../../problems/places.ts';
import type { ProblemList } from '../../problems/problem-list.ts';
import type { SheetRow } from '../table/sheet-table.ts';

const PHOTO = 'Nobody can draw in a chat: remove it, and a photo is asked for; or ask with acknowledge.';

/** Appearances that change what is asked, and what to do instead. */
const UNSUPPORTED: readonly (readonly [RegExp, string])[] = [
  [/^(signature|draw|annotate)$/i, PHOTO],
  [/^search\(/i, 'Write the type select_one_from_file FILE.csv, with the choices in that file.'],
  [/^(ex:|printer:)/i, 'No other program can be called from a chat: remove it.'],
];

/** Words that have a meaning in a chat. */
const HONOURED = /^(month-year|year|table-list|label|list-nolabel)$/i;
/** This project's own words, by type. */
const OWN: Readonly<Record<string, string>> = { note: 'advice', text: 'contact' };

/** The words of an appearance, as written: `w1 minimal`, `search('towns')`. */
export function appearanceWords(row: SheetRow): readonly string[] {
  return row.text('appearance').match(/[^\s(]+(\([^)]*\)?)?/g) ?? [];
}

/**
 * Reads the appearance of a question or group: decoration is ignored with a note, and what would change the question is
 * refused.
 *
 * @returns as written; `undefined` if there is none
 */
export function readAppearance(
  row: SheetRow,
  type: string,
  decorations: Decorations,
  problems: ProblemList,
): string | undefined {
  const written = row.text('appearance');
  for (const word of appearanceWords(row)) {
    const refused = UNSUPPORTED.find(([pattern]) => pattern.test(word));
    if (refused !== undefined) {
      const message = `The appearance "${word}" cannot be shown in a chat.`;
      problems.error('unsupported-appearance', row.place('appearance'), message, {
        found: written,
        cure: refused[1],
      });
    } else if (!HONOURED.test(word) && OWN[type] !== word) {
      decorations.add(row, 'appearance', word);
    }
  }
  return written === '' ? undefined : written;
}

/** The decoration in a form: collected, and reported in one warning for each column. */
export class Decorations {
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

  report(problems: ProblemList): void {
    for (const { place, column, words } of this.#seen.values()) {
      const listed = [...words].map(([word, count]) => (count === 1 ? word : `${word} (${count} rows)`));
      const what = column === 'guidance_hint' ? 'Hints for interviewers' : `These in "${column}"`;
      const shown = column === 'guidance_hint' ? '' : `: ${listed.slice(0, 10).join(', ')}`;
      const message = `${what} have no effect in a chat and are ignored${shown}.`;
      problems.warning('ignored', place, message);
    }
  }
}
