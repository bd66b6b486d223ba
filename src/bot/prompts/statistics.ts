import { shortDay } from '../../questionnaire/languages/dates-in-words.ts';
import type { ShownCounts, Statistics } from '../../results/statistics.ts';
import type { Message } from '../sending/reply.ts';
import { bold, escapeHtml } from '../words/html.ts';
import type { Localizer } from '../words/words.ts';
import { numberIn } from './numbers.ts';

/** Telegram's limit is 4096; a survey's days beyond these are in the export. */
const MOST_DAYS = 14;

/** The numbers so far, survey by survey. Small ones are hidden already. */
export function statisticsMessage(
  localizer: Localizer,
  language: string,
  surveys: readonly { readonly title: string; readonly statistics: Statistics }[],
): Message {
  const words = localizer.in(language);
  let anyHidden = false;
  const shown = (count: number | 'under-five' | 'withheld') => {
    if (typeof count === 'number') return numberIn(words.language, count);
    anyHidden = true;
    return count === 'under-five' ? '<5' : '–';
  };
  const three = (counts: ShownCounts) => ({
    started: shown(counts.started),
    completed: shown(counts.completed),
    'broken-off': shown(counts['broken-off']),
  });
  const blocks = surveys.map(({ title, statistics: { total, byLanguage, byDay } }) => {
    if (byDay.length === 0) return `${bold(title)}\n${escapeHtml(words('stats-none'))}`;
    const lines = [
      words('stats-started', { count: shown(total.started) }),
      words('stats-completed', { count: shown(total.completed) }),
      words('stats-broken-off', { count: shown(total['broken-off']) }),
      '',
      words('stats-by-language'),
      words('stats-columns'),
      ...byLanguage.map((row) =>
        words('stats-language', {
          // Isolated: a name from right to left would turn the line and its "<5" around.
          language: `\u2068${localizer.ownName(row.language)}\u2069`,
          ...three(row),
        }),
      ),
      '',
      words('stats-by-day'),
      words('stats-columns'),
      ...byDay.slice(-MOST_DAYS).map((row) =>
        words('stats-day', {
          day: shortDay(row.day, words.language),
          ...three(row),
        }),
      ),
    ];
    return `${bold(title)}\n${lines.map(escapeHtml).join('\n')}`;
  });
  const footnote = anyHidden ? [`<i>${escapeHtml(words('stats-suppressed'))}</i>`] : [];
  return { text: [`📊 ${bold(words('stats-title'))}`, ...blocks, ...footnote].join('\n\n') };
}
