import type { Settings } from '../../questionnaire/settings/settings.ts';
import type { Statistics } from '../statistics.ts';
import type { ShownCount } from '../suppression.ts';
import { NumberWords, type ResultWords } from './result-words.ts';

/** What the method names. */
export interface Method {
  readonly settings: Pick<Settings, 'minimumAge' | 'unit' | 'channels'>;
  /** Those of the questionnaire. */
  readonly languages: readonly string[];
  /** Of all interviews, sent or not. */
  readonly statistics: Pick<Statistics, 'total'>;
  /** How many responses are shown. */
  readonly count: number;
  /** See {@link periodOf}; `undefined` if nobody has begun. */
  readonly period: string | undefined;
}

/** How a survey was made, in paragraphs: who could take part, where and when, how many did, and what the numbers do not say. */
export function methodOf(method: Method, words: ResultWords): readonly string[] {
  const { settings, languages, statistics, count, period } = method;
  const numbers = new NumberWords(words.language);
  const list = new Intl.ListFormat(words.language, { type: 'conjunction' });
  const names = new Intl.DisplayNames([words.language], { type: 'language' });
  const shown = (of: ShownCount) => numbers.count(typeof of === 'number' ? of : 'hidden');
  return [
    whoOf(settings, words),
    words('method-where', { languages: list.format(languages.map((code) => names.of(code) ?? code)) }),
    ...(settings.channels.length > 0
      ? [words('method-channels', { channels: list.format(settings.channels) })]
      : []),
    ...(period === undefined ? [] : [words('method-period', { period })]),
    words('method-counts', {
      begun: shown(statistics.total.started),
      left: shown(statistics.total['broken-off']),
      sent: numbers.count(count),
    }),
    words('method-sample'),
    words('method-hidden'),
  ];
}

function whoOf({ unit, minimumAge }: Method['settings'], words: ResultWords): string {
  if (unit === 'organisation') return words('method-who-organisation');
  return minimumAge > 0 ? words('method-who-age', { age: minimumAge }) : words('method-who');
}

/**
 * From the first to the last month in which somebody began or answered: days would tell more than they need to.
 *
 * @param days - `YYYY-MM-DD`, in any order
 * @returns `undefined` if there are none
 */
export function periodOf(days: readonly string[], language: string): string | undefined {
  const sorted = days.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const options = { year: 'numeric', month: 'long', timeZone: 'UTC', numberingSystem: 'latn' } as const;
  return new Intl.DateTimeFormat(language, options).formatRange(new Date(first), new Date(last));
}
