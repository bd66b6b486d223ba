import type { ProblemList } from '../problem-list.ts';
import type { SheetRow } from './sheet-table.ts';

const TABLE = 'Remove it, and the row whose appearance is "label": the questions are then asked one by one.';

/** Appearances that change what is asked, and what to do instead. */
const UNSUPPORTED: readonly (readonly [RegExp, string])[] = [
  [/^(table-list|list-nolabel|label)$/i, TABLE],
  [/^(month-year|year)$/i, 'A date is asked with its day: ask for the year as an integer instead.'],
  [/^search\(/i, 'Write the choices into the sheet choices.'],
  [/^(ex:|printer:)/i, 'No other program can be called from a chat: remove it.'],
];

/** What mere decoration a form has: gathered, and told in one warning for each kind. */
export class Decorations {
  readonly #seen = new Map<string, { readonly row: SheetRow; readonly words: Map<string, number> }>();

  add(row: SheetRow, column: string, word: string): void {
    const seen = this.#seen.get(column) ?? { row, words: new Map<string, number>() };
    this.#seen.set(column, seen);
    seen.words.set(word, (seen.words.get(word) ?? 0) + 1);
  }

  report(problems: ProblemList): void {
    for (const [column, { row, words }] of this.#seen) {
      const listed = [...words].map(([word, count]) => (count === 1 ? word : `${word} (${count} rows)`));
      const what = column === 'guidance_hint' ? 'Hints for interviewers' : `These in "${column}"`;
      const shown = column === 'guidance_hint' ? '' : `: ${listed.slice(0, 10).join(', ')}`;
      const message = `${what} mean nothing in a chat and are passed over${shown}.`;
      problems.warning('ignored', row.place(column), message);
    }
  }
}

/**
 * Reads the appearance of a question or group: what decorates is passed over with a note, what changes the question is
 * refused.
 *
 * @returns as written; `undefined` where there is none
 */
export function readAppearance(
  row: SheetRow,
  type: string,
  decorations: Decorations,
  problems: ProblemList,
): string | undefined {
  const written = row.text('appearance');
  for (const word of written.match(/[^\s(]+(\([^)]*\)?)?/g) ?? []) {
    const refused = UNSUPPORTED.find(([pattern]) => pattern.test(word));
    if (refused !== undefined) {
      const message = `The appearance "${word}" cannot be shown in a chat yet.`;
      problems.error('unsupported-appearance', row.place('appearance'), message, {
        found: written,
        cure: refused[1],
      });
    } else if (!(type === 'note' && word === 'advice')) decorations.add(row, 'appearance', word);
  }
  return written === '' ? undefined : written;
}
