import type { Picture } from '../pictures/picture.ts';
import type { TableResult } from '../tables/table-result.ts';
import { notesOf, rowsOf } from './notes-of.ts';
import { NumberWords, type ResultWords } from './result-words.ts';

/** More would not fit on a picture that a phone shows: the rest is in the table. */
const MOST_BARS = 24;
const MOST_COLUMNS = 16;
/** A divided bar with more parts cannot be read. */
const MOST_PARTS = 8;

/** A table as a picture; `undefined` where there is nothing to draw. */
export function pictureOf(result: TableResult, words: ResultWords): Picture | undefined {
  const numbers = new NumberWords(words.language);
  const [first] = result.columns;
  const rows = first === undefined ? [] : rowsOf(first.content);
  if (first === undefined || rows.length === 0) return undefined;
  const common = { title: result.label, language: words.language };
  const notes = notesOf(result, words, numbers);
  if (result.columns.length > 1) return divided(result, { ...common, note: notes.join(' ') }, numbers);
  if (isScale(first.content.kind) && rows.length <= MOST_COLUMNS) {
    const columns = rows.map(({ label, count }) => ({
      label,
      height: count === 'hidden' ? undefined : count,
      value: numbers.count(count),
    }));
    return { kind: 'columns', ...common, note: notes.join(' '), columns };
  }
  const more = rows.length - MOST_BARS;
  return {
    kind: 'bars',
    ...common,
    note: [...(more > 0 ? [words('results-more-rows', { count: numbers.count(more) })] : []), ...notes].join(
      ' ',
    ),
    bars: rows.slice(0, MOST_BARS).map(({ label, share, count }) => ({
      label,
      share,
      value:
        share === undefined
          ? numbers.count(count)
          : words('results-share', { share: numbers.share(share), count: numbers.count(count) }),
    })),
  };
}

function isScale(kind: string): boolean {
  return kind === 'numbers' || kind === 'bins';
}

type Common = Pick<Picture, 'title' | 'note' | 'language'>;

/** A bar for each column. The parts are the rows, where each person has one; else bars side by side could not be compared. */
function divided(result: TableResult, common: Common, numbers: NumberWords): Picture | undefined {
  const [first] = result.columns;
  const legend = first === undefined ? [] : rowsOf(first.content).map(({ label }) => label);
  if (legend.length > MOST_PARTS || (first?.content.kind === 'choices' && first.content.isMultiple))
    return undefined;
  if (first?.content.kind === 'ranking') return undefined;
  const rows = result.columns.map(({ label = '', base, content }) => ({
    label,
    shares: rowsOf(content).map(({ share }) => share),
    value: numbers.count(base),
  }));
  return { kind: 'stacked', ...common, legend, rows };
}
