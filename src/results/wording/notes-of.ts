import type { Shown, TableColumn, TableContent, TableResult, TableRow } from '../tables/table-result.ts';
import type { NumberWords, ResultWords } from './result-words.ts';

/** The rows of a content; none where it only says how many. */
export function rowsOf(content: TableContent): readonly TableRow[] {
  return content.kind === 'counted' ? [] : content.rows;
}

/** How many answered, in a sentence. */
export function baseLine(
  result: TableResult,
  { base, content }: TableColumn,
  words: ResultWords,
  numbers: NumberWords,
): string {
  const count = numbers.count(base);
  if (content.kind === 'counted') return words(`results-${content.what}`, { count });
  return words(result.place.length > 0 ? 'results-answered-each' : 'results-answered', { count });
}

/** What is said below a table, a sentence each: how to read it, its figures, that something is hidden. */
export function notesOf(result: TableResult, words: ResultWords, numbers: NumberWords): readonly string[] {
  const [first] = result.columns;
  if (first === undefined) return [];
  const { content } = first;
  const isSingle = result.columns.length === 1;
  return [
    ...(isSingle ? [baseLine(result, first, words, numbers)] : []),
    ...(content.kind === 'choices' && content.isMultiple ? [words('results-several')] : []),
    ...(isSingle ? summaryOf(content, words, numbers) : []),
    ...(isSingle ? missingOf(first, words, numbers) : []),
    ...(result.columns.some(hides) ? [words('results-hidden')] : []),
  ];
}

/** Median, mean and quartiles. */
export function summaryOf(
  content: TableContent,
  words: ResultWords,
  numbers: NumberWords,
): readonly string[] {
  if (content.kind !== 'numbers' || content.summary === undefined) return [];
  const { median, mean, lowerQuartile, upperQuartile } = content.summary;
  const [lower, upper] = [numbers.value(lowerQuartile), numbers.value(upperQuartile)];
  return [
    `${words('results-median', { value: numbers.value(median) })}. ${words('results-mean', { value: numbers.value(mean) })}.`,
    words('results-quartiles', { lower, upper }),
  ];
}

/** Why others have no answer, in one line: `skipped 12, don't know 7`. What is hidden is not listed: that is said below. */
function missingOf({ missing }: TableColumn, words: ResultWords, numbers: NumberWords): readonly string[] {
  const told = missing
    .filter(({ count }) => count !== 0 && count !== 'hidden')
    .map(({ reason, count }) => `${words(`results-missing-${reason}`)}: ${numbers.count(count)}`);
  return told.length === 0 ? [] : [told.join(' · ')];
}

/** How many numbers of a table's answers are hidden. */
export function hiddenIn({ columns }: TableResult): number {
  return columns.flatMap(countsOf).filter((count) => count === 'hidden').length;
}

/** Whether none of a table's answers has a number that may be shown. */
export function isAllHidden({ columns }: TableResult): boolean {
  const counts = columns.flatMap(({ content }) => rowsOf(content).map(({ count }) => count));
  return counts.length > 0 && counts.every((count) => count === 'hidden');
}

function countsOf({ base, content }: TableColumn): readonly Shown[] {
  return [base, ...rowsOf(content).map(({ count }) => count)];
}

function hides({ base, content }: TableColumn): boolean {
  const counts: readonly Shown[] = [base, ...rowsOf(content).map(({ count }) => count)];
  return counts.includes('hidden');
}
