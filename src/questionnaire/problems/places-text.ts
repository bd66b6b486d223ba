import { says } from './message.ts';
import type { Place } from './places.ts';
import type { ProblemWords } from './problem-words.ts';
import { rowRanges } from './row-ranges.ts';

/**
 * A place as text: `flows/x.yaml:12:5`, which editors and terminals turn into links; `flows/x.xlsx, survey, row 3,
 * relevant` for a sheet.
 */
export function placeText({ file, sheet, row, column }: Place, words: ProblemWords): string {
  if (sheet === undefined) return [file, row, column].filter((part) => part !== undefined).join(':');
  return [file, inSheet(sheet, row === undefined ? [] : [row], column, words)].join(', ');
}

/**
 * Places in one file, together: `survey, rows 4, 7, 12–19, relevant` in a workbook, `flows/x.yaml, lines 4, 7` in a text
 * file. A single place in a text file is as {@link placeText} has it.
 */
export function placesText(places: readonly Place[], words: ProblemWords): string {
  const [first] = places;
  if (first === undefined) return '';
  if (first.sheet === undefined) {
    if (new Set(places.map((place) => placeText(place, words))).size === 1) return placeText(first, words);
    const lines = rowRanges(places.flatMap(({ row }) => row ?? []));
    return `${first.file}, ${words.say(says('place-lines', { lines: lines.join(', ') }))}`;
  }
  const sheets = [...Map.groupBy(places, ({ sheet = '' }) => sheet)];
  return sheets
    .map(([sheet, within]) => {
      const columns = new Set(within.map(({ column }) => column));
      const rows = within.flatMap(({ row }) => row ?? []);
      return inSheet(sheet, rows, columns.size === 1 ? within[0]?.column : undefined, words);
    })
    .join('; ');
}

function inSheet(
  sheet: string,
  rows: readonly number[],
  column: Place['column'],
  words: ProblemWords,
): string {
  const ranges = rowRanges(rows);
  const [row] = ranges;
  const isSingle = new Set(rows).size === 1;
  const where =
    row === undefined
      ? undefined
      : words.say(isSingle ? says('place-row', { row }) : says('place-rows', { rows: ranges.join(', ') }));
  return [sheet, where, column].filter((part) => part !== undefined).join(', ');
}
